import * as Y from 'yjs'
import { expect, it } from 'vitest'
import { laneOf } from '../document/lane.ts'
import { isOrderKey, notesOf } from '../document/tableDocument.ts'
import type { AuthorId, NoteId } from '../ids.ts'
import { addNote } from './addNote.ts'
import { moveNote } from './moveNote.ts'

function add(doc: Y.Doc, text: string): NoteId {
  const added = addNote(doc, { author: 'anna' as AuthorId, category: 'students', lane: 'problem', text }, { nowMs: () => 1 })
  if (!added.ok) throw new Error(added.reason)
  return added.value
}

const texts = (doc: Y.Doc) => laneOf(doc, 'problem').map(({ text }) => text)
const orders = (doc: Y.Doc) => laneOf(doc, 'problem').map(({ order }) => order)

it.each([
  ['the longest key there is', `${'z'.repeat(27)}${'z'.repeat(101)}`],
  ['the largest head', 'zzzzzzzzzzzzzzzzzzzzzzzzzzz'],
])('a note is added after one with %s, and the lane stays in order', (_, order) => {
  const doc = new Y.Doc()
  const ids = [add(doc, 'a'), add(doc, 'b')]
  notesOf(doc).get(ids[1] ?? '')?.set('order', order)
  add(doc, 'c')
  expect(texts(doc)).toEqual(['a', 'b', 'c'])
  expect(orders(doc).every(isOrderKey)).toBe(true)
})

it('a note is moved between two whose keys leave no room', () => {
  const doc = new Y.Doc()
  const [a, b, c] = [add(doc, 'a'), add(doc, 'b'), add(doc, 'c')]
  notesOf(doc).get(a)?.set('order', `a0${'V'.repeat(125)}1`)
  notesOf(doc).get(b)?.set('order', `a0${'V'.repeat(125)}2`)
  moveNote(doc, c, { lane: 'problem', before: b })
  expect(texts(doc)).toEqual(['a', 'c', 'b'])
  expect(orders(doc).every(isOrderKey)).toBe(true)
})

it('a note is moved between two that two tablets gave the same long key', () => {
  const doc = new Y.Doc()
  const [a, b, c] = [add(doc, 'a'), add(doc, 'b'), add(doc, 'c')]
  const longest = `a0${'z'.repeat(126)}`
  for (const id of [a, b]) notesOf(doc).get(id)?.set('order', longest)
  const [first = a] = laneOf(doc, 'problem').map(({ id }) => id)
  moveNote(doc, c, { lane: 'problem', before: first === a ? b : a })
  expect(texts(doc)[1]).toBe('c')
  expect(orders(doc).every(isOrderKey)).toBe(true)
})
