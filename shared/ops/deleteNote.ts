import type * as Y from 'yjs'
import type { NoteId } from '../ids.ts'
import type { OpResult } from './op.ts'
import { setFields } from './setFields.ts'

/** Marks a note as deleted; it stays in the document, so a restore or an undo brings back every word. */
export function deleteNote(doc: Y.Doc, id: NoteId): OpResult {
  return setFields(doc, id, { deleted: true })
}
