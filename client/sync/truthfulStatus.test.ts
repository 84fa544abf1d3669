import fc from 'fast-check'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import * as Y from 'yjs'
import { noteIds, readNote, textOf } from '../../shared/document/tableDocument.ts'
import { newId, type AuthorId, type NoteId, type TableId } from '../../shared/ids.ts'
import { addNote } from '../../shared/ops/addNote.ts'
import { deleteNote } from '../../shared/ops/deleteNote.ts'
import { editText } from '../../shared/ops/editText.ts'
import { moveNote } from '../../shared/ops/moveNote.ts'
import { ForgetfulServer } from './forgetfulServer.ts'
import { keepWishes, rememberWriting, type OfflineCopy } from './offlineCopy.ts'
import type { Ledger } from './ledger.ts'
import { openOutbox, type Outbox } from './outbox.ts'
import { openRoom, type RoomHandle } from './openRoom.ts'

const alice = newId<AuthorId>()
const bob = newId<AuthorId>()
const tableId = newId<TableId>()

beforeEach(() => {
  vi.useFakeTimers() // the provider's own reconnections would come whenever they like
  vi.stubGlobal('window', new EventTarget())
  vi.stubGlobal('document', Object.assign(new EventTarget(), { visibilityState: 'visible' }))
  vi.stubGlobal('location', { protocol: 'http:', host: 'plenaria.test' })
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

/** Ids decide how changes made at once merge: a bad run must be the same run again. */
let nextClientId = 1
let nextByte = 0
function startOver(): void {
  nextClientId = 1
  nextByte = 0
  vi.spyOn(crypto, 'getRandomValues').mockImplementation((bytes) => {
    if (bytes instanceof Uint8Array) bytes.forEach((_, i) => (bytes[i] = i < 17 ? 0 : nextByte++ >> (5 * (i - 17))))
    return bytes
  })
}

/** A tablet with a copy that outlives reloads, in memory: the browser's database without the browser. */
class Tablet {
  room: RoomHandle
  #stored: Uint8Array[] = []
  #outbox: Outbox

  constructor(outbox: Outbox) {
    this.#outbox = outbox
    this.room = this.#open()
  }

  #open(): RoomHandle {
    const keep = (doc: Y.Doc, ledger: Ledger): OfflineCopy => {
      doc.clientID = nextClientId++
      const copy = keepWishes(doc, this.#outbox, ledger)
      Y.transact(doc, () => this.#stored.forEach((update) => Y.applyUpdate(doc, update)), 'copy', false)
      doc.on('update', (update: Uint8Array) => this.#stored.push(update))
      rememberWriting(doc, this.#outbox, ledger, copy.orphans)
      return copy
    }
    return openRoom({ kind: 'table', tableId }, { as: 'seat', keep })
  }

  reload(): void {
    this.room.close()
    this.room = this.#open()
  }
}

type Act =
  | { readonly do: 'accept' | 'receive' | 'commit' | 'deliver' | 'drop' | 'restart' | 'reload' | 'come back' }
  | { readonly do: 'bob adds' }
  | { readonly do: 'add' | 'erase' | 'delete' | 'reorder'; readonly which: number }
  | { readonly do: 'type'; readonly which: number; readonly words: string }

const act = (name: Exclude<Act, { which: number }>['do'], weight: number) => ({ weight, arbitrary: fc.constant<Act>({ do: name }) })
const onNote = (name: 'add' | 'erase' | 'delete' | 'reorder', weight: number) => ({
  weight,
  arbitrary: fc.nat(2).map((which): Act => ({ do: name, which })),
})
const acts = fc.array(
  fc.oneof(
    act('accept', 4), act('receive', 8), act('commit', 6), act('deliver', 10), act('come back', 4),
    act('drop', 1), act('restart', 1), act('reload', 1), act('bob adds', 1),
    onNote('add', 3), onNote('erase', 2), onNote('delete', 1), onNote('reorder', 1),
    { weight: 3, arbitrary: fc.tuple(fc.nat(2), fc.string({ unit: 'grapheme', maxLength: 8 })).map(([which, words]): Act => ({ do: 'type', which, words })) },
  ),
  { minLength: 40, maxLength: 120 },
)

async function play(script: readonly Act[], afterEach: (tablet: Tablet, server: ForgetfulServer) => void): Promise<void> {
  startOver()
  const server = new ForgetfulServer()
  vi.stubGlobal('WebSocket', server.socketClass())
  const tablet = new Tablet(await openOutbox('none', alice))
  await vi.advanceTimersByTimeAsync(0)
  for (const step of script) {
    await perform(step, tablet, server)
    afterEach(tablet, server)
  }
  await bringHome(tablet, server)
  afterEach(tablet, server)
  tablet.room.close()
}

async function perform(step: Act, tablet: Tablet, server: ForgetfulServer): Promise<void> {
  const { doc } = tablet.room
  const note = 'which' in step ? noteIds(doc)[step.which % Math.max(1, noteIds(doc).length)] : undefined
  const sockets = [...server.connections]
  switch (step.do) {
    case 'accept': return sockets.forEach((socket) => server.accept(socket))
    case 'receive': return sockets.forEach((socket) => server.receive(socket))
    case 'deliver': return sockets.forEach((socket) => server.deliver(socket))
    case 'drop': return sockets.forEach((socket) => server.drop(socket))
    case 'commit': return server.commit()
    case 'restart': return server.restart()
    case 'come back':
      tablet.room.reconnect()
      return
    case 'reload':
      sockets.forEach((socket) => server.connections.delete(socket))
      tablet.reload()
      await vi.advanceTimersByTimeAsync(0)
      return
    case 'bob adds':
      return server.writeFromElsewhere((there) => void addNote(there, { author: bob, category: 'sport', lane: 'now', text: 'di Bob' }, { nowMs: () => 1 }))
    case 'add':
      return void addNote(doc, { author: alice, category: 'trade', lane: 'now', text: `nota ${step.which}` }, { nowMs: () => 1 })
    case 'type':
      return note && void editText(doc, note, (textOf(doc, note)?.toString() ?? '') + step.words)
    case 'erase':
      return note && void editText(doc, note, (textOf(doc, note)?.toString() ?? '').slice(1))
    case 'delete':
      return note && void deleteNote(doc, note)
    case 'reorder':
      return note && void moveNote(doc, note, { lane: 'now', before: noteIds(doc)[0] as NoteId }) // note is one of them
  }
}

/** The network comes back and stays. */
async function bringHome(tablet: Tablet, server: ForgetfulServer): Promise<void> {
  for (let round = 0; round < 400; round++) {
    tablet.room.reconnect()
    for (const socket of server.connections) {
      server.accept(socket)
      server.receive(socket)
      server.commit()
      server.deliver(socket)
    }
  }
}

/** The notes of this tablet that a server killed now would not have as they are. */
function notDurable({ room: { doc } }: Tablet, server: ForgetfulServer): NoteId[] {
  const merged = new Y.Doc()
  Y.applyUpdate(merged, Y.encodeStateAsUpdate(server.durable))
  Y.applyUpdate(merged, Y.encodeStateAsUpdate(doc))
  return noteIds(doc).filter((id) => JSON.stringify(readNote(merged, id)) !== JSON.stringify(readNote(server.durable, id)))
}

test('"saved" is never said of what a killed server would not have', async () => {
  let saved = 0
  await fc.assert(
    fc.asyncProperty(acts, (script) =>
      play(script, (tablet, server) => {
        const { connection, synced, saving } = tablet.room.status.getState()
        if (saving) return
        if (connection === 'open' && !synced) return
        saved++
        expect(notDurable(tablet, server)).toEqual([])
      }),
    ),
    { numRuns: 100, seed: 2022 },
  )
  expect(saved).toBeGreaterThan(100)
})

test('a note that is not counted as unsent is durable as it stands', async () => {
  let counted = 0
  await fc.assert(
    fc.asyncProperty(acts, (script) =>
      play(script, (tablet, server) => {
        const { unsentNotes } = tablet.room.status.getState()
        const unsafe = notDurable(tablet, server)
        counted += unsafe.length
        expect(unsafe.length).toBeLessThanOrEqual(unsentNotes)
      }),
    ),
    { numRuns: 100, seed: 1730 },
  )
  expect(counted).toBeGreaterThan(100)
})

test('once the network stays, everything is saved, nothing is lost and nothing is doubled', async () => {
  await fc.assert(
    fc.asyncProperty(acts, async (script) => {
      const written = new Set<NoteId>()
      let last: { saving: boolean; durable: number; unsent: number } = { saving: true, durable: 0, unsent: 0 }
      await play(script, ({ room }, server) => {
        for (const id of noteIds(room.doc)) written.add(id)
        last = { saving: room.status.getState().saving, durable: noteIds(server.durable).length, unsent: room.status.getState().unsentNotes }
      })
      expect(last).toEqual({ saving: false, durable: written.size, unsent: 0 })
    }),
    { numRuns: 100, seed: 1989 },
  )
})
