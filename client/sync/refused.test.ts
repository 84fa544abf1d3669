import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type * as Y from 'yjs'
import { linkIds, noteIds, readLink, readNote } from '../../shared/document/tableDocument.ts'
import { newId, type AuthorId, type NoteId, type TableId } from '../../shared/ids.ts'
import { addNote } from '../../shared/ops/addNote.ts'
import { editText } from '../../shared/ops/editText.ts'
import { linkNotes } from '../../shared/ops/linkNotes.ts'
import { lanesById } from '../../shared/process/definition.ts'
import { PRATO } from '../../shared/process/prato.ts'
import { CLOSE_CODES } from '../../shared/wire/closeCodes.ts'
import { ForgetfulServer } from './forgetfulServer.ts'
import { openBoard, type Board } from './openBoard.ts'
import { closedFor } from './roomStatus.ts'

const alice = newId<AuthorId>()
const lanes = lanesById(PRATO)
let server: ForgetfulServer
let board: Board

beforeEach(async () => {
  vi.useFakeTimers()
  vi.stubGlobal('window', new EventTarget())
  vi.stubGlobal('document', Object.assign(new EventTarget(), { visibilityState: 'visible' }))
  vi.stubGlobal('location', { protocol: 'http:', host: 'plenaria.test' })
  server = new ForgetfulServer()
  vi.stubGlobal('WebSocket', server.socketClass())
  board = openBoard({ tableId: newId<TableId>(), author: alice, as: 'seat', lanes: Promise.resolve(lanes) })
  await goOn()
})
afterEach(() => {
  board.close()
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

/** Time for what was promised, and a good network. */
async function goOn(): Promise<void> {
  for (let round = 0; round < 30; round++) {
    await vi.advanceTimersByTimeAsync(10)
    server.settle()
  }
}

function here(): Y.Doc {
  const { room } = board.state.getState()
  if (room === null) throw new Error('the board has no room yet')
  return room.doc
}

function write(text: string, lane = 'problem'): NoteId {
  const added = addNote(here(), { author: alice, category: 'sport', lane, text }, { nowMs: () => 5 })
  if (!added.ok) throw new Error(added.reason)
  return added.value
}

const texts = (doc: Y.Doc) => noteIds(doc).flatMap((id) => (readNote(doc, id)?.deleted === false ? [readNote(doc, id)?.text] : []))
const holds = (words: string) => (doc: Y.Doc) => (texts(doc).some((text) => text?.includes(words)) ? CLOSE_CODES.outsideSchema : null)

function wifiGoes(): void {
  for (const socket of server.connections) server.drop(socket)
}

test('one note that the server never takes costs no other note anything, and its words are kept for its author', async () => {
  server.refuses = holds('mai')
  const before = write('prima')
  await goOn()
  wifiGoes()
  const [problem, cause] = [write('un problema'), write('una causa', 'cause')]
  linkNotes(here(), { author: alice, from: cause, to: problem, lanes })
  write('questa mai')
  editText(here(), before, 'prima, e corretta')
  await vi.advanceTimersByTimeAsync(6_000)
  await goOn()
  expect(texts(server.durable)).toEqual(expect.arrayContaining(['prima, e corretta', 'un problema', 'una causa']))
  expect(texts(server.durable)).toHaveLength(3)
  expect(linkIds(server.durable).map((id) => readLink(server.durable, id))).toMatchObject([{ from: cause, to: problem, deleted: false }])
  const { stuck, unsent, refusedFor, room } = board.state.getState()
  expect(stuck.map(({ text }) => text)).toEqual(['questa mai'])
  expect(unsent).toEqual([])
  expect(refusedFor).toBe('outsideSchema')
  expect(room?.status.getState()).toMatchObject({ connection: 'open', saving: false, unsentNotes: 0 })
})

test('while a fresh copy takes the place of a refused one, nobody is told that the room is closed', async () => {
  server.refuses = holds('mai')
  const told: unknown[] = []
  const tellAnyone = () => {
    const { room, recovering } = board.state.getState()
    const reason = room === null || recovering ? null : closedFor(room.status.getState())
    if (reason !== null) told.push(reason)
  }
  // As a page does: it looks again when anything changed, after all that changed with it.
  board.state.subscribe(({ room }) => {
    queueMicrotask(tellAnyone)
    room?.status.subscribe(() => queueMicrotask(tellAnyone))
  })
  board.state.getState().room?.status.subscribe(() => queueMicrotask(tellAnyone))
  write('questa mai')
  write('e questa sì')
  await goOn()
  expect(board.state.getState()).toMatchObject({ recovering: false, unsent: [], stuck: [{ text: 'questa mai' }] })
  expect(told).toEqual([])
})

test('what was refused once and then taken is not doubled, and nobody has to do anything', async () => {
  let refusals = 0
  server.refuses = (doc) => (holds('zoppica')(doc) !== null && refusals++ === 0 ? CLOSE_CODES.malformed : null)
  const id = write('zoppica')
  await goOn()
  expect(noteIds(server.durable)).toEqual([id])
  expect(board.state.getState()).toMatchObject({ stuck: [], unsent: [] })
})

test('words that their author has copied elsewhere are forgotten', async () => {
  server.refuses = holds('mai')
  write('mai')
  await goOn()
  board.dismiss(board.state.getState().stuck)
  expect(board.state.getState().stuck).toEqual([])
})

test('a room that is closed to us is not asked again and again; what it did not take can be copied', async () => {
  wifiGoes()
  write('non arriva')
  server.refuses = () => CLOSE_CODES.suspended
  await vi.advanceTimersByTimeAsync(6_000)
  await goOn()
  const { room, unsent } = board.state.getState()
  expect(room?.status.getState().connection).toEqual({ closed: 'suspended' })
  expect(unsent.map(({ text }) => text)).toEqual(['non arriva'])
  expect(server.connections.size).toBe(0)
})
