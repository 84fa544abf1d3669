import * as Y from 'yjs'
import { ownNotesOf, ownTextOf } from '../document/ownNotes.ts'
import { newId, type AuthorId, type NoteId } from '../ids.ts'
import { LIMITS } from '../wire/limits.ts'
import { replaceText } from './editText.ts'
import { BIRTH, BY_HAND, done, refused, type OpContext, type OpResult } from './op.ts'

export type NewOwnNote = {
  readonly id?: NoteId
  readonly author: AuthorId
  /** Whom a participant speaks for; null for facilitators. */
  readonly category: string | null
  readonly lane: string
  readonly text: string
  readonly lever: string | null
  /** Said by the server alone. */
  readonly late?: boolean
}

/** Writes a note in the plenary itself. Refuses blank and overlong text. */
export function writeOwnNote(doc: Y.Doc, note: NewOwnNote, { nowMs }: OpContext): OpResult<NoteId> {
  const words = note.text.trim()
  if (words === '') return refused('empty')
  if (words.length > LIMITS.maxTextLength) return refused('tooLong')
  const id = note.id ?? newId<NoteId>()
  const { author, category, lane, lever } = note
  const fields = { author, category, lane, lever, writtenAtMs: nowMs(), text: new Y.Text(words), deleted: true, ...(note.late === true ? { late: true } : {}) }
  const map = new Y.Map<unknown>(Object.entries(fields))
  doc.transact(() => ownNotesOf(doc).set(id, map), BIRTH)
  doc.transact(() => map.set('deleted', false), BY_HAND)
  return done(id)
}

export function editOwnText(doc: Y.Doc, id: NoteId, wanted: string): OpResult {
  const text = ownTextOf(doc, id)
  if (text === null) return refused('unknownNote')
  if (wanted.trim() === '') return refused('empty')
  if (wanted.length > LIMITS.maxTextLength) return refused('tooLong')
  replaceText(doc, text, wanted)
  return done(undefined)
}

/** Another kind, another lever, deleted or back: what is already so is not written again. */
export function setOwnFields(doc: Y.Doc, id: NoteId, fields: Partial<{ lane: string; lever: string | null; deleted: boolean }>): OpResult {
  const map = ownNotesOf(doc).get(id)
  if (map === undefined) return refused('unknownNote')
  doc.transact(() => {
    for (const [key, value] of Object.entries(fields)) if (map.get(key) !== value) map.set(key, value)
  }, BY_HAND)
  return done(undefined)
}
