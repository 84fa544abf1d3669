import * as Y from 'yjs'
import type { LateArrivals, LateNote } from '../api/locks.ts'
import { askedOf, isSameAsked, saidOf } from '../document/asked.ts'
import { linkIds, linksOf, noteIds, notesOf, readLink, readNote, type Earlier, type Link, type Note } from '../document/tableDocument.ts'
import type { LinkId, NoteId } from '../ids.ts'
import { editText } from '../ops/editText.ts'
import { setFields } from '../ops/setFields.ts'

/**
 * What participants did where it was locked. The server marks it in the same record as the update that brought it, and whoever leads keeps
 * it or sets it aside. All here is written by the server; call inside a transaction.
 */

/** Both as they stood around one update of a participant; `before` null: it was made by that update. */
export type NoteChange = { readonly before: Note | null; readonly after: Note }
export type LinkChange = { readonly before: Link | null; readonly after: Link }

/** Is this a change that a lock on these lanes makes late? Order within a lane is everybody's, and no words. */
export function isLateNote({ before, after }: NoteChange, isLocked: (lane: string) => boolean): boolean {
  if (before === null) return isLocked(after.lane)
  if (before.deleted && after.deleted) return before.lane !== after.lane && isLocked(after.lane)
  const same = before.deleted === after.deleted && before.text === after.text && before.lane === after.lane && before.lever === after.lever && isSameAsked(before, after)
  return !same && (isLocked(before.lane) || isLocked(after.lane))
}

/** A note that is late already keeps the state that it had before the first of its late changes; changed back to it, it is late no more. */
export function markNote(table: Y.Doc, { before, after }: NoteChange): void {
  const now = readNote(table, after.id)
  if (now === null) return
  if (!now.late) setFields(table, after.id, { late: true, ...(before === null || before.deleted ? {} : { earlier: earlierOf(before) }) })
  else if (now.earlier !== null && !now.deleted && isSame(now.earlier, earlierOf(now))) setFields(table, after.id, { late: false, earlier: null })
}

export function isLateLink({ before, after }: LinkChange, table: Y.Doc, isLocked: (lane: string) => boolean): boolean {
  if ((before?.deleted ?? true) === after.deleted) return false
  return [after.from, after.to].some((id) => {
    const note = readNote(table, id)
    return note !== null && isLocked(note.lane)
  })
}

/** Taken away again what was made late, or made again what was taken away late: then nothing is late. */
export function markLink(table: Y.Doc, id: LinkId): void {
  const map = linksOf(table).get(id)
  map?.set('late', map.get('late') !== true)
}

function earlierOf({ text, lane, order, lever, ...asked }: Earlier): Earlier {
  return { text, lane, order, lever, ...saidOf(asked) }
}

function isSame(one: Earlier, other: Earlier): boolean {
  return one.text === other.text && one.lane === other.lane && one.lever === other.lever && isSameAsked(one, other)
}

/** What waits for somebody's decision: neither what is hidden already, nor what its author took away again. */
export function lateArrivals(table: Y.Doc): LateArrivals {
  return {
    notes: noteIds(table).filter((id) => waits(table, id)).flatMap((id) => readNote(table, id) ?? []).map(arrivalOf).filter((note) => note !== null),
    links: linkIds(table)
      .filter((id) => linksOf(table).get(id)?.get('late') === true)
      .flatMap((id) => readLink(table, id) ?? [])
      .map(({ id, type, from, to, deleted }) => ({ id, type, deleted, from: readNote(table, from)?.text ?? '', to: readNote(table, to)?.text ?? '' })),
  }
}

/** As `lateArrivals`, but cheap: asked after every change of a mark. */
export function countLate(table: Y.Doc): number {
  const notes = noteIds(table).filter((id) => waits(table, id)).length
  return notes + linkIds(table).filter((id) => linksOf(table).get(id)?.get('late') === true).length
}

function waits(table: Y.Doc, id: NoteId): boolean {
  const map = notesOf(table).get(id)
  if (map?.get('late') !== true || map.get('hidden') === true) return false
  return map.get('deleted') !== true || (map.get('earlier') ?? null) !== null
}

function arrivalOf({ id, category, lane, text, deleted, earlier }: Note): LateNote | null {
  const what = earlier === null ? 'new' : deleted ? 'deleted' : earlier.text !== text || earlier.lane === lane ? 'changed' : 'moved'
  return { id, what, category, lane, text, earlier: earlier === null ? null : { lane: earlier.lane, text: earlier.text } }
}

/** It stays as it is, and is late no more. */
export function keepLate(table: Y.Doc, { notes, links }: LateIds): void {
  for (const id of notes) if (readNote(table, id)?.late === true) setFields(table, id, { late: false, earlier: null })
  for (const id of links) if (readLink(table, id)?.late === true) linksOf(table).get(id)?.set('late', false)
}

export type LateIds = { readonly notes: readonly NoteId[]; readonly links: readonly LinkId[] }

/** What a note is when it is set aside: hidden whole, or put back with its late words, if it has any, under an id of their own. */
export type SetAside = { readonly note: NoteId; readonly words: NoteId | null }

/** Has this note words that would be gone if it stood as before? */
export function hasLateWords({ earlier, deleted, text }: Note): boolean {
  return earlier !== null && !deleted && text.trim() !== '' && text !== earlier.text
}

/** As it was before. Late words of a note that was there become a hidden note of the same author. Twice is once. */
export function setAside(table: Y.Doc, notes: readonly SetAside[], links: readonly LinkId[]): void {
  for (const { note: id, words } of notes) {
    const note = readNote(table, id)
    if (note === null || !note.late) continue
    if (note.earlier === null) setFields(table, id, { hidden: true })
    else putBack(table, note, note.earlier, words)
  }
  for (const id of links) {
    const link = readLink(table, id)
    const map = linksOf(table).get(id)
    if (link?.late !== true || map === undefined) continue
    map.set('deleted', !link.deleted)
    map.set('late', false)
  }
}

function putBack(table: Y.Doc, note: Note, earlier: Earlier, words: NoteId | null): void {
  if (words !== null && !notesOf(table).has(words)) addHidden(table, note, words)
  editText(table, note.id, earlier.text)
  setFields(table, note.id, { lane: earlier.lane, order: earlier.order, lever: earlier.lever, ...askedOf(earlier), deleted: false, late: false, earlier: null })
}

function addHidden(table: Y.Doc, { author, category, writtenAtMs, lane, order, lever, text, ...asked }: Note, id: NoteId): void {
  const map = new Y.Map<unknown>(Object.entries({ author, category, writtenAtMs, lane, order, lever, deleted: false, late: true, hidden: true, ...saidOf(asked) }))
  map.set('text', new Y.Text(text))
  notesOf(table).set(id, map)
}
