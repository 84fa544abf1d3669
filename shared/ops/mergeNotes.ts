import type * as Y from 'yjs'
import { foldedIn, mergesOf, mirrorNotesOf } from '../document/plenaryDocument.ts'
import type { NoteId } from '../ids.ts'
import { rootOfMerge } from '../plenary/merging.ts'
import { BY_HAND, done, refused, type OpResult } from './op.ts'

/**
 * Folds notes under one that says the same; with each comes whatever was folded under it. Into a note that is itself folded means into
 * its head, which is returned. Where the notes were placed stays written, so that taking them apart puts them back there.
 */
export function mergeNotes(doc: Y.Doc, notes: readonly NoteId[], into: NoteId): OpResult<NoteId> {
  if (![into, ...notes].every((id) => mirrorNotesOf(doc).has(id))) return refused('unknownNote')
  const folded = foldedIn(doc)
  const head = rootOfMerge(folded, into)
  const joining = new Set(notes.map((id) => rootOfMerge(folded, id)))
  joining.delete(head)
  doc.transact(() => {
    for (const id of joining) mergesOf(doc).set(id, { into: head })
    // A circle that was closed elsewhere meanwhile is broken here too: its head is folded into nothing.
    if (joining.size > 0 && mergesOf(doc).has(head)) mergesOf(doc).delete(head)
  }, BY_HAND)
  return done(head)
}
