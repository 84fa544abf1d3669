import * as v from 'valibot'
import type * as Y from 'yjs'
import { askedOf } from '../../shared/document/asked.ts'
import { linkIds, readLink, readNote } from '../../shared/document/tableDocument.ts'
import { isId, type AuthorId, type LinkId, type NoteId, type ScenarioId } from '../../shared/ids.ts'
import { addNote } from '../../shared/ops/addNote.ts'
import { editText } from '../../shared/ops/editText.ts'
import { linkNotes } from '../../shared/ops/linkNotes.ts'
import { moveNote } from '../../shared/ops/moveNote.ts'
import { done, refused, type OpResult } from '../../shared/ops/op.ts'
import { setFields } from '../../shared/ops/setFields.ts'
import type { PictureRef } from '../../shared/pictures/picture.ts'
import type { Lane } from '../../shared/process/definition.ts'

/**
 * How this tablet wants a note to be, in plain words: enough to write it again on a fresh copy of the board, or to show it to
 * its author, without the Yjs structs that the server refused.
 */
export const Wish = v.object({
  id: v.custom<NoteId>(isId),
  author: v.custom<AuthorId>((value) => typeof value === 'string'),
  category: v.nullable(v.string()),
  lane: v.string(),
  text: v.string(),
  lever: v.nullable(v.string()),
  scenario: v.optional(v.nullable(v.custom<ScenarioId>(isId))),
  ratings: v.optional(v.nullable(v.record(v.string(), v.number()))),
  pick: v.optional(v.nullable(v.string())),
  picture: v.optional(v.nullable(v.custom<PictureRef>((value) => typeof value === 'object'))),
  writtenAtMs: v.number(),
  deleted: v.boolean(),
  /** Notes that this one was linked to from here. */
  links: v.array(v.custom<NoteId>(isId)),
  /** How often it was written again after a refusal. */
  tries: v.number(),
})
export type Wish = v.InferOutput<typeof Wish>

/** The wish for a note as the document has it now; null if the document has no such note. */
export function wishFor(doc: Y.Doc, id: NoteId, me: AuthorId, tries: number): Wish | null {
  const note = readNote(doc, id)
  if (note === null) return null
  const { author, category, lane, text, lever, picture, writtenAtMs, deleted } = note
  return { id, author, category, lane, text, lever, ...askedOf(note), picture, writtenAtMs, deleted, links: linkedFrom(doc, id, me), tries }
}

/** The notes that a changed link is about, as the one that carries it. */
export function linkSource(doc: Y.Doc, id: LinkId): NoteId | null {
  return readLink(doc, id)?.from ?? null
}

/** Makes the wish come true on a copy that may or may not know the note. Other people's words are never overwritten. */
export function redo(doc: Y.Doc, wish: Wish, me: AuthorId, lanes: ReadonlyMap<string, Lane>): OpResult {
  const mine = wish.author === me
  const note = readNote(doc, wish.id)
  if (note === null) {
    if (wish.deleted) return done(undefined)
    if (!mine) return refused('unknownNote')
    const { writtenAtMs, ...kept } = wish
    const added = addNote(doc, kept, { nowMs: () => writtenAtMs })
    if (!added.ok) return added
  } else if (mine) {
    const edited = editText(doc, wish.id, wish.text)
    if (!edited.ok) return edited
    if (note.lane !== wish.lane) moveNote(doc, wish.id, { lane: wish.lane, before: null })
    setFields(doc, wish.id, { lever: wish.lever, ...askedOf(wish), deleted: wish.deleted })
  } else if (note.text !== wish.text) return refused('unknownNote')
  return relink(doc, wish, me, lanes)
}

function relink(doc: Y.Doc, wish: Wish, me: AuthorId, lanes: ReadonlyMap<string, Lane>): OpResult {
  for (const to of wish.links) {
    const linked = linkNotes(doc, { author: me, from: wish.id, to, lanes })
    if (!linked.ok && linked.reason !== 'alreadyLinked') return linked
  }
  return done(undefined)
}

function linkedFrom(doc: Y.Doc, id: NoteId, me: AuthorId): NoteId[] {
  return linkIds(doc)
    .map((link) => readLink(doc, link))
    .filter((link) => link !== null)
    .filter((link) => link.from === id && link.author === me && !link.deleted)
    .map((link) => link.to)
}
