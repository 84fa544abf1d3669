import type * as Y from 'yjs'
import { noteIds, readNote } from '../../../shared/document/tableDocument.ts'
import type { NoteId } from '../../../shared/ids.ts'
import type { Expected } from './writer.ts'

/** Throws, saying where and what, unless a table's document holds these notes, these only, and says what they should say. */
export function assertKept(where: string, doc: Y.Doc, expected: ReadonlyMap<NoteId, Expected>): void {
  if (doc.store.pendingStructs !== null || doc.store.pendingDs !== null) throw new Error(`${where}: an update is missing`)
  const ids = noteIds(doc)
  if (ids.length !== expected.size) throw new Error(`${where}: ${ids.length} notes where ${expected.size} were written`)
  for (const [id, { text, deleted }] of expected) {
    const note = readNote(doc, id)
    if (note === null) throw new Error(`${where}: note ${id} is lost`)
    if (note.text !== text || note.deleted !== deleted) throw new Error(`${where}: note ${id} says "${note.text}" where "${text}" was written`)
  }
}
