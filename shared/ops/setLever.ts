import type * as Y from 'yjs'
import type { NoteId } from '../ids.ts'
import type { OpResult } from './op.ts'
import { setFields } from './setFields.ts'

/** Says which lever of systemic change a barrier belongs to; null takes it away. */
export function setLever(doc: Y.Doc, id: NoteId, lever: string | null): OpResult {
  return setFields(doc, id, { lever })
}
