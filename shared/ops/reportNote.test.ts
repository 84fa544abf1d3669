import fc from 'fast-check'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { isOrderKey, readReport, reportOf } from '../document/tableDocument.ts'
import { newId, type NoteId } from '../ids.ts'
import { reportNote, unreportNote } from './reportNote.ts'
import { undoManager } from './undoManager.ts'

const ids = Array.from({ length: 6 }, () => newId<NoteId>())
const nth = (at: number) => ids[at % ids.length] as NoteId
const listed = (doc: Y.Doc) => readReport(doc).map(({ id }) => id)

type Act = { readonly note: number; readonly before: number | null; readonly out: boolean }
const act = fc.record({ note: fc.nat(5), before: fc.option(fc.nat(5)), out: fc.boolean() })

function perform(doc: Y.Doc, { note, before, out }: Act): void {
  if (out && reportOf(doc).has(nth(note))) unreportNote(doc, nth(note))
  else reportNote(doc, nth(note), before === null ? null : nth(before))
}

test('a note goes before another one, or to the end, and is there once', () => {
  const doc = new Y.Doc()
  const [one, two, three] = [nth(0), nth(1), nth(2)]
  reportNote(doc, one, null)
  reportNote(doc, two, null)
  reportNote(doc, three, one)
  expect(listed(doc)).toEqual([three, one, two])
  reportNote(doc, three, null)
  expect(listed(doc)).toEqual([one, two, three])
  unreportNote(doc, two)
  expect(listed(doc)).toEqual([one, three])
})

test('tablets that choose and order at once, far apart, come to the same list, and everyone’s choice is in it', () => {
  let listings = 0
  fc.assert(
    fc.property(fc.array(fc.record({ tablet: fc.nat(2), act: fc.option(act), to: fc.nat(2) }), { minLength: 5, maxLength: 40 }), (steps) => {
      const docs = [new Y.Doc(), new Y.Doc(), new Y.Doc()]
      const at = (n: number) => docs[n] as Y.Doc
      const tell = (from: Y.Doc, to: Y.Doc) => Y.applyUpdate(to, Y.encodeStateAsUpdate(from, Y.encodeStateVector(to)))
      for (const { tablet, act: does, to } of steps) {
        if (does === null) tell(at(tablet), at(to))
        else perform(at(tablet), does)
      }
      for (let round = 0; round < 2; round++) for (const from of docs) for (const to of docs) tell(from, to)
      for (const doc of docs) expect(listed(doc)).toEqual(listed(at(0)))
      expect(new Set(listed(at(0))).size).toBe(listed(at(0)).length)
      for (const { order } of readReport(at(0))) expect(isOrderKey(order)).toBe(true)
      // Whatever the meeting made of the keys, the next one can still put a note where it wants it.
      const [first] = listed(at(0))
      const fresh = newId<NoteId>()
      reportNote(at(0), fresh, first ?? null)
      expect(listed(at(0))[0]).toBe(fresh)
      listings += listed(at(0)).length
    }),
    { numRuns: 300, seed: 11 },
  )
  expect(listings).toBeGreaterThan(500)
})

test('two put different notes at one place at once: between them there is still room', () => {
  const [mine, theirs] = [new Y.Doc(), new Y.Doc()]
  reportNote(mine, nth(0), null)
  Y.applyUpdate(theirs, Y.encodeStateAsUpdate(mine))
  reportNote(mine, nth(1), null)
  reportNote(theirs, nth(2), null)
  Y.applyUpdate(mine, Y.encodeStateAsUpdate(theirs))
  const [, , last] = listed(mine)
  reportNote(mine, nth(3), last ?? null)
  expect(listed(mine)[2]).toBe(nth(3))
})

test('undo takes back one’s own choice and order, not what others chose', () => {
  const [mine, theirs] = [new Y.Doc(), new Y.Doc()]
  const manager = undoManager([reportOf(mine)], 0)
  reportNote(mine, nth(0), null)
  Y.applyUpdate(theirs, Y.encodeStateAsUpdate(mine))
  reportNote(theirs, nth(1), null)
  Y.applyUpdate(mine, Y.encodeStateAsUpdate(theirs))
  reportNote(mine, nth(0), null)
  expect(listed(mine)).toEqual([nth(1), nth(0)])
  manager.undo()
  expect(listed(mine)).toEqual([nth(0), nth(1)])
  manager.undo()
  expect(listed(mine)).toEqual([nth(1)])
  manager.redo()
  expect(listed(mine)).toEqual([nth(0), nth(1)])
})
