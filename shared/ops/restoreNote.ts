import type * as Y from 'yjs'
import type { NoteId } from '../ids.ts'
import type { OpResult } from './op.ts'
import { setFields } from './setFields.ts'

/** Takes a deletion back. */
export function restoreNote(doc: Y.Doc, id: NoteId): OpResult {
  return setFields(doc, id, { deleted: false })
}
