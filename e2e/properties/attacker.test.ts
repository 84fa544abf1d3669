import { once } from 'node:events'
import { connect } from 'node:net'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { WebSocket } from 'ws'
import * as Y from 'yjs'
import { forge, idOf, itemOf } from '../../server/gate/forgery.ts'
import { openStorage } from '../../server/storage/storage.ts'
import type * as schemas from '../../shared/api/schemas.ts'
import { mirrorNotesOf, placementsOf } from '../../shared/document/plenaryDocument.ts'
import { notesOf, readNote, textOf } from '../../shared/document/tableDocument.ts'
import { newId, type NoteId } from '../../shared/ids.ts'
import { addNote } from '../../shared/ops/addNote.ts'
import { CLOSE_CODES, type CloseReason } from '../../shared/wire/closeCodes.ts'
import { LIMITS } from '../../shared/wire/limits.ts'
import { MESSAGE, writePresence, writeStep1, writeUpdate } from '../../shared/wire/messages.ts'
import { roomName, type RoomName } from '../../shared/wire/rooms.ts'
import { Api } from '../cast/api.ts'
import { PATIENCE } from '../cast/patience.ts'
import { rawSocket, type RawSocket } from '../cast/rawSocket.ts'
import { startServer, type TestServer } from '../cast/server.ts'
import { stockClient, type StockClient } from '../cast/stockClient.ts'

/**
 * Somebody with a valid seat and a program of their own, against a real server. Whatever is sent: it is answered with the right code,
 * nobody else notices, and nothing of it is in the journal afterwards.
 */

let server: TestServer
let organiser: Api
let session: schemas.SessionDetail
let room: RoomName
let anna: schemas.Joined
let annas: StockClient
let noteId: NoteId
beforeAll(async () => {
  server = await startServer()
  organiser = Api.organiser(server.origin)
  session = await organiser.createSession()
  room = roomName({ kind: 'table', tableId: table().id })
  anna = await organiser.join(table().code, ['students'])
  annas = stockClient(server.origin, room, anna.token)
  await annas.synced
  const added = addNote(annas.doc, { author: anna.seat.authorId as never, category: 'students', lane: 'problem', text: 'pochi 👩🏽‍🌾 autobus' }, { nowMs: Date.now })
  if (!added.ok) throw new Error(added.reason)
  noteId = added.value
})
afterAll(async () => {
  annas.leave()
  await server.remove()
})

function table(): schemas.TableDetail {
  const [first] = session.tables
  if (first === undefined) throw new Error('a session without tables')
  return first
}

type Attacker = { readonly seat: schemas.Joined; readonly raw: RawSocket; readonly doc: Y.Doc }

/** A new participant each time, so that nobody is suspended for what another one did. They have a copy of the document, as all do. */
async function attacker(): Promise<Attacker> {
  const seat = await organiser.join(table().code, ['sport'])
  const raw = await rawSocket(server.origin, room, { headers: { authorization: `Bearer ${seat.token}` } })
  await raw.settled() // its step 1 is the first, and the only one whose answer is awaited
  const doc = new Y.Doc()
  Y.applyUpdate(doc, Y.encodeStateAsUpdate(annas.doc))
  return { seat, raw, doc }
}

function updateOf({ doc }: Attacker, change: (doc: Y.Doc) => void): Uint8Array {
  const before = Y.encodeStateVector(doc)
  doc.transact(() => change(doc))
  return Y.encodeStateAsUpdate(doc, before)
}

