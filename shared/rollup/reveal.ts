import * as Y from 'yjs'
import { askedOf, saidOf } from '../document/asked.ts'
import { laneOf } from '../document/lane.ts'
import { notesOf, readNote, type Note } from '../document/tableDocument.ts'
import { editText } from '../ops/editText.ts'
import { moveNote } from '../ops/moveNote.ts'
import { orderAt } from '../ops/orderAt.ts'
import { setFields } from '../ops/setFields.ts'

/**
 * The reveal of trays at their table: each note is copied once, under its own id and its author's, to the end of its lane. What is there
 * already stays as it is, so a second run changes nothing. Notes come in the order of their ids, which is none: nobody can tell from their
 * places which ones one person wrote. Call inside a transaction.
 */
export function bringToTable(table: Y.Doc, notes: readonly Note[], { late }: { readonly late: boolean }): void {
  const absent = notes.filter((note) => !note.deleted && !notesOf(table).has(note.id))
  const lanes = new Map<string, Note[]>()
  for (const note of absent.toSorted((a, b) => (a.id < b.id ? -1 : 1))) {
    const others = lanes.get(note.lane) ?? laneOf(table, note.lane)
    const order = orderAt(table, others, others.length)
    copyNote(table, { ...note, order, late: late || note.late })
    lanes.set(note.lane, [...others, { ...note, order }])
  }
}

function copyNote(table: Y.Doc, { id, author, category, writtenAtMs, lane, order, text, lever, picture, late, ...asked }: Note): void {
  const map = new Y.Map<unknown>(Object.entries({ author, category, writtenAtMs, lane, order, lever, deleted: false, ...(picture === null ? {} : { picture }), ...(late ? { late } : {}), ...saidOf(asked) }))
  map.set('text', new Y.Text(text))
  notesOf(table).set(id, map)
}

/** What its author wrote in a note while it was being revealed: the note at the table reads so too. Call inside a transaction. */
export function followAuthor(table: Y.Doc, note: Note): void {
  const there = readNote(table, note.id)
  if (there === null) return
  editText(table, note.id, note.text)
  if (there.lane !== note.lane) moveNote(table, note.id, { lane: note.lane, before: null })
  setFields(table, note.id, { lever: note.lever, ...askedOf(note), deleted: note.deleted })
}
