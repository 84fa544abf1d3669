import type * as Y from 'yjs'
import { textOf } from '../../shared/document/tableDocument.ts'
import { showNote } from '../../shared/document/trayDocument.ts'
import type { AuthorId, LinkId, NoteId } from '../../shared/ids.ts'
import { addNote, type NewNote } from '../../shared/ops/addNote.ts'
import { deleteNote } from '../../shared/ops/deleteNote.ts'
import { editText } from '../../shared/ops/editText.ts'
import { linkNotes } from '../../shared/ops/linkNotes.ts'
import { moveNote, type Destination } from '../../shared/ops/moveNote.ts'
import type { OpResult } from '../../shared/ops/op.ts'
import { restoreNote } from '../../shared/ops/restoreNote.ts'
import { setLever } from '../../shared/ops/setLever.ts'
import { unlinkNotes } from '../../shared/ops/unlinkNotes.ts'
import type { Lane } from '../../shared/process/definition.ts'
import { say } from '../i18n/addTexts.ts'
import { faultTexts } from '../i18n/texts.ts'
import { announce, showToast } from '../ui/toasts.ts'
import type { History } from './history.ts'
import { tableTexts } from './texts.ts'

/** What a person does at a table: each an op of `shared/ops`, one step of undo, and a word on what came of it. */
export type Actions = {
  add(note: Omit<NewNote, 'author' | 'id'>): NoteId | null
  /** Makes a note's text read so; letters typed in one go are one step. */
  edit(id: NoteId, wanted: string): void
  remove(id: NoteId): void
  /** Takes a blanked note away; undone, it has the words again that it had before. */
  removeBlank(id: NoteId, before: string): void
  move(id: NoteId, to: Destination): boolean
  link(from: NoteId, to: NoteId): boolean
  unlink(id: LinkId): void
  choose(id: NoteId, lever: string | null): void
  /** Brings a note of one's tray to the table before the others. */
  show(id: NoteId): void
}

type Means = {
  readonly doc: Y.Doc
  readonly author: AuthorId
  readonly history: History
  readonly lanes: ReadonlyMap<string, Lane>
}

export function createActions({ doc, author, history, lanes }: Means): Actions {
  const remove = (id: NoteId, undone: () => void) => {
    if (!told(history.step(() => deleteNote(doc, id)))) return
    showToast({
      text: say(tableTexts, 'note.deleted'),
      action: { label: say(tableTexts, 'note.undo'), run: () => history.step(undone) },
    })
  }
  return {
    add(note) {
      const added = history.step(() => addNote(doc, { ...note, author }, { nowMs: Date.now }))
      return told(added) && added.ok ? added.value : null
    },
    edit: (id, wanted) => void told(history.typing(id, () => editText(doc, id, wanted))),
    remove: (id) => remove(id, () => void restoreNote(doc, id)),
    removeBlank: (id, before) =>
      remove(id, () => {
        restoreNote(doc, id)
        if (textOf(doc, id)?.toString().trim() === '') editText(doc, id, before)
      }),
    move: (id, to) => told(history.step(() => moveNote(doc, id, to))),
    link(from, to) {
      return told(history.step(() => linkNotes(doc, { author, from, to, lanes })))
    },
    unlink(id) {
      if (told(history.step(() => unlinkNotes(doc, id)))) announce(say(tableTexts, 'link.removed'))
    },
    show(id) {
      showNote(doc, id)
      announce(say(tableTexts, 'note.shown'))
    },
    choose: (id, lever) => void told(history.step(() => setLever(doc, id, lever))),
  }
}

/** A refusal is said where it happens; what was done needs no word. */
function told(outcome: OpResult<unknown>): boolean {
  if (!outcome.ok) showToast({ text: say(faultTexts, `refused.${outcome.reason}`) })
  return outcome.ok
}
