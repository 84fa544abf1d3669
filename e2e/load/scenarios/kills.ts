import * as prng from 'lib0/prng'
import { startServer } from '../../cast/server.ts'
import { SteadyWriter } from '../crowd/steadyWriter.ts'
import { atRate } from '../measure/pace.ts'
import { readJournal } from '../readJournal.ts'
import { PLENARIA } from '../servers/dialects.ts'
import { fillHall } from '../servers/hall.ts'

const KILLS = 20
/** Another seed, other moments. */
const SEED = 20_221_205
const SHAPE = { tables: 4, seatsPerTable: 6 }
/** Far more than a hall writes, so that each kill meets commits under way. */
const NOTES_PER_SECOND = 400
/** A kill comes at any moment between these, counted from when everybody is in. */
const EARLIEST_MS = 100
const LATEST_MS = 1_200

/**
 * People write while the server is killed, again and again, as by a power cut. After each kill, before anybody can send again, the journal
 * is read back: it holds every note that was acknowledged to its writer, and everything that anybody received of anybody.
 */
export async function kills(): Promise<void> {
  const random = prng.create(SEED)
  let server = await startServer()
  try {
    const { rooms } = await fillHall(server.origin, SHAPE)
    const writers = rooms.flatMap(({ members }) => members.map(({ seat }) => new SteadyWriter(seat)))
    for (let kill = 1; kill <= KILLS; kill++) {
      const { port } = server
      await Promise.all(writers.map((writer) => writer.enter({ port, dialect: PLENARIA })))
      const ms = prng.int32(random, EARLIEST_MS, LATEST_MS)
      await atRate(NOTES_PER_SECOND, (ms / 1_000) * NOTES_PER_SECOND, (index) => writers[index % writers.length]?.write())
      await server.kill()
      const durable = await readJournal(server.dataDir, rooms.map(({ name }) => name))
      for (const writer of writers) writer.assertDurable(durable)
      if (kill < KILLS) server = await server.restart()
    }
    const acknowledged = writers.reduce((sum, writer) => sum + writer.acknowledged.length, 0)
    console.log(`${KILLS} kills, ${acknowledged.toLocaleString('en')} acknowledged notes, 0 lost`)
  } finally {
    await server.remove()
  }
}
