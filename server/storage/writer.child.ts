import type { RoomName } from '../../shared/wire/rooms.ts'
import { openStorage } from './storage.ts'

/**
 * A server that a test kills: `node --import tsx writer.child.ts <dataDir>` writes as fast as it can, and says on stdout, a line
 * each, what is durable: `<room> <sequence>`.
 */
const ROOMS = ['table/red', 'table/green', 'table/blue'] as readonly string[] as readonly RoomName[] // Read by nobody else.
const IN_FLIGHT = 10

const [, , dataDir = ''] = process.argv
const { journal } = await openStorage(dataDir)

async function write(room: RoomName): Promise<never> {
  for (;;) {
    const update = new TextEncoder().encode(room.repeat(20))
    const sequence = await journal.append(room, { atMs: Date.now(), entries: [{ author: room, update }], bindings: [] })
    process.stdout.write(`${room} ${sequence}\n`)
  }
}

await Promise.all(ROOMS.flatMap((room) => Array.from({ length: IN_FLIGHT }, () => write(room))))
