import fc from 'fast-check'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import * as Y from 'yjs'
import { laneOf } from '../../shared/document/lane.ts'
import { linkIds, noteIds, readLink, readNote } from '../../shared/document/tableDocument.ts'
import { newId, type AuthorId } from '../../shared/ids.ts'
import { addNote } from '../../shared/ops/addNote.ts'
import { deleteNote } from '../../shared/ops/deleteNote.ts'
import { editText } from '../../shared/ops/editText.ts'
import { linkNotes } from '../../shared/ops/linkNotes.ts'
import { moveNote } from '../../shared/ops/moveNote.ts'
import { restoreNote } from '../../shared/ops/restoreNote.ts'
import { unlinkNotes } from '../../shared/ops/unlinkNotes.ts'
import { lanesById } from '../../shared/process/definition.ts'
import { PRATO } from '../../shared/process/prato.ts'
import { createBoardStore } from './boardStore.ts'

const author = newId<AuthorId>()
const lanes = lanesById(PRATO)
const LANES = ['problem', 'cause', 'barrier']

let frames: (() => void)[] = []
const nextFrame = () => {
  const due = frames
  frames = []
  for (const run of due) run()
}

beforeEach(() => {
  frames = []
  vi.stubGlobal('document', { visibilityState: 'visible' })
  vi.stubGlobal('requestAnimationFrame', (run: () => void) => frames.push(run))
  vi.stubGlobal('cancelAnimationFrame', () => {})
})
afterEach(() => vi.unstubAllGlobals())

const acts = fc.array(
  fc.record({
    do: fc.constantFrom('add' as const, 'add' as const, 'edit' as const, 'move' as const, 'move' as const, 'delete' as const, 'restore' as const, 'link' as const, 'unlink' as const, 'hear' as const, 'frame' as const),
    a: fc.nat(30),
    b: fc.nat(30),
    lane: fc.constantFrom(...LANES),
  }),
  { minLength: 20, maxLength: 80 },
)

function perform(doc: Y.Doc, act: { do: string; a: number; b: number; lane: string }): void {
  const ids = noteIds(doc)
  const [note, other] = [ids[act.a % Math.max(1, ids.length)], ids[act.b % Math.max(1, ids.length)]]
  if (act.do === 'add') addNote(doc, { author, category: null, lane: act.lane, text: `nota ${act.a}` }, { nowMs: () => 0 })
  if (note === undefined || other === undefined) return
  if (act.do === 'edit') editText(doc, note, `testo ${act.b}`)
  if (act.do === 'move') moveNote(doc, note, { lane: act.lane, before: other })
  if (act.do === 'delete') deleteNote(doc, note)
  if (act.do === 'restore') restoreNote(doc, note)
  if (act.do === 'link') linkNotes(doc, { author, from: note, to: other, lanes })
  const link = linkIds(doc)[act.a % Math.max(1, linkIds(doc).length)]
  if (act.do === 'unlink' && link !== undefined) unlinkNotes(doc, link)
}

/** What the page shows, read from the document without the store. */
function readAgain(doc: Y.Doc) {
  const links = linkIds(doc).map((id) => readLink(doc, id)).filter((link) => link !== null)
  return {
    notes: new Map(noteIds(doc).map((id) => [id, readNote(doc, id)])),
    links: new Map(links.map((link) => [link.id, link])),
    lanes: LANES.map((lane) => laneOf(doc, lane).map((note) => note.id)),
    linksOf: noteIds(doc).map((id) => new Set(links.filter((link) => !link.deleted && (link.from === id || link.to === id)).map((link) => link.id))),
  }
}

test('what the store shows is what the document says, whoever wrote it and in whatever order it came', () => {
  let notes = 0
  fc.assert(
    fc.property(acts, (script) => {
      const [here, there] = [new Y.Doc(), new Y.Doc()]
      const store = createBoardStore(here)
      for (const [n, act] of script.entries()) {
        if (act.do === 'frame') nextFrame()
        else if (act.do === 'hear') {
          Y.applyUpdate(here, Y.encodeStateAsUpdate(there))
          Y.applyUpdate(there, Y.encodeStateAsUpdate(here))
        } else perform(n % 2 === 0 ? here : there, act)
      }
      nextFrame()
      const board = store.getState()
      const truth = readAgain(here)
      notes += truth.notes.size
      expect(board.notes).toEqual(truth.notes)
      expect(board.links).toEqual(truth.links)
      expect(LANES.map((lane) => board.lanes.get(lane) ?? [])).toEqual(truth.lanes)
      expect(noteIds(here).map((id) => new Set(board.linksOf.get(id) ?? []))).toEqual(truth.linksOf)
    }),
    { numRuns: 150, seed: 10 },
  )
  expect(notes).toBeGreaterThan(500)
})

test('one edit changes one note and leaves everything else as it was', () => {
  const doc = new Y.Doc()
  for (let n = 0; n < 100; n++) addNote(doc, { author, category: null, lane: LANES[n % 3] ?? 'cause', text: `nota ${n}` }, { nowMs: () => 0 })
  const store = createBoardStore(doc)
  const before = store.getState()
  const [edited, ...others] = noteIds(doc)
  if (edited === undefined) throw new Error('notes were added')
  editText(doc, edited, 'cambiata')
  const after = store.getState()
  expect(after.notes.get(edited)?.text).toBe('cambiata')
  for (const id of others) expect(after.notes.get(id)).toBe(before.notes.get(id))
  for (const lane of LANES) expect(after.lanes.get(lane)).toBe(before.lanes.get(lane))
  expect(after.linksOf).toBe(before.linksOf)
})

test('what others write waits for the next frame; what I write does not', () => {
  const [here, there] = [new Y.Doc(), new Y.Doc()]
  const store = createBoardStore(here)
  for (let n = 0; n < 5; n++) addNote(there, { author, category: null, lane: 'cause', text: `loro ${n}` }, { nowMs: () => 0 })
  let told = 0
  store.subscribe(() => told++)
  const updates: Uint8Array[] = []
  there.on('update', (update: Uint8Array) => updates.push(update))
  Y.applyUpdate(here, Y.encodeStateAsUpdate(there))
  for (const id of noteIds(there)) editText(there, id, 'ancora')
  for (const update of updates) Y.applyUpdate(here, update)
  expect(told).toBe(0)
  nextFrame()
  expect(told).toBe(1)
  addNote(here, { author, category: null, lane: 'cause', text: 'mia' }, { nowMs: () => 0 })
  expect(store.getState().lanes.get('cause')).toHaveLength(6)
})
