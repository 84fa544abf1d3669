import { once } from 'node:events'
import * as decoding from 'lib0/decoding'
import { afterAll, beforeAll, expect, it } from 'vitest'
import * as Y from 'yjs'
import type * as schemas from '../../shared/api/schemas.ts'
import { noteIds } from '../../shared/document/tableDocument.ts'
import type { AuthorId, NoteId } from '../../shared/ids.ts'
import { addNote } from '../../shared/ops/addNote.ts'
import { MESSAGE, readSaved, writeStep1, writeUpdate } from '../../shared/wire/messages.ts'
import { roomName, type RoomName } from '../../shared/wire/rooms.ts'
import { Api } from '../cast/api.ts'
import { rawSocket, type RawSocket } from '../cast/rawSocket.ts'
import { startServer, type TestServer } from '../cast/server.ts'
import { stockClient } from '../cast/stockClient.ts'

/** What was acknowledged, or shown to anybody else, survives whatever happens to the process. */

const KILLS = 5
/** So many notes are on their way when the power goes. */
const NOTES = 400

let server: TestServer
let room: RoomName
let anna: schemas.Joined
let bruno: schemas.Joined
beforeAll(async () => {
  server = await startServer()
  const organiser = Api.organiser(server.origin)
  const session = await organiser.createSession()
  const [table] = session.tables
  if (table === undefined) throw new Error('a session without tables')
  room = roomName({ kind: 'table', tableId: table.id })
  anna = await organiser.join(table.code, ['students'])
  bruno = await organiser.join(table.code, ['sport'])
})
afterAll(() => server.remove())

/** How many of its update frames the server said are durable. */
function framesSaved({ heard }: RawSocket): number {
  return Math.max(0, ...heard.filter((message) => message[0] === MESSAGE.saved).map((message) => {
    const decoder = decoding.createDecoder(message)
    decoding.readVarUint(decoder)
    return readSaved(decoder).frames
  }))
}

it('every note that was acknowledged, and every note that another tablet was shown, is there after each kill', async () => {
  const promised = new Set<NoteId>()
  for (let kill = 0; kill < KILLS; kill++) {
    const writer = await rawSocket(server.origin, room, { headers: { authorization: `Bearer ${anna.token}` }, query: '?ack=1' })
    writer.send(writeStep1(Y.encodeStateVector(new Y.Doc())))
    await writer.settled()
    const reader = stockClient(server.origin, room, bruno.token)
    await reader.synced
    const savedAtFirst = framesSaved(writer)

    const doc = new Y.Doc()
    const written: NoteId[] = []
    const frames: Uint8Array[] = []
    doc.on('update', (update: Uint8Array) => frames.push(writeUpdate(update)))
    for (let note = 0; note < NOTES; note++) {
      const added = addNote(doc, { author: anna.seat.authorId as AuthorId, category: 'students', lane: 'problem', text: `nota ${kill}-${note}` }, { nowMs: Date.now })
      if (added.ok) written.push(added.value)
    }
    // Some sixty frames are always on their way, and the power goes in the middle of them.
    const enough = savedAtFirst + 100 + 97 * kill
    for (const [n, frame] of frames.entries()) {
      writer.send(frame)
      while (n - (framesSaved(writer) - savedAtFirst) > 60 && framesSaved(writer) < enough) await once(writer.socket, 'message')
      if (framesSaved(writer) >= enough) break
    }
    await server.kill()
    // Two frames a note: born, then shown.
    for (const id of written.slice(0, Math.floor((framesSaved(writer) - savedAtFirst) / 2))) promised.add(id)
    for (const id of noteIds(reader.doc)) promised.add(id)
    reader.leave()
    writer.leave()

    server = await server.restart()
    const witness = stockClient(server.origin, room, bruno.token)
    await witness.synced
    const there = new Set(noteIds(witness.doc))
    expect([...promised].filter((id) => !there.has(id))).toEqual([])
    witness.leave()
  }
  expect(promised.size).toBeGreaterThan(KILLS * 50)
}, 120_000)