/** Anna's note is as it was, here and for somebody who comes now, and what she writes still reaches them. */
async function expectUnharmed(): Promise<void> {
  const written = `ancora qui ${newId()}`
  addNote(annas.doc, { author: anna.seat.authorId as never, category: 'students', lane: 'suggestion', text: written }, { nowMs: Date.now })
  const newcomer = stockClient(server.origin, room, (await organiser.join(table().code, ['culture'])).token)
  await newcomer.synced
  await vi.waitFor(() => expect([...notesOf(newcomer.doc).values()].some((map) => String(map.get('text')) === written)).toBe(true), PATIENCE)
  for (const doc of [annas.doc, newcomer.doc]) {
    expect(readNote(doc, noteId)).toMatchObject({ author: anna.seat.authorId, category: 'students', lane: 'problem', text: 'pochi 👩🏽‍🌾 autobus', deleted: false, lever: null })
  }
  expect(annas.provider.wsconnected).toBe(true)
  newcomer.leave()
}

const victim = (doc: Y.Doc) => notesOf(doc).get(noteId) ?? new Y.Map<unknown>()
const bornBy = (seat: schemas.Joined, fields: Record<string, unknown>) => (doc: Y.Doc) =>
  notesOf(doc).set(newId<NoteId>(), new Y.Map(Object.entries({ author: seat.seat.authorId, category: 'sport', lane: 'problem', order: 'a5', text: new Y.Text('x'), writtenAtMs: 1, deleted: false, ...fields })))

describe('updates that a client id of their own could carry', () => {
  const ATTACKS: [string, CloseReason, (seat: schemas.Joined) => (doc: Y.Doc) => void][] = [
    ['writes in her text', 'forbidden', () => (doc) => textOf(doc, noteId)?.insert(0, 'no ')],
    ['takes her words away', 'forbidden', () => (doc) => textOf(doc, noteId)?.delete(0, 5)],
    ['moves her note to another lane', 'forbidden', () => (doc) => victim(doc).set('lane', 'suggestion')],
    ['deletes her note', 'forbidden', () => (doc) => victim(doc).set('deleted', true)],
    ['gives her note a lever', 'forbidden', () => (doc) => victim(doc).set('lever', 'education')],
    ['takes her note over', 'forbidden', ({ seat }) => (doc) => victim(doc).set('author', seat.authorId)],
    ['tears her note out', 'forbidden', () => (doc) => notesOf(doc).delete(noteId)],
    ['puts an own note in its place', 'forbidden', () => (doc) => notesOf(doc).set(noteId, new Y.Map())],
    ['tears its text out', 'forbidden', () => (doc) => victim(doc).delete('text')],
    ['tears its order out, which everyone may change', 'forbidden', () => (doc) => victim(doc).delete('order')],
    ['writes under her name', 'outsideSchema', (seat) => bornBy(seat, { author: anna.seat.authorId })],
    ['writes for a category that is not theirs', 'outsideSchema', (seat) => bornBy(seat, { category: 'students' })],
    ['writes as a facilitator', 'outsideSchema', (seat) => bornBy(seat, { category: null })],
    ['writes in a lane that there is not', 'outsideSchema', (seat) => bornBy(seat, { lane: 'attic' })],
    ['writes a text without end', 'tooLarge', (seat) => bornBy(seat, { text: new Y.Text('x'.repeat(LIMITS.maxTextLength * 5)) })],
    ['hides a document in a field', 'outsideSchema', (seat) => bornBy(seat, { lever: new Uint8Array(9) })],
    ['keeps a root of their own', 'outsideSchema', () => (doc) => doc.getMap('attic').set('x', 1)],
    ['makes an order that nobody can sort by', 'outsideSchema', () => (doc) => victim(doc).set('order', '0')],
    ['puts a picture in a text', 'outsideSchema', (seat) => bornBy(seat, { text: embedded() })],
  ]

  it.each(ATTACKS)('somebody who %s is sent away as %s', async (_, reason, attack) => {
    const mallory = await attacker()
    mallory.raw.send(writeUpdate(updateOf(mallory, attack(mallory.seat))))
    expect(await mallory.raw.closed).toBe(CLOSE_CODES[reason])
    await expectUnharmed()
  })

  function embedded(): Y.Text {
    const text = new Y.Text('x')
    text.insertEmbed(0, { image: 'x' })
    return text
  }
})

