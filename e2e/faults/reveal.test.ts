import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import * as Y from 'yjs'
import type * as schemas from '../../shared/api/schemas.ts'
import { readSession } from '../../shared/document/sessionDocument.ts'
import { noteIds, notesOf, readNote } from '../../shared/document/tableDocument.ts'
import { sayDone } from '../../shared/document/trayDocument.ts'
import { newId, type AuthorId } from '../../shared/ids.ts'
import { addNote } from '../../shared/ops/addNote.ts'
import { CLOSE_CODES } from '../../shared/wire/closeCodes.ts'
import { writeStep1 } from '../../shared/wire/messages.ts'
import { roomName, type RoomName } from '../../shared/wire/rooms.ts'
import { Api } from '../cast/api.ts'
import { PATIENCE } from '../cast/patience.ts'
import { rawSocket, type RawSocket } from '../cast/rawSocket.ts'
import { ORGANISER_KEY, startServer, type TestServer } from '../cast/server.ts'
import { stockClient, type StockClient } from '../cast/stockClient.ts'

/** Hidden means hidden, byte by byte at the door of a real server; and a reveal that the power cuts off. */

const TITLE = { it: 'Da soli', en: 'Alone' }
const STEPS = ['alone', 'again', 'third', 'fourth'].map((id) => ({ mode: 'write', id, tool: 'problem-definition', privately: true, minutes: 5, title: TITLE }) as const)

let server: TestServer
let organiser: Api
let session: schemas.SessionDetail
let table: schemas.TableDetail
let anna: schemas.Joined
let bruno: schemas.Joined
beforeAll(async () => {
  server = await startServer()
  organiser = Api.organiser(server.origin)
  session = await organiser.createSession({ programme: STEPS })
  const [first] = session.tables
  if (first === undefined) throw new Error('a session without tables')
  table = first
  anna = await organiser.join(table.code, ['students'])
  bruno = await organiser.join(table.code, ['sport'])
})
afterAll(() => server.remove())

const trayOf = ({ seat }: schemas.Joined, step: string) => roomName({ kind: 'tray', tableId: table.id, author: seat.authorId as AuthorId, step })
const tableRoom = () => roomName({ kind: 'table', tableId: table.id })

function write({ doc }: StockClient, { seat }: schemas.Joined, text: string): void {
  const added = addNote(doc, { author: seat.authorId as AuthorId, category: seat.categories[0] ?? null, lane: 'problem', text }, { nowMs: Date.now })
  if (!added.ok) throw new Error(added.reason)
}

/** Resolves once the server has all that this client wrote: it answers what was asked later. */
async function sent(room: RoomName, who: schemas.Joined, texts: readonly string[]): Promise<void> {
  await vi.waitFor(async () => {
    const witness = stockClient(server.origin, room, who.token)
    await witness.synced
    const there = textsIn(witness.doc)
    witness.leave()
    expect(there).toEqual(expect.arrayContaining([...texts]))
  }, PATIENCE)
}

function textsIn(doc: Y.Doc): string[] {
  return noteIds(doc).flatMap((id) => readNote(doc, id)?.text ?? []).toSorted()
}

/** Everything that a socket ever heard, as one run of bytes. */
function everything(sockets: readonly RawSocket[]): Buffer {
  return Buffer.concat(sockets.flatMap(({ heard }) => heard))
}

