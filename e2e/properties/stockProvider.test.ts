import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import * as Y from 'yjs'
import type * as schemas from '../../shared/api/schemas.ts'
import { noteIds, notesOf, readNote, textOf } from '../../shared/document/tableDocument.ts'
import type { AuthorId, NoteId } from '../../shared/ids.ts'
import { addNote } from '../../shared/ops/addNote.ts'
import { deleteNote } from '../../shared/ops/deleteNote.ts'
import { editText } from '../../shared/ops/editText.ts'
import { moveNote } from '../../shared/ops/moveNote.ts'
import { writePresence } from '../../shared/wire/messages.ts'
import { roomName, type RoomName } from '../../shared/wire/rooms.ts'
import { Api } from '../cast/api.ts'
import { PATIENCE } from '../cast/patience.ts'
import { startServer, type TestServer } from '../cast/server.ts'
import { stockClient, type StockClient } from '../cast/stockClient.ts'

/** The unpatched y-websocket provider goes through everything that a day brings, and is never refused. */

const CATEGORIES = ['students', 'sport', 'culture']

let server: TestServer
let organiser: Api
beforeAll(async () => {
  server = await startServer()
  organiser = Api.organiser(server.origin)
})
afterAll(() => server.remove())

type Guest = StockClient & { readonly seat: schemas.Joined; readonly author: AuthorId; readonly category: string }

let room: RoomName
let code: string
let guests: Guest[]
let refused: number[]
beforeEach(async () => {
  const session = await organiser.createSession()
  const [table] = session.tables
  if (table === undefined) throw new Error('a session without tables')
  room = roomName({ kind: 'table', tableId: table.id })
  code = table.code
  refused = []
  guests = await Promise.all(CATEGORIES.map((category) => come(category)))
  await Promise.all(guests.map(({ synced }) => synced))
  return () => {
    for (const one of guests) one.leave()
    expect(refused).toEqual([])
  }
})

async function come(category: string, doc = new Y.Doc(), seat?: schemas.Joined): Promise<Guest> {
  const taken = seat ?? (await organiser.join(code, [category]))
  const client = stockClient(server.origin, room, taken.token, doc)
  void client.closed.then((closeCode) => refused.push(closeCode))
  return { ...client, seat: taken, author: taken.seat.authorId as AuthorId, category } // participants are authors
}

function guest(number: number): Guest {
  const one = guests[number]
  if (one === undefined) throw new Error('nobody there')
  return one
}

function add({ doc, author, category }: Guest, text: string): NoteId {
  const added = addNote(doc, { author, category, lane: 'problem', text }, { nowMs: Date.now })
  if (!added.ok) throw new Error(added.reason)
  return added.value
}

async function expectAgreement(among: readonly Guest[] = guests): Promise<void> {
  const [first, ...others] = among
  await vi.waitFor(() => {
    for (const { doc } of others) expect(contentOf(doc)).toEqual(contentOf(first?.doc ?? new Y.Doc()))
  }, PATIENCE)
}

function contentOf(doc: Y.Doc): unknown {
  return { notes: notesOf(doc).toJSON(), clocks: [...Y.decodeStateVector(Y.encodeStateVector(doc))].toSorted(([a], [b]) => a - b) }
}

