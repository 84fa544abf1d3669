import fc from 'fast-check'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { laneOf } from '../document/lane.ts'
import { notesOf } from '../document/tableDocument.ts'
import { newId, type AuthorId, type NoteId } from '../ids.ts'
import { addNote } from './addNote.ts'
import { moveNote } from './moveNote.ts'

const author = newId<AuthorId>()

function tableWith(orders: readonly string[]): { doc: Y.Doc; ids: NoteId[] } {
  const doc = new Y.Doc()
  orders.forEach((order, n) => {
    const added = addNote(doc, { author, category: 'sport', lane: 'problem', text: `nota ${n}` }, { nowMs: () => n })
    if (!added.ok) throw new Error(added.reason)
    notesOf(doc).get(added.value)?.set('order', order)
  })
  return { doc, ids: order(doc) }
}

const order = (doc: Y.Doc, lane = 'problem') => laneOf(doc, lane).map((note) => note.id)

test('a note goes where it was put, and the others keep their order, whatever keys are equal', () => {
  let ties = 0
  fc.assert(
    // Few different keys, so that most lanes have runs of equal ones, as tablets that add at the same moment make them.
    fc.property(fc.array(fc.constantFrom('a0', 'a1', 'a2', 'a3'), { minLength: 2, maxLength: 12 }), fc.nat(), fc.nat(), (orders, from, to) => {
      const { doc, ids } = tableWith(orders)
      ties += orders.length - new Set(orders).size
      const moved = ids[from % ids.length]
      const before = [...ids, null][to % (ids.length + 1)]
      if (moved === undefined || before === undefined || before === moved) return
      expect(moveNote(doc, moved, { lane: 'problem', before }).ok).toBe(true)
      const others = ids.filter((id) => id !== moved)
      const at = before === null ? others.length : others.indexOf(before)
      expect(order(doc)).toEqual([...others.slice(0, at), moved, ...others.slice(at)])
    }),
    { numRuns: 150, seed: 4 },
  )
  expect(ties).toBeGreaterThan(200)
})

test('a note is found at its place in another lane', () => {
  const { doc, ids } = tableWith(['a0', 'a1'])
  const [first, second] = ids
  if (first === undefined || second === undefined) throw new Error('two notes were added')
  moveNote(doc, first, { lane: 'cause', before: null })
  moveNote(doc, second, { lane: 'cause', before: first })
  expect(order(doc, 'cause')).toEqual([second, first])
  expect(order(doc)).toEqual([])
})

test('before a note that left the lane meanwhile means at its end', () => {
  const { doc, ids } = tableWith(['a0', 'a1', 'a2'])
  const [first, second] = ids
  if (first === undefined || second === undefined) throw new Error('three notes were added')
  moveNote(doc, second, { lane: 'cause', before: null })
  moveNote(doc, first, { lane: 'problem', before: second })
  expect(order(doc).at(-1)).toBe(first)
})

test('a hundred notes put at one place stay in order, with keys that stay short', () => {
  const { doc, ids } = tableWith(['a0', 'a1'])
  const last = ids[1]
  if (last === undefined) throw new Error('two notes were added')
  const put: NoteId[] = []
  for (let n = 0; n < 100; n++) {
    const added = addNote(doc, { author, category: null, lane: 'problem', text: `ancora ${n}` }, { nowMs: () => n })
    if (!added.ok) throw new Error(added.reason)
    moveNote(doc, added.value, { lane: 'problem', before: last })
    put.push(added.value)
  }
  expect(order(doc)).toEqual([ids[0], ...put, last])
  for (const note of laneOf(doc, 'problem')) expect(note.order.length).toBeLessThanOrEqual(128)
})

test('nothing moves that is not there', () => {
  expect(moveNote(new Y.Doc(), newId<NoteId>(), { lane: 'problem', before: null })).toEqual({ ok: false, reason: 'unknownNote' })
})
