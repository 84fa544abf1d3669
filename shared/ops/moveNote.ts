import type * as Y from 'yjs'
import { laneOf } from '../document/lane.ts'
import { notesOf, readNote } from '../document/tableDocument.ts'
import type { NoteId } from '../ids.ts'
import { BY_HAND, done, refused, type OpResult } from './op.ts'
import { orderAt } from './orderAt.ts'

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
    map.set('order', orderAt(doc, others, index))
    if (note.lane !== lane) map.set('lane', lane)
  }, BY_HAND)
  return done(undefined)
}