it('before the reveal no byte of a tray reaches anybody else, whatever they open; then it is at the table', async () => {
  const secret = 'gli autobus non passano mai'
  const people = {
    organiser: ORGANISER_KEY,
    facilitator: await organiser.invite(session.id, 'facilitator'),
    display: await organiser.invite(session.id, 'display'),
    bruno: bruno.token,
  }
  const rooms = [roomName({ kind: 'session', sessionId: session.id }), roomName({ kind: 'plenary', sessionId: session.id }), tableRoom(), trayOf(anna, 'alone')]
  const sockets: RawSocket[] = []
  for (const token of Object.values(people)) {
    for (const room of rooms) {
      const socket = await rawSocket(server.origin, room, { headers: { authorization: `Bearer ${token}` }, query: '?ack=1' })
      socket.send(writeStep1(Y.encodeStateVector(new Y.Doc())))
      sockets.push(socket)
      if (room === rooms[3]) expect(await socket.closed).toBe(CLOSE_CODES.forbidden)
    }
  }
  const others = sockets.filter(({ socket }) => socket.readyState === socket.OPEN)
  expect(others).toHaveLength(3 * 3 + 2) // a display opens no table

  const tray = stockClient(server.origin, trayOf(anna, 'alone'), anna.token)
  await tray.synced
  write(tray, anna, secret)
  sayDone(tray.doc, true)
  // The numbers have gone round, so whatever there was to hear has been heard.
  const watcher = stockClient(server.origin, roomName({ kind: 'session', sessionId: session.id }), bruno.token)
  await vi.waitFor(() => expect(readSession(watcher.doc)?.trays).toMatchObject([{ people: 1, done: 1, notes: 1, revealed: false }]), PATIENCE)
  for (const socket of others) await socket.settled()
  expect(everything(sockets).length).toBeGreaterThan(10_000)
  expect(everything(sockets).includes(secret)).toBe(false)
  expect(everything(sockets).includes('autobus')).toBe(false)
  for (const path of [`/sessions/${session.id}`, `/processes/${session.processId}`]) expect(await (await organiser.raw('GET', path)).text()).not.toContain('autobus')

  await organiser.command(`/sessions/${session.id}/reveal`, { step: 'alone' })
  await vi.waitFor(() => expect(others.filter(({ heard }) => Buffer.concat([...heard]).includes(secret))).toHaveLength(3 * 2 + 1), PATIENCE) // table and plenary; a display the plenary
  for (const each of [...sockets, tray, watcher]) each.leave()
})

it('a tablet that was offline over the reveal brings its notes to the table, marked late', async () => {
  const tablet = stockClient(server.origin, trayOf(anna, 'again'), anna.token)
  await tablet.synced
  write(tablet, anna, 'prima')
  await sent(trayOf(anna, 'again'), anna, ['prima'])
  tablet.provider.disconnect()
  write(tablet, anna, 'senza rete')
  await organiser.command(`/sessions/${session.id}/reveal`, { step: 'again' })
  const reader = stockClient(server.origin, tableRoom(), bruno.token)
  await vi.waitFor(() => expect(textsIn(reader.doc)).toContain('prima'), PATIENCE)
  expect(textsIn(reader.doc)).not.toContain('senza rete')
  tablet.provider.connect()
  await vi.waitFor(() => {
    const late = noteIds(reader.doc).map((id) => readNote(reader.doc, id)).filter((note) => note?.late === true)
    expect(late.map((note) => [note?.text, note?.author, note?.category])).toEqual([['senza rete', anna.seat.authorId, 'students']])
  }, PATIENCE)
  reader.leave()
  tablet.leave()
})

it('a reveal that a kill cuts off is whole after the next start: each note once', async () => {
  const KILLS = 4
  const written: string[] = []
  for (let kill = 0; kill < KILLS; kill++) {
    const step = kill % 2 === 0 ? 'third' : 'fourth'
    for (const who of [anna, bruno]) {
      const tablet = stockClient(server.origin, trayOf(who, step), who.token)
      await tablet.synced
      const texts = Array.from({ length: 30 }, (_, n) => `nota ${kill} ${n} ${who.seat.categories[0]}`)
      for (const text of texts) write(tablet, who, text)
      written.push(...texts)
      await sent(trayOf(who, step), who, texts)
      tablet.leave()
    }
    const asked = organiser.raw('POST', `/sessions/${session.id}/reveal`, { commandId: newId(), step }).catch(() => null)
    // The command is under way as soon as its connection is: the power goes somewhere between its record and its answer.
    await Promise.race([asked, organiser.raw('GET', '/time').catch(() => null)])
    await server.kill()
    await asked
    server = await server.restart()
    // If it was cut off before it was even recorded, whoever saw the fault presses again.
    await organiser.command(`/sessions/${session.id}/reveal`, { step })
    const reader = stockClient(server.origin, tableRoom(), bruno.token)
    await vi.waitFor(() => expect(textsIn(reader.doc).filter((text) => text.startsWith('nota '))).toEqual(written.toSorted()), PATIENCE)
    expect(notesOf(reader.doc).size).toBe(new Set(noteIds(reader.doc)).size)
    reader.leave()
  }
}, 120_000)
