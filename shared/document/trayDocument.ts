import type * as Y from 'yjs'
import { isId, type NoteId } from '../ids.ts'
import { LIMITS } from '../wire/limits.ts'
import type { DocumentSchema } from './schema.ts'
import { noteRoot } from './tableDocument.ts'

/**
 * The document of a tray, `tray/<table>/<participant>/<step>`: what one participant writes before the reveal, and what they say about it.
 * Notes are those of a table, so that the same board and the same ops work on both; links come at the table.
 */

function checkOf(doc: Y.Doc): Y.Map<boolean> {
  return doc.getMap<boolean>('check')
}

function shownOf(doc: Y.Doc): Y.Map<boolean> {
  return doc.getMap<boolean>('shown')
}

/** Have they said that they are done? */
export function isDone(doc: Y.Doc): boolean {
  return checkOf(doc).get('done') === true
}

export function sayDone(doc: Y.Doc, done: boolean): void {
  checkOf(doc).set('done', done)
}

/** Was this note brought to the table by its participant? */
export function isShown(doc: Y.Doc, id: NoteId): boolean {
  return shownOf(doc).has(id)
}

/** Notes that they bring to the table themselves, before the reveal. */
export function shownNotes(doc: Y.Doc): NoteId[] {
  return [...shownOf(doc).keys()] as NoteId[] // keys are judged by traySchema
}

export function showNote(doc: Y.Doc, id: NoteId): void {
  shownOf(doc).set(id, true)
}

export const traySchema: DocumentSchema = {
  notes: noteRoot,
  check: { holds: 'values', write: 'everyone', maxEntries: 1, isKey: (key) => key === 'done', accepts: (value) => typeof value === 'boolean' },
  shown: { holds: 'values', write: 'everyone', maxEntries: LIMITS.maxNotesPerTable, isKey: isId, accepts: (value) => value === true },
}
