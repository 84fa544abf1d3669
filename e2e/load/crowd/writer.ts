import * as Y from 'yjs'
import { textOf } from '../../../shared/document/tableDocument.ts'
import type { NoteId } from '../../../shared/ids.ts'
import { addNote } from '../../../shared/ops/addNote.ts'
import { BY_HAND } from '../../../shared/ops/op.ts'
import { writeUpdate } from '../../../shared/wire/messages.ts'
import type { Seat } from './tablet.ts'

/** A note is born, shown, and typed on word by word: some 140 letters, as the longest statement that was counted in real consultations. */
const WORDS_PER_NOTE = 24
const LANES = ['now', 'near', 'next', 'problem', 'cause', 'suggestion']
const WORDS = 'gli autobus finiscono alle otto e chi lavora di sera torna a piedi dal centro senza luce lungo la tangenziale'.split(' ')

/** What a note should say. */
export type Expected = { readonly text: string; readonly deleted: boolean }

/** One edit, as a plain account of it: no CRDT has a part in what is expected. */
type Deed = { readonly note: NoteId; readonly adds: string; readonly shows: boolean }

export type WriterSettings = Pick<Seat, 'author' | 'category'> & {
  /** So many words less in the first note, so that a room's notes are not all born at once. */
  readonly stagger: number
}

/**
 * Somebody who writes notes, one after the other, with the ops that a tablet uses. What they write depends on nobody else, so it is
 * made beforehand and kept: every server gets the very same bytes.
 */
export class Writer {
  /** Their Yjs client id. */
  readonly client: number
  private readonly doc = new Y.Doc()
  private readonly settings: WriterSettings
  private readonly made: Uint8Array[] = []
  private readonly messages: Uint8Array[] = []
  private readonly clocks: number[] = []
  private readonly deeds: Deed[] = []
  private notes = 0

  constructor(settings: WriterSettings) {
    this.settings = settings
    this.client = this.doc.clientID
    this.doc.on('update', (update: Uint8Array) => {
      this.made.push(update)
      this.messages.push(writeUpdate(update))
      this.clocks.push(Y.getState(this.doc.store, this.client))
    })
  }

  /** Makes edits until there are at least so many. */
  prepare(edits: number): void {
    while (this.deeds.length < edits) this.writeNote()
  }

  /** An edit as it is sent: the y-protocols message. */
  message(edit: number): Uint8Array {
    const message = this.messages[edit]
    if (message === undefined) throw new Error(`edit ${edit} was not prepared`)
    return message
  }

  updates(from: number, to: number): Uint8Array[] {
    return this.made.slice(from, to)
  }

  /** The clock of their client id before an edit: 0 before the first. */
  clockBefore(edit: number): number {
    return edit === 0 ? 0 : (this.clocks[edit - 1] ?? Number.POSITIVE_INFINITY)
  }

  /** What their notes say once so many edits have arrived. */
  notesAfter(edits: number): Map<NoteId, Expected> {
    const notes = new Map<NoteId, Expected>()
    for (const { note, adds, shows } of this.deeds.slice(0, edits)) {
      const before = notes.get(note) ?? { text: '', deleted: true }
      notes.set(note, { text: before.text + adds, deleted: before.deleted && !shows })
    }
    return notes
  }

  private writeNote(): void {
    const words = this.notes === 0 ? WORDS_PER_NOTE - (this.settings.stagger % WORDS_PER_NOTE) : WORDS_PER_NOTE
    const note = this.bear(this.word(0))
    const text = textOf(this.doc, note)
    if (text === null) throw new Error('a note without a text')
    for (let place = 1; place <= words; place++) {
      const adds = ` ${this.word(place)}`
      this.deeds.push({ note, adds, shows: false })
      this.doc.transact(() => text.insert(text.length, adds), BY_HAND)
    }
    this.notes++
  }

  /** Two updates: the note is born deleted, then shown. */
  private bear(text: string): NoteId {
    const { author, category } = this.settings
    const lane = LANES[this.notes % LANES.length] ?? ''
    const added = addNote(this.doc, { author, category, lane, text }, { nowMs: Date.now })
    if (!added.ok) throw new Error(added.reason)
    this.deeds.push({ note: added.value, adds: text, shows: false }, { note: added.value, adds: '', shows: true })
    return added.value
  }

  private word(place: number): string {
    return WORDS[(this.client + this.notes * 5 + place) % WORDS.length] ?? ''
  }
}
