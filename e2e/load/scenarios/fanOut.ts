import { mirrorNotesOf } from '../../../shared/document/plenaryDocument.ts'
import { roomName } from '../../../shared/wire/rooms.ts'
import { ORGANISER_KEY, startServer } from '../../cast/server.ts'
import { Crowd } from '../crowd/crowd.ts'
import { assertKept } from '../crowd/keptNotes.ts'
import { Reader } from '../crowd/reader.ts'
import { climb, type Climb } from '../measure/climb.ts'
import { until } from '../measure/pace.ts'
import { readJournal } from '../readJournal.ts'
import { climbRows, tellStep } from '../report/climbs.ts'
import type { Row } from '../report/row.ts'
import { plenaria, startHocuspocus, startRelay, type Contestant, type ServerName } from '../servers/contestants.ts'
import { fillHall, type Hall, type Shape } from '../servers/hall.ts'
import { installPeers } from '../servers/startPeer.ts'

/** The mirror is written every 100 ms: silence for so long means that all of it is there. */
const SILENCE_MS = 500

/**
 * The same people write the same bytes on three servers in turn, faster and faster. Whatever one of them loses or changes fails the run:
 * what each receiver gets is counted edit by edit, one in each room puts the notes together, and of ours the plenary and the journal are read back.
 */
export async function fanOut(scenario: string, shape: Shape): Promise<Row[]> {
  installPeers()
  const server = await startServer()
  try {
    const hall = await fillHall(server.origin, shape)
    const climbs = new Map<ServerName, Climb>()
    climbs.set('plenaria', await ours(plenaria(server), hall, server.dataDir))
    climbs.set('hocuspocus', await theirs(await startHocuspocus(), hall))
    climbs.set('relay', await theirs(await startRelay(), hall))
    return climbRows(scenario, climbs)
  } finally {
    await server.remove()
  }
}

async function ours(server: Contestant, hall: Hall, dataDir: string): Promise<Climb> {
  const crowd = await Crowd.gather(server, hall.rooms)
  const result = await climb(crowd, server, tellStep(server.name))
  crowd.assertHeard()
  await assertMirrored(server, hall, crowd)
  crowd.leave()
  await server.stop()
  const durable = await readJournal(dataDir, hall.rooms.map(({ name }) => name))
  for (const room of hall.rooms) {
    const doc = durable.get(room.name)
    if (doc !== undefined) assertKept(`${room.name} in the journal`, doc, crowd.expectedIn(room))
  }
  return result
}

async function theirs(server: Contestant, hall: Hall): Promise<Climb> {
  try {
    const crowd = await Crowd.gather(server, hall.rooms)
    const result = await climb(crowd, server, tellStep(server.name))
    crowd.assertHeard()
    crowd.leave()
    return result
  } finally {
    await server.stop()
  }
}

/** The plenary shows what the tables say: every note that is not deleted, word for word. */
async function assertMirrored(server: Contestant, { session, rooms }: Hall, crowd: Crowd): Promise<void> {
  const reader = await Reader.enter(server, { room: roomName({ kind: 'plenary', sessionId: session.id }), token: ORGANISER_KEY })
  await until(() => performance.now() - reader.heardAtMs > SILENCE_MS)
  const mirror = mirrorNotesOf(reader.doc)
  const shown = rooms.flatMap((room) => [...crowd.expectedIn(room)].filter(([, { deleted }]) => !deleted))
  if (mirror.size !== shown.length) throw new Error(`the plenary shows ${mirror.size} notes of ${shown.length}`)
  for (const [id, { text }] of shown) {
    if (mirror.get(id)?.text !== text) throw new Error(`in the plenary note ${id} says "${mirror.get(id)?.text}" where "${text}" was written`)
  }
  reader.leave()
}