describe('updates that no Yjs writes', () => {
  const own = (mallory: Attacker) => ({ client: 4_000, clock: 0, author: mallory.seat.seat.authorId })

  const ATTACKS: [string, CloseReason, (mallory: Attacker) => Uint8Array][] = [
    ['stands among her letters by its neighbour alone', 'forbidden', ({ doc }) => forge([{ client: 4_000, clock: 0, structs: [{ content: new Y.ContentString('x'), origin: firstLetter(doc) }] }])],
    ['has no length and so is judged as nothing', 'malformed', () => forge([{ client: 4_000, clock: 0, structs: [{ content: new Y.ContentAny([]), parent: 'notes', sub: noteId }, { gc: 1 }] }])],
    ['refers to itself', 'malformed', () => forge([{ client: 4_000, clock: 0, structs: [{ content: new Y.ContentString('x'), origin: [4_000, 0] }] }])],
    ['refers in a circle', 'malformed', () => forge([circle(4_001, 4_000), circle(4_000, 4_001)])],
    ['counts past all numbers', 'malformed', () => forge([{ client: 4_000, clock: 0, structs: [{ gc: Number.MAX_SAFE_INTEGER }] }])],
    ['has more structs than may be judged', 'tooLarge', () => forge([{ client: 4_000, clock: 0, structs: Array.from({ length: LIMITS.maxStructsPerUpdate + 1 }, () => ({ gc: 1 })) }])],
    ['writes nothing over a field that everyone may write', 'malformed', ({ doc }) => forge([{ client: 4_000, clock: 0, structs: [{ content: new Y.ContentDeleted(1), origin: idOf(itemOf(victim(doc), 'order')) }] }])],
    ['is written with her Yjs client id', 'foreignClient', (mallory) => forge([{ client: annas.doc.clientID, clock: Y.getState(annas.doc.store, annas.doc.clientID), structs: [{ gc: own(mallory).clock + 1 }] }])],
    ['cuts her letters in two by deleting nothing', 'malformed', ({ doc }) => forge([], [{ client: firstLetter(doc)[0], ranges: [[firstLetter(doc)[1] + 7, 0]] }])],
    ['is no update at all', 'malformed', () => new TextEncoder().encode('let me in')],
  ]

  it.each(ATTACKS)('one that %s is answered with %s', async (_, reason, attack) => {
    const mallory = await attacker()
    mallory.raw.send(writeUpdate(attack(mallory)))
    expect(await mallory.raw.closed).toBe(CLOSE_CODES[reason])
    await expectUnharmed()
  })

  it('one with a gap is put aside and asked for, not kept', async () => {
    const mallory = await attacker()
    const before = mallory.raw.heard.length
    mallory.raw.send(writeUpdate(forge([{ client: 4_000, clock: 5, structs: [{ gc: 1 }] }])))
    await mallory.raw.settled()
    expect(mallory.raw.heard.slice(before).some((message) => message[0] === MESSAGE.sync && message[1] === 0)).toBe(true)
    mallory.raw.leave()
    await expectUnharmed()
  })

  const firstLetter = (doc: Y.Doc): readonly [number, number] => {
    const first = textOf(doc, noteId)?._start
    if (!first) throw new Error('an empty text')
    return idOf(first)
  }
  const circle = (from: number, to: number) => ({ client: from, clock: 0, structs: [{ content: new Y.ContentString('x'), origin: [to, 0] as const }] })
})

