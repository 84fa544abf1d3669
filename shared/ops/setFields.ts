import type * as Y from 'yjs'
import { notesOf } from '../document/tableDocument.ts'
import type { NoteId } from '../ids.ts'
import { isSame } from '../process/isSame.ts'
import { BY_HAND, done, refused, type OpResult } from './op.ts'

/** Sets fields of one note in one transaction; a value that is already so is not written again, nor null where there is none. */
export function setFields(doc: Y.Doc, id: NoteId, fields: Readonly<Record<string, unknown>>): OpResult {
  const map = notesOf(doc).get(id)
  if (map === undefined) return refused('unknownNote')
  doc.transact(() => {
    for (const [key, value] of Object.entries(fields)) if (!isSame(map.get(key) ?? null, value)) map.set(key, value)
  }, BY_HAND)
  return done(undefined)
}
