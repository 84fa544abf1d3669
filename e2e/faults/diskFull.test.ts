import { execFileSync } from 'node:child_process'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import * as Y from 'yjs'
import * as schemas from '../../shared/api/schemas.ts'
import { mirrorNotesOf } from '../../shared/document/plenaryDocument.ts'
import { noteIds, readNote } from '../../shared/document/tableDocument.ts'
import { newId, type AuthorId, type NoteId } from '../../shared/ids.ts'
import { addNote } from '../../shared/ops/addNote.ts'
import { CLOSE_CODES } from '../../shared/wire/closeCodes.ts'
import { MESSAGE, writeUpdate } from '../../shared/wire/messages.ts'
import { roomName, type RoomName } from '../../shared/wire/rooms.ts'
import { Api } from '../cast/api.ts'
import { PATIENCE } from '../cast/patience.ts'
import { rawSocket } from '../cast/rawSocket.ts'
import { startServer, type TestServer } from '../cast/server.ts'
import { stockClient, type StockClient } from '../cast/stockClient.ts'

/** The disk is full while people write: they are told, nobody sees what is not kept, and when there is space again nothing is missing. */

let server: TestServer
let organiser: Api
let session: schemas.SessionDetail
let room: RoomName
let anna: schemas.Joined
let annas: StockClient
let brunos: StockClient
let plenary: StockClient
beforeAll(async () => {
  server = await startServer()
  organiser = Api.organiser(server.origin)
  session = await organiser.createSession()
  const [table] = session.tables
  if (table === undefined) throw new Error('a session without tables')
  room = roomName({ kind: 'table', tableId: table.id })
  anna = await organiser.join(table.code, ['students'])
  const bruno = await organiser.join(table.code, ['sport'])
  annas = stockClient(server.origin, room, anna.token)
  brunos = stockClient(server.origin, room, bruno.token)
  plenary = stockClient(server.origin, roomName({ kind: 'plenary', sessionId: session.id }), bruno.token)
  await Promise.all([annas.synced, brunos.synced, plenary.synced])
})
afterAll(async () => {
  for (const client of [annas, brunos, plenary]) client.leave()
  await server.remove()
})

/**
 * No file of the process may grow past this many bytes, nor be written behind them: to a database that is a full disk, on any machine and
 * without being root. `prlimit` is part of util-linux, which every Linux has.
 */
function limitFiles(bytes: number | 'unlimited'): void {
  execFileSync('prlimit', ['--pid', String(server.pid), `--fsize=${bytes}:unlimited`])
}

function add(text: string, doc = annas.doc): NoteId {
  const added = addNote(doc, { author: anna.seat.authorId as AuthorId, category: 'students', lane: 'problem', text }, { nowMs: Date.now })
  if (!added.ok) throw new Error(added.reason)
  return added.value
}

const texts = (doc: Y.Doc) => noteIds(doc).map((id) => readNote(doc, id)?.text)

it('writers stay unsaved and are told so, readers go on, and all of it is there when there is space again', async () => {
  const before = add('prima')
  await vi.waitFor(() => expect(texts(brunos.doc)).toEqual(['prima']), PATIENCE)
  const closes: number[] = []
  annas.provider.on('connection-close', (event) => event !== null && closes.push(event.code))

  limitFiles(512)
  const during = add('senza spazio')
  await vi.waitFor(() => expect(closes).toContain(CLOSE_CODES.notStored), PATIENCE)
  // She comes back and tries again, and is told again, for as long as it lasts.
  await vi.waitFor(() => expect(closes.filter((code) => code === CLOSE_CODES.notStored).length).toBeGreaterThan(2), PATIENCE)
  expect(new Set(closes)).toEqual(new Set([CLOSE_CODES.notStored]))
  expect(readNote(brunos.doc, during)).toBeNull()
  expect(brunos.provider.wsconnected).toBe(true)

  // Nothing is acknowledged, and a newcomer is shown what is durable.
  const raw = await rawSocket(server.origin, room, { headers: { authorization: `Bearer ${anna.token}` }, query: '?ack=1' })
  await raw.settled()
  const doc = new Y.Doc()
  add('anche questa no', doc)
  const savedBefore = raw.heard.filter((message) => message[0] === MESSAGE.saved).length
  raw.send(writeUpdate(Y.encodeStateAsUpdate(doc)))
  expect(await raw.closed).toBe(CLOSE_CODES.notStored)
  expect(raw.heard.filter((message) => message[0] === MESSAGE.saved)).toHaveLength(savedBefore)
  const newcomer = stockClient(server.origin, room, anna.token)
  await newcomer.synced
  expect(texts(newcomer.doc)).toEqual(['prima'])
  newcomer.leave()

  // A command says so too, and has changed nothing.
  const refused = await organiser.raw('POST', `/sessions/${session.id}/step`, { commandId: newId(), step: 'plenary' })
  expect([refused.status, await refused.json()]).toMatchObject([503, { type: '/problems/notStored' }])
  expect((await fetch(`${server.origin}/healthz`)).status).toBe(200)

  limitFiles('unlimited')
  const after = add('di nuovo spazio')
  await vi.waitFor(() => expect(new Set(texts(brunos.doc))).toEqual(new Set(['prima', 'senza spazio', 'di nuovo spazio'])), PATIENCE)
  await vi.waitFor(() => expect([before, during, after].map((id) => mirrorNotesOf(plenary.doc).get(id)?.text)).toEqual(['prima', 'senza spazio', 'di nuovo spazio']), PATIENCE)
  await organiser.command(`/sessions/${session.id}/step`, { step: 'plenary' })

  await server.kill()
  server = await server.restart()
  const later = stockClient(server.origin, room, anna.token)
  await later.synced
  expect(new Set(texts(later.doc))).toEqual(new Set(['prima', 'senza spazio', 'di nuovo spazio']))
  later.leave()
}, 90_000)
