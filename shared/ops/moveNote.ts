import { generateKeyBetween, generateNKeysBetween } from 'fractional-indexing'
import * as Y from 'yjs'
import { laneOf } from '../document/lane.ts'
import { notesOf, readNote, type Note } from '../document/tableDocument.ts'
import type { NoteId } from '../ids.ts'
import { BY_HAND, done, refused, type OpResult } from './op.ts'

/** Where a note goes: before another one of the lane, or at its end (`before` null). */
export type Destination = { readonly lane: string; readonly before: NoteId | null }

/** Moves a note within its lane or to another one, by setting its fields. */
export function moveNote(doc: Y.Doc, id: NoteId, { lane, before }: Destination): OpResult {
  const note = readNote(doc, id)
  const map = notesOf(doc).get(id)
  if (note === null || map === undefined) return refused('unknownNote')
  const others = laneOf(doc, lane).filter((other) => other.id !== id)
  const at = before === null ? others.length : others.findIndex((other) => other.id === before)
  const index = at === -1 ? others.length : at
  doc.transact(() => {
    untie(doc, others, index)
    const lower = others[index - 1]
    const upper = others[index]
    map.set('order', generateKeyBetween(orderNow(doc, lower), orderNow(doc, upper)))
    if (note.lane !== lane) map.set('lane', lane)
  }, BY_HAND)
  return done(undefined)
}

/**
 * Two tablets that add at the same moment make equal keys, and nothing fits between equals: the run of ties around the place is
 * given fresh keys first.
 */
function untie(doc: Y.Doc, others: readonly Note[], index: number): void {
  const lower = others[index - 1]
  const upper = others[index]
  if (lower === undefined || upper === undefined || lower.order < upper.order) return
  const tied = others.filter((other) => other.order === upper.order)
  const next = others.find((other) => other.order > upper.order)
  const previous = others.filter((other) => other.order < upper.order).at(-1)
  const keys = generateNKeysBetween(previous?.order ?? null, next?.order ?? null, tied.length)
  tied.forEach((other, i) => notesOf(doc).get(other.id)?.set('order', keys[i]))
}

function orderNow(doc: Y.Doc, note: Note | undefined): string | null {
  return note === undefined ? null : (readNote(doc, note.id)?.order ?? null)
}
