import * as Y from 'yjs'
import { saidOf, type PartlyAsked } from '../document/asked.ts'
import { laneOf } from '../document/lane.ts'
import { notesOf } from '../document/tableDocument.ts'
import { newId, type AuthorId, type NoteId } from '../ids.ts'
import type { PictureRef } from '../pictures/picture.ts'
import { LIMITS } from '../wire/limits.ts'
import { BIRTH, BY_HAND, done, refused, type OpContext, type OpResult } from './op.ts'
import { orderAt } from './orderAt.ts'

export type NewNote = PartlyAsked & {
  /** Given when a note is sent again from the outbox; made here otherwise. */
  readonly id?: NoteId
  readonly author: AuthorId
  readonly category: string | null
  readonly lane: string
  readonly text: string
  readonly lever?: string | null
  readonly picture?: PictureRef | null | undefined
}

/** Adds a note at the end of its lane. Refuses overlong text, and blank text unless it carries a picture. */
export function addNote(doc: Y.Doc, note: NewNote, { nowMs }: OpContext): OpResult<NoteId> {
  const words = note.text.trim()
  const picture = note.picture ?? null
  if (words === '' && picture === null) return refused('empty')
  if (words.length > LIMITS.maxTextLength) return refused('tooLong')
  const id = note.id ?? newId<NoteId>()
  const map = new Y.Map<unknown>(
    Object.entries({
      author: note.author,
      category: note.category,
      lane: note.lane,
      lever: note.lever ?? null,
      writtenAtMs: nowMs(),
      deleted: true,
      text: new Y.Text(words),
      ...(picture === null ? {} : { picture }),
      ...saidOf(note),
    }),
  )
  const others = laneOf(doc, note.lane)
  doc.transact(() => {
    map.set('order', orderAt(doc, others, others.length))
    notesOf(doc).set(id, map)
  }, BIRTH)
  doc.transact(() => map.set('deleted', false), BY_HAND)
  return done(id)
}