describe('the stock provider', () => {
  it('syncs, edits, and everybody has it', async () => {
    const ids = guests.map((one) => add(one, `da ${one.category}`))
    await expectAgreement()
    for (const [n, one] of guests.entries()) {
      editText(one.doc, ids[n] ?? ids[0] as NoteId, 'riscritto 👩🏽‍🌾')
      moveNote(one.doc, ids[0] as NoteId, { lane: 'problem', before: null })
    }
    await expectAgreement()
    expect(noteIds(guest(0).doc)).toHaveLength(3)
  })

  it('letters typed one by one at once in one text by its author’s two tablets come together', async () => {
    const id = add(guest(0), 'inizio fine')
    const second = await come('students', new Y.Doc(), guest(0).seat)
    await second.synced
    await vi.waitFor(() => expect(readNote(second.doc, id)?.text).toBe('inizio fine'), PATIENCE)
    for (const letter of 'abcdefghij') {
      textOf(guest(0).doc, id)?.insert(6, letter)
      textOf(second.doc, id)?.insert(7, letter.toUpperCase())
    }
    await expectAgreement([...guests, second])
    expect(readNote(guest(1).doc, id)?.text).toHaveLength(31)
    second.leave()
  })

  it('catches up after hours offline on all sides, reloads among them', async () => {
    const ids = guests.map((one) => add(one, `prima ${one.category}`))
    await expectAgreement()
    for (const { provider } of guests) provider.disconnect()
    for (const [n, one] of guests.entries()) {
      const own = ids[n] as NoteId
      for (let time = 0; time < 250; time++) {
        // Two notes in turn: chains of overwrites that nothing joins.
        moveNote(one.doc, own, { lane: time % 2 === 0 ? 'cause' : 'problem', before: null })
        editText(one.doc, own, `bozza ${time}`)
        if (time % 25 === 0) add(one, `nuova ${time}`)
      }
      deleteNote(one.doc, own)
    }
    // One of them loads the page anew before there is a network again: the same content, another client id.
    const doc = new Y.Doc()
    Y.applyUpdate(doc, Y.encodeStateAsUpdate(guest(0).doc))
    const reloaded = await come('students', doc, guest(0).seat)
    editText(reloaded.doc, ids[0] as NoteId, 'dopo il ricaricamento')
    guest(1).provider.connect()
    guest(2).provider.connect()
    await expectAgreement([guest(1), guest(2), reloaded])
    expect(noteIds(reloaded.doc)).toHaveLength(33)
    reloaded.leave()
  })

  it('typing at the very moment of coming back loses nothing', async () => {
    const one = guest(0)
    one.provider.disconnect()
    const offline = add(one, 'scritto senza rete')
    one.provider.connect()
    // On the open socket, before the server has asked for what it lacks: an update that rests on what it does not have.
    await vi.waitFor(() => expect(one.provider.wsconnected).toBe(true), { ...PATIENCE, interval: 1 })
    const online = add(one, 'scritto subito')
    editText(one.doc, offline, 'scritto senza rete, e poi')
    await expectAgreement()
    expect(readNote(guest(1).doc, offline)?.text).toBe('scritto senza rete, e poi')
    expect(readNote(guest(1).doc, online)?.text).toBe('scritto subito')
  })

  it('a whole copy that is sent again and again changes nothing and is not held against anyone', async () => {
    add(guest(0), 'una volta')
    await expectAgreement()
    const before = contentOf(guest(1).doc)
    for (let time = 0; time < 5; time++) {
      guest(0).provider.disconnect()
      guest(0).provider.connect()
      await vi.waitFor(() => expect(guest(0).provider.synced).toBe(true), PATIENCE)
    }
    expect(contentOf(guest(1).doc)).toEqual(before)
  })

  it('is told who is there, echoes it as it does, and nobody multiplies or disappears', async () => {
    for (const { provider, category } of guests) provider.awareness.setLocalState({ category, typing: null })
    await vi.waitFor(() => {
      for (const { provider } of guests) {
        const present = [...provider.awareness.getStates().values()].map((state) => String(state['category']))
        expect(present).toHaveLength(CATEGORIES.length)
        expect(new Set(present)).toEqual(new Set(CATEGORIES))
      }
    }, PATIENCE)
    // What the stock handler sends back of the others, said once more aloud.
    const { awareness, ws } = guest(0).provider
    ws?.send(Uint8Array.from(writePresence([...awareness.getStates()].map(([client, state]) => ({ client, clock: 999, state })))))
    guest(1).provider.disconnect()
    await vi.waitFor(() => expect(guest(2).provider.awareness.getStates().has(guest(1).doc.clientID)).toBe(false), PATIENCE)
    guest(1).provider.connect()
    guest(1).provider.awareness.setLocalState({ category: 'sport', typing: null })
    await vi.waitFor(() => expect(guest(2).provider.awareness.getStates().has(guest(1).doc.clientID)).toBe(true), PATIENCE)
  })

  it('a table of 1,000 notes, written offline, goes up in one frame and comes down in one', async () => {
    guest(0).provider.disconnect()
    for (let n = 0; n < 1_000; n++) add(guest(0), `nota ${n}: ${'parole '.repeat(10)}`)
    guest(0).provider.connect()
    await expectAgreement()
    expect(noteIds(guest(2).doc)).toHaveLength(1_000)
    const newcomer = await come('culture')
    await newcomer.synced
    expect(noteIds(newcomer.doc)).toHaveLength(1_000)
    newcomer.leave()
  })

  it('the longest text there is, right to left, with signs of many parts', async () => {
    const id = add(guest(0), 'مرحبا')
    editText(guest(0).doc, id, 'مرحبا 👨‍👩‍👧‍👦 é '.repeat(240))
    await expectAgreement()
    expect(readNote(guest(1).doc, id)?.text.length).toBeGreaterThan(4_500)
    // All of it replaced by as much again.
    editText(guest(0).doc, id, 'x'.repeat(5_000))
    await expectAgreement()
  })
})