describe('frames', () => {
  const FRAMES: [string, number, (raw: RawSocket) => void][] = [
    ['that are text', CLOSE_CODES.malformed, (raw) => raw.send('{"type":"hello"}')],
    ['that are no message', CLOSE_CODES.malformed, (raw) => raw.send(Uint8Array.from([77, 1, 2]))],
    ['that are empty', CLOSE_CODES.malformed, (raw) => raw.send(new Uint8Array(0))],
    ['with bytes after the message', CLOSE_CODES.malformed, (raw) => raw.send(Uint8Array.from([...writeStep1(Uint8Array.from([0])), 7]))],
    ['with a question that cannot be read', CLOSE_CODES.malformed, (raw) => raw.send(writeStep1(Uint8Array.from([9, 1])))],
    ['larger than a frame may be', CLOSE_CODES.tooLarge, (raw) => raw.send(new Uint8Array(LIMITS.maxFrameBytes + 1))],
    ['larger than anything', 1_009, (raw) => raw.send(new Uint8Array(5 * LIMITS.maxFrameBytes))],
    ['more than anybody types', CLOSE_CODES.tooMany, (raw) => { for (let n = 0; n < 4_000; n++) raw.send(Uint8Array.from([MESSAGE.queryPresence])) }],
    ['large ones, one after the other', CLOSE_CODES.tooMany, (raw) => { for (let n = 0; n < 4; n++) raw.send(writeUpdate(forge([], [{ client: 1, ranges: Array.from({ length: 150_000 }, (_, at) => [at * 2, 1] as const) }]))) }],
  ]

  it.each(FRAMES)('%s are answered with %i', async (_, code, send) => {
    const mallory = await attacker()
    send(mallory.raw)
    expect(await mallory.raw.closed).toBe(code)
    await expectUnharmed()
  })
})

it.each([
  ['frames that are not masked', [0x82, 3, 0, 0, 0]],
  ['frames of a kind that is not', [0x8b, 0x80, 0, 0, 0, 0]],
  ['a compressed frame that nobody agreed on', [0xc2, 0x81, 0, 0, 0, 0, 1]],
  ['the end of a message that never began', [0x80, 0x80, 0, 0, 0, 0]],
  ['the beginning of a frame longer than all numbers', [0x82, 0xff, 255, 255, 255, 255, 255, 255, 255, 255, 0, 0, 0, 0]],
  ['noise', Array.from({ length: 500 }, (_, at) => (at * 7_919) % 256)],
])('%s end that connection and nothing else', async (_, bytes) => {
  const seat = await organiser.join(table().code, ['sport'])
  const line = connect(server.port, 'localhost')
  line.write(`GET /sync/${room} HTTP/1.1\r\nHost: localhost:${server.port}\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n`)
  line.write(`Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nAuthorization: Bearer ${seat.token}\r\n\r\n`)
  const [answer] = await once(line, 'data')
  expect(String(answer)).toContain('101 Switching Protocols')
  line.write(Uint8Array.from(bytes))
  line.resume()
  await once(line, 'close')
  await expectUnharmed()
})

it('somebody who is present under her client id, in her category or as no presence can be is not told to anyone', async () => {
  annas.provider.awareness.setLocalState({ category: 'students', typing: null })
  const mallory = await attacker()
  const others = stockClient(server.origin, room, (await organiser.join(table().code, ['culture'])).token)
  await vi.waitFor(() => expect(others.provider.awareness.getStates().get(annas.doc.clientID)).toEqual({ category: 'students', typing: null }), PATIENCE)
  const told: unknown[] = []
  others.provider.awareness.on('change', () => told.push(others.provider.awareness.getStates().get(4_321)))
  for (const state of [{ category: 'students', typing: null }, { category: 'sport', typing: null, name: 'x' }, 'x'.repeat(2_000), [[[]]], 7]) {
    mallory.raw.send(writePresence([{ client: 4_321, clock: 1, state }]))
  }
  for (const state of [{ category: 'sport', typing: null }, null]) mallory.raw.send(writePresence([{ client: annas.doc.clientID, clock: 2 ** 40, state }]))
  // What is allowed is told, so the others would have been by now.
  const allowed = { category: 'sport', typing: null }
  mallory.raw.send(writePresence([{ client: 4_321, clock: 2, state: allowed }]))
  await vi.waitFor(() => expect(others.provider.awareness.getStates().get(4_321)).toEqual(allowed), PATIENCE)
  expect(told.filter((state) => state !== undefined)).toEqual([allowed])
  expect(others.provider.awareness.getStates().get(annas.doc.clientID)).toEqual({ category: 'students', typing: null })
  mallory.raw.leave()
  others.leave()
  await expectUnharmed()
})

