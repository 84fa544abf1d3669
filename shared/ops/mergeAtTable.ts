import type * as Y from 'yjs'
import { readNote } from '../document/tableDocument.ts'
import type { NoteId } from '../ids.ts'
import { mergeThere } from './mergeNotes.ts'
import type { OpResult } from './op.ts'

/** Folds notes of a table under one that says the same. unmergeNotes takes them apart. */
export function mergeAtTable(doc: Y.Doc, notes: readonly NoteId[], into: NoteId): OpResult<NoteId> {
  return mergeThere(doc, notes, into, (id) => readNote(doc, id)?.deleted === false)
}
