import { describe, expect, it } from 'vitest'
import type { MirrorNote } from '../document/plenaryDocument.ts'
import { newId, type NoteId, type TableId } from '../ids.ts'
import { becauseOf, reportIn, toldAs, turnedTo } from './reportIn.ts'

const [table, other] = [newId<TableId>(), newId<TableId>()]
const [a, b, c, d] = [newId<NoteId>(), newId<NoteId>(), newId<NoteId>(), newId<NoteId>()]
const note = (fields: Partial<MirrorNote>): MirrorNote => ({ table, topic: 'energy', category: null, lane: 'problem', text: 'x', lever: null, order: 'a0', withdrawn: false, version: 1, ...fields })
const lanes = ['problem', 'cause', 'barrier']
const itself = (id: NoteId) => id

describe('what a table reports', () => {
  const notes = new Map([[a, note({ order: 'a1' })], [b, note({})], [c, note({ lane: 'cause' })], [d, note({ table: other })]])

  it('is what it chose, in its order, without what was withdrawn, is gone, or is another’s', () => {
    const withdrawn = new Map(notes).set(b, note({ withdrawn: true }))
    expect(reportIn(notes, { notes: [a, b], version: 1 }, table, lanes, itself)).toEqual({ notes: [a, b], chosen: true })
    expect(reportIn(withdrawn, { notes: [b, newId<NoteId>(), d, a], version: 1 }, table, lanes, itself)).toEqual({ notes: [a], chosen: true })
  })

  it('is all of its notes, lane by lane, where it chose nothing, or nothing that is still there', () => {
    const all = { notes: [b, a, c], chosen: false }
    expect(reportIn(notes, undefined, table, lanes, itself)).toEqual(all)
    expect(reportIn(notes, { notes: [newId<NoteId>()], version: 1 }, table, lanes, itself)).toEqual(all)
  })
})

it('notes that were merged are told once, where the first of them was, and found under it', () => {
  const notes = new Map([[a, note({})], [b, note({ order: 'a1' })], [c, note({ order: 'a2' })]])
  const cardOf = (id: NoteId) => (id === b ? d : id === c ? d : id)
  expect(reportIn(notes, { notes: [c, a, b], version: 1 }, table, lanes, cardOf).notes).toEqual([c, a])
  expect(reportIn(notes, undefined, table, lanes, cardOf).notes).toEqual([a, b])
  expect(toldAs([c, a], b, cardOf)).toBe(c)
  expect(toldAs([a], b, itself)).toBe(b)
  expect(toldAs([a], null, itself)).toBeNull()
})

it('a problem is shown with its causes and barriers, lane by lane, also those of notes merged with it', () => {
  const notes = new Map([[a, note({})], [b, note({ lane: 'barrier' })], [c, note({ lane: 'cause' })], [d, note({})]])
  const links = [{ from: b, to: a }, { from: c, to: d }, { from: c, to: a }]
  const cardOf = (id: NoteId) => (id === d ? a : id)
  expect(becauseOf(a, links, notes, cardOf, lanes)).toEqual([c, b])
  expect(becauseOf(b, links, notes, cardOf, lanes)).toEqual([])
  expect(becauseOf(a, links, new Map(notes).set(c, note({ lane: 'cause', withdrawn: true })), cardOf, lanes)).toEqual([b])
})

it('pages are turned from the table’s name to its last note and back, and never past either', () => {
  expect(turnedTo([a, b], null, 1)).toBe(a)
  expect(turnedTo([a, b], a, 1)).toBe(b)
  expect(turnedTo([a, b], b, 1)).toBe(b)
  expect(turnedTo([a, b], a, -1)).toBeNull()
  expect(turnedTo([a, b], null, -1)).toBeNull()
  expect(turnedTo([], null, 1)).toBeNull()
  expect(turnedTo([a, b], c, 1)).toBe(a)
})
