import * as v from 'valibot'
import { currentStep, readSession } from '../../../shared/document/sessionDocument.ts'
import { newId, type CommandId } from '../../../shared/ids.ts'
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

/** A region's largest hall, each tablet with its table and its session open, while everybody goes on writing. */
const SHAPE = { tables: 20, seatsPerTable: 25 }
const NOTES_PER_SECOND = 20
const STARTS = 40
const STARTS_PER_SECOND = 1
const ENTERING_AT_ONCE = 50

/** From the facilitator's tap (the command is sent) to the moment that each tablet's session document says so; every tablet, every start. */
export async function steps(): Promise<Row[]> {
  const server = await startServer()
  try {
    const latencies = await measure(server, await fillHall(server.origin, SHAPE))
    const [p50, p95, p99] = [0.5, 0.95, 0.99].map((share) => decimals(latencies.percentile(share)))
    console.log(`A step reaches ${SHAPE.tables * SHAPE.seatsPerTable} tablets: median ${p50} ms, p95 ${p95} ms, p99 ${p99} ms (${latencies.count} arrivals, ${STARTS} starts, ${NOTES_PER_SECOND} notes/s meanwhile)`)
    return [{ scenario: 'steps', server: 'plenaria', deliveriesPerSecond: null, p99Ms: Number(latencies.percentile(0.99).toFixed(1)), cpuMicrosPerDelivery: null, ratioToRelay: null }]
  } finally {
    await server.remove()
  }
}

async function measure(server: TestServer, { session, rooms }: Hall): Promise<Latencies> {
  const seats = rooms.flatMap(({ members }) => members.map(({ seat }) => seat))
  const writers = seats.map((seat) => new SteadyWriter(seat))
  const room = roomName({ kind: 'session', sessionId: session.id })
  const tablets: Reader[] = []
  for (let from = 0; from < seats.length; from += ENTERING_AT_ONCE) {
    await Promise.all(writers.slice(from, from + ENTERING_AT_ONCE).map((writer) => writer.enter(plenaria(server))))
    tablets.push(...(await Promise.all(seats.slice(from, from + ENTERING_AT_ONCE).map(({ token }) => Reader.enter(plenaria(server), { room, token })))))
  }

  const latencies = new Latencies()
  // Starts are further apart than anything takes to arrive; one that is overtaken all the same is a loss, and waited for in vain.
  let start = { step: '', atMs: 0, arrived: 0 }
  for (const { doc } of tablets) {
    let last = ''
    doc.on('update', () => {
      const state = readSession(doc)
      const step = state === null ? '' : (currentStep(state)?.id ?? '')
      if (step === last) return
      last = step
      if (step !== start.step) return
      latencies.add(performance.now() - start.atMs)
      start.arrived++
    })
  }

  const programme = tablets[0] === undefined ? [] : (readSession(tablets[0].doc)?.programme ?? [])
  const facilitator = new Api(server.origin, await Api.organiser(server.origin).invite(session.id, 'facilitator'))
  const taps: Promise<unknown>[] = []
  let overtaken = 0
  const writing = atRate(NOTES_PER_SECOND, (NOTES_PER_SECOND * STARTS) / STARTS_PER_SECOND, (index) => void writers[index % writers.length]?.write())
  await atRate(STARTS_PER_SECOND, STARTS, (index, dueMs) => {
    if (index > 0) overtaken += tablets.length - start.arrived
    start = { step: programme[(index + 1) % programme.length]?.id ?? '', atMs: dueMs, arrived: 0 }
    taps.push(facilitator.call('POST', `/sessions/${session.id}/step`, v.unknown(), { commandId: newId<CommandId>(), step: start.step }))
  })
  await Promise.all([writing, ...taps])
  await until(() => start.arrived === tablets.length)
  if (overtaken > 0) throw new Error(`${overtaken} arrivals were overtaken by the next step, a second later`)
  for (const guest of [...tablets, ...writers]) guest.leave()
  return latencies
}
