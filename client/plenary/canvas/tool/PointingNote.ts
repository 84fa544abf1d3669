import type { NoteId } from '../../../../shared/ids.ts'
import { selectNotes, toggleNote } from '../../model/selection.ts'
import { BoardState } from './boardState.ts'

type Pointed = { readonly note: NoteId; readonly shiftKey: boolean }

/** A finger or button is down on a note: a click if it comes up again, a drag once it moves. */
export class PointingNote extends BoardState {
  static override id = 'pointing_note'
  #pointed: Pointed | null = null

  override onEnter(pointed: Pointed): void {
    this.#pointed = pointed
    if (!pointed.shiftKey && !this.#isSelected(pointed.note)) selectNotes(this.board.selection, [pointed.note])
  }

  override onPointerMove(): void {
    const pointed = this.#pointed
    if (pointed === null || !this.editor.inputs.isDragging) return
    if (!this.#isSelected(pointed.note)) toggleNote(this.board.selection, pointed.note)
    this.parent.transition('dragging', { notes: [...this.board.selection.getState().notes], clusters: [] })
  }

  override onPointerUp(): void {
    const pointed = this.#pointed
    if (pointed === null) return
    if (pointed.shiftKey) toggleNote(this.board.selection, pointed.note)
    else selectNotes(this.board.selection, [pointed.note])
    this.board.focus(pointed.note)
    this.toIdle()
  }

  override onCancel(): void {
    this.toIdle()
  }

  override onInterrupt(): void {
    this.toIdle()
  }

  #isSelected(note: NoteId): boolean {
    return this.board.selection.getState().notes.has(note)
  }
}