it('a client id that presence told everyone can be bound by its owner alone', async () => {
  const seat = await organiser.join(table().code, ['culture'])
  const others = stockClient(server.origin, room, seat.token)
  await others.synced
  others.provider.awareness.setLocalState({ category: 'culture', typing: null })
  await vi.waitFor(() => expect(annas.provider.awareness.getStates().has(others.doc.clientID)).toBe(true), PATIENCE)
  const mallory = await attacker()
  mallory.raw.send(writeUpdate(forge([{ client: others.doc.clientID, clock: 0, structs: [{ gc: 1 }] }])))
  expect(await mallory.raw.closed).toBe(CLOSE_CODES.foreignClient)
  const added = addNote(others.doc, { author: seat.seat.authorId as never, category: 'culture', lane: 'problem', text: 'scritto con il mio' }, { nowMs: Date.now })
  await vi.waitFor(() => expect(added.ok && readNote(annas.doc, added.value)?.text).toBe('scritto con il mio'), PATIENCE)
  others.leave()
})

it('rooms that participants only read cannot be written, and others cannot be entered', async () => {
  const seat = await organiser.join(table().code, ['sport'])
  const headers = { authorization: `Bearer ${seat.token}` }
  const doc = new Y.Doc()
  placementsOf(doc).set(newId(), { in: 'canvas', x: 0, y: 0, z: 1 })
  const plenary = roomName({ kind: 'plenary', sessionId: session.id })
  const inPlenary = await rawSocket(server.origin, plenary, { headers })
  inPlenary.send(writeUpdate(Y.encodeStateAsUpdate(doc)))
  expect(await inPlenary.closed).toBe(CLOSE_CODES.forbidden)

  const another = new Y.Doc()
  another.getMap('session').set('joining', 'open')
  const inSession = await rawSocket(server.origin, roomName({ kind: 'session', sessionId: session.id }), { headers })
  inSession.send(writeUpdate(Y.encodeStateAsUpdate(another)))
  expect(await inSession.closed).toBe(CLOSE_CODES.forbidden)

  const facilitator = await rawSocket(server.origin, plenary, { headers: { authorization: `Bearer ${await organiser.invite(session.id, 'facilitator')}` } })
  const mirror = new Y.Doc()
  mirrorNotesOf(mirror).set(newId(), { text: 'mai detto' } as never)
  facilitator.send(writeUpdate(Y.encodeStateAsUpdate(mirror)))
  expect(await facilitator.closed).toBe(CLOSE_CODES.forbidden)
  await expectUnharmed()
})

it('after three refusals a participant is out until a facilitator lets them in again', async () => {
  const seat = await organiser.join(table().code, ['sport'])
  const headers = { authorization: `Bearer ${seat.token}` }
  const enter = () => rawSocket(server.origin, room, { headers })
  const bystander = await enter()
  for (let strike = 1; strike <= 3; strike++) {
    const raw = await enter()
    raw.send(writeUpdate(Uint8Array.from([1, 2, 3])))
    expect(await raw.closed).toBe(CLOSE_CODES.malformed)
  }
  expect(await bystander.closed).toBe(CLOSE_CODES.suspended)
  expect(await (await enter()).closed).toBe(CLOSE_CODES.suspended)
  const detail = await sessionDetail()
  expect(detail.suspended.map(({ authorId }) => authorId)).toContain(seat.seat.authorId)

  // Not by coming back, nor by another process.
  const back = await new Api(server.origin, null).raw('POST', '/return', { returnCode: seat.returnCode })
  const { token } = (await back.json()) as schemas.Joined // the answer of /return
  expect(await (await rawSocket(server.origin, room, { headers: { authorization: `Bearer ${token}` } })).closed).toBe(CLOSE_CODES.suspended)

  await organiser.command(`/sessions/${session.id}/readmit`, { authorId: seat.seat.authorId })
  const again = await rawSocket(server.origin, room, { headers: { authorization: `Bearer ${token}` } })
  await again.settled()
  expect(again.socket.readyState).toBe(WebSocket.OPEN)
  again.leave()
  expect((await sessionDetail()).suspended.map(({ authorId }) => authorId)).not.toContain(seat.seat.authorId)
})

