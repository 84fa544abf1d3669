import type * as Y from 'yjs'
import { foldedIn } from '../document/plenaryDocument.ts'
import { plenaryNote } from '../document/readPlenary.ts'
import type { NoteId } from '../ids.ts'
import { rootOfMerge } from '../plenary/merging.ts'
import { foldInto } from './foldInto.ts'
import { BY_HAND, done, refused, type OpResult } from './op.ts'

/**
 * Folds notes under one that says the same; with each comes whatever was folded under it. Into a note that is itself folded means into
 * its head, which is returned. Where the notes were placed stays written, so that taking them apart puts them back there.
 */
export function mergeNotes(doc: Y.Doc, notes: readonly NoteId[], into: NoteId): OpResult<NoteId> {
  return mergeThere(doc, notes, into, (id) => plenaryNote(doc, id) !== undefined)
}

/** The same at a table, where notes are its own (mergeAtTable) and on the plenary. */
export function mergeThere(doc: Y.Doc, notes: readonly NoteId[], into: NoteId, isThere: (id: NoteId) => boolean): OpResult<NoteId> {
  if (![into, ...notes].every(isThere)) return refused('unknownNote')
  const folded = foldedIn(doc)
  const head = rootOfMerge(folded, into)
  const joining = new Set(notes.map((id) => rootOfMerge(folded, id)))
  joining.delete(head)
  doc.transact(() => {
    for (const id of joining) foldInto(doc, id, head)
    // A circle that was closed elsewhere meanwhile is broken here too: its head is folded into nothing.
    if (joining.size > 0) foldInto(doc, head, undefined)
  }, BY_HAND)
  return done(head)
}
