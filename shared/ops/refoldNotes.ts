import type * as Y from 'yjs'
import { foldOf } from '../document/plenaryDocument.ts'
import type { NoteId } from '../ids.ts'
import { foldInto } from './foldInto.ts'
import { BY_HAND, done, type OpResult } from './op.ts'

/** Which note each of these is folded into now, to be handed to `refoldNotes`. */
export function foldsOf(doc: Y.Doc, notes: readonly NoteId[]): ReadonlyMap<NoteId, NoteId | undefined> {
  return new Map(notes.map((id) => [id, foldOf(doc, id)]))
}

/** Puts merges back exactly as they were: what takes one merge back, or one taking apart. */
export function refoldNotes(doc: Y.Doc, folds: ReadonlyMap<NoteId, NoteId | undefined>): OpResult {
  doc.transact(() => {
    for (const [id, into] of folds) foldInto(doc, id, into)
  }, BY_HAND)
  return done(undefined)
}
