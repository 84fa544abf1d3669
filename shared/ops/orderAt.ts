import { generateKeyBetween, generateNKeysBetween } from 'fractional-indexing'
import type * as Y from 'yjs'
import { isOrderKey, notesOf, readNote, type Note } from '../document/tableDocument.ts'

/** The order key for a place among the notes of a lane: before the one at `index`, or after the last. Call inside a transaction. */
export function orderAt(doc: Y.Doc, notes: readonly Note[], index: number): string {
  if (!untie(doc, notes, index)) return reorder(doc, notes, index)
  const key = generateKeyBetween(orderNow(doc, notes[index - 1]), orderNow(doc, notes[index]))
  return isOrderKey(key) ? key : reorder(doc, notes, index)
}

/**
 * Two tablets that add at the same moment make equal keys, and nothing fits between equals: the run of ties around the place is
 * given fresh keys first. False if there is no room for them.
 */
function untie(doc: Y.Doc, notes: readonly Note[], index: number): boolean {
  const lower = notes[index - 1]
  const upper = notes[index]
  if (lower === undefined || upper === undefined || lower.order < upper.order) return true
  const tied = notes.filter((note) => note.order === upper.order)
  const next = notes.find((note) => note.order > upper.order)
  const previous = notes.filter((note) => note.order < upper.order).at(-1)
  const keys = generateNKeysBetween(previous?.order ?? null, next?.order ?? null, tied.length)
  if (!keys.every(isOrderKey)) return false
  tied.forEach((note, i) => notesOf(doc).get(note.id)?.set('order', keys[i]))
  return true
}

/** Keys grow with every insert between two, and somebody may have written long ones on purpose: then the whole lane is counted anew. */
function reorder(doc: Y.Doc, notes: readonly Note[], index: number): string {
  const keys = generateNKeysBetween(null, null, notes.length + 1)
  const [own] = keys.splice(index, 1)
  notes.forEach((note, i) => notesOf(doc).get(note.id)?.set('order', keys[i]))
  if (own === undefined) throw new Error('a place beyond the end of its lane')
  return own
}

function orderNow(doc: Y.Doc, note: Note | undefined): string | null {
  return note === undefined ? null : (readNote(doc, note.id)?.order ?? null)
}
