import type * as Y from 'yjs'
import { byOrder } from './byOrder.ts'
import { noteIds, readNote, type Note } from './tableDocument.ts'

/** The notes of a lane that are neither deleted nor hidden, in their order. */
export function laneOf(doc: Y.Doc, lane: string): Note[] {
  return noteIds(doc)
    .map((id) => readNote(doc, id))
    .filter((note): note is Note => note !== null && note.lane === lane && !note.deleted && !note.hidden)
    .sort(byOrder)
}
