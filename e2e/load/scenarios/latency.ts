import { mirrorNotesOf } from '../../../shared/document/plenaryDocument.ts'
import type { NoteId } from '../../../shared/ids.ts'
import { roomName } from '../../../shared/wire/rooms.ts'
import { Api } from '../../cast/api.ts'
import { startServer, type TestServer } from '../../cast/server.ts'
import { Reader } from '../crowd/reader.ts'
import { SteadyWriter } from '../crowd/steadyWriter.ts'
import { Latencies } from '../measure/latencies.ts'
import { atRate, until } from '../measure/pace.ts'
import type { Row } from '../report/row.ts'
import { decimals } from '../report/table.ts'
import { plenaria } from '../servers/contestants.ts'
import { fillHall, type Hall } from '../servers/hall.ts'

/** A full hall: 20 tables of which each hears a new note every second. */
const SHAPE = { tables: 20, seatsPerTable: 5 }
const NOTES_PER_SECOND = 20
const NOTES = 400

/** From the moment that a note is written at a table to the moment that a display's plenary holds it, table and plenary both stored. */
export async function latency(): Promise<Row[]> {
  const server = await startServer()
  try {
    const latencies = await measure(server, await fillHall(server.origin, SHAPE))
    const [p50, p95, p99] = [0.5, 0.95, 0.99].map((share) => decimals(latencies.percentile(share)))
    console.log(`From a tablet to the display's plenary: median ${p50} ms, p95 ${p95} ms, p99 ${p99} ms (${latencies.count} notes)`)
    const p99Ms = Number(latencies.percentile(0.99).toFixed(1))
    return [{ scenario: 'latency', server: 'plenaria', deliveriesPerSecond: null, p99Ms, cpuMicrosPerDelivery: null, ratioToRelay: null }]
  } finally {
    await server.remove()
  }
}

async function measure(server: TestServer, { session, rooms }: Hall): Promise<Latencies> {
  const writers = rooms.flatMap(({ members }) => members.map(({ seat }) => new SteadyWriter(seat)))
  await Promise.all(writers.map((writer) => writer.enter(plenaria(server))))
  const token = await Api.organiser(server.origin).invite(session.id, 'display')
  const display = await Reader.enter(plenaria(server), { room: roomName({ kind: 'plenary', sessionId: session.id }), token })

  const latencies = new Latencies()
  const writtenAtMs = new Map<NoteId, number>()
  mirrorNotesOf(display.doc).observe(({ keysChanged }) => {
    for (const id of writtenAtMs.keys()) {
      if (!keysChanged.has(id)) continue
      latencies.add(performance.now() - (writtenAtMs.get(id) ?? 0))
      writtenAtMs.delete(id)
    }
  })
  await atRate(NOTES_PER_SECOND, NOTES, (index, dueMs) => {
    const id = writers[index % writers.length]?.write()
    if (id !== undefined) writtenAtMs.set(id, dueMs)
  })
  await until(() => writtenAtMs.size === 0)
  for (const guest of [display, ...writers]) guest.leave()
  return latencies
}