async function sessionDetail(): Promise<schemas.SessionDetail> {
  const response = await organiser.raw('GET', `/sessions/${session.id}`)
  return (await response.json()) as schemas.SessionDetail // the answer of this route
}

it('a reader who does not read is let go, and holds up neither memory nor others', async () => {
  const lazy = await attacker()
  lazy.raw.socket.pause()
  const writers = await Promise.all(Array.from({ length: 10 }, attacker))
  const before = await metric('plenaria_connections')
  const memoryBefore = await metric('process_resident_memory_bytes')
  // Some 20 MB: more than the 8 that the server holds for one reader and what the network takes on top.
  for (const writer of writers) {
    for (const update of rewrites(writer, 380)) writer.raw.send(writeUpdate(update))
    // Everyone in this process reads before the next one writes.
    await Promise.all(writers.map(({ raw }) => raw.settled()))
  }
  await vi.waitFor(async () => expect(await metric('plenaria_connections')).toBe(before - 1), { ...PATIENCE, interval: 200 })
  expect((await metric('process_resident_memory_bytes')) - memoryBefore).toBeLessThan(300 * 2 ** 20)
  for (const { raw } of writers) {
    expect(raw.socket.readyState).toBe(WebSocket.OPEN)
    raw.leave()
  }
  lazy.raw.leave()
  await expectUnharmed()
}, 90_000)

/** A note that is written anew from end to end, over and over. */
function rewrites(writer: Attacker, times: number): Uint8Array[] {
  const updates: Uint8Array[] = []
  const id = newId<NoteId>()
  writer.doc.on('update', (update: Uint8Array) => updates.push(update))
  const fields = { author: writer.seat.seat.authorId, category: 'sport', lane: 'problem', order: 'a5', text: new Y.Text('x'), writtenAtMs: 1, deleted: false }
  notesOf(writer.doc).set(id, new Y.Map<unknown>(Object.entries(fields)))
  const text = textOf(writer.doc, id)
  for (let time = 0; time < times; time++) {
    writer.doc.transact(() => {
      text?.delete(0, text.length)
      text?.insert(0, String(time % 10).repeat(LIMITS.maxTextLength))
    })
  }
  return updates
}

async function metric(name: string): Promise<number> {
  const text = await (await fetch(`${server.origin}/metrics`)).text()
  return Number(new RegExp(`^${name} (\\S+)`, 'm').exec(text)?.[1])
}

it('nothing of all that is in the journal', async () => {
  await expectUnharmed()
  await server.kill()
  const storage = await openStorage(server.dataDir)
  const doc = new Y.Doc()
  for (const { entries } of await storage.journal.history(room, { after: 0, limit: 1_000_000 })) for (const { update } of entries) Y.applyUpdate(doc, update)
  await storage.close()
  expect([...doc.share.keys()].filter((root) => root !== 'notes' && root !== 'links')).toEqual([])
  expect(readNote(doc, noteId)).toMatchObject({ author: anna.seat.authorId, lane: 'problem', text: 'pochi 👩🏽‍🌾 autobus', deleted: false })
  server = await server.restart()
  await expectUnharmed()
})
