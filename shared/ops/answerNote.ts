import type * as Y from 'yjs'
import type { Asked } from '../document/asked.ts'
import { notesOf } from '../document/tableDocument.ts'
import type { NoteId } from '../ids.ts'
import { BIRTH, refused, type OpResult } from './op.ts'
import { setFields } from './setFields.ts'

/** Says what a lane asks of a note: its scenario, its ratings, its word of a list; null takes it back. What is not given stays. */
export function answerNote(doc: Y.Doc, id: NoteId, asked: Partial<Asked>): OpResult {
  const map = notesOf(doc).get(id)
  if (map === undefined) return refused('unknownNote')
  // So that undo has something to put back: it takes no field away.
  doc.transact(() => {
    for (const field of Object.keys(asked)) if (!map.has(field)) map.set(field, null)
  }, BIRTH)
  return setFields(doc, id, asked)
}
