import { Box, type TLTickEventInfo } from 'tldraw'
import type { NoteId } from '../../../../shared/ids.ts'
import { selectNotes } from '../../model/selection.ts'
import { BoardState } from './boardState.ts'

/** Draws a rectangle and selects the notes that it touches; with shift they join those that were selected. */
export class Brushing extends BoardState {
  static override id = 'brushing'
  #before: readonly NoteId[] = []
  #kept: readonly NoteId[] = []

  override onEnter({ shiftKey }: { readonly shiftKey: boolean }): void {
    this.#before = [...this.board.selection.getState().notes]
    this.#kept = shiftKey ? this.#before : []
    this.#brush()
  }

  override onTick({ elapsed }: TLTickEventInfo): void {
    this.editor.edgeScrollManager.updateEdgeScrolling(elapsed)
  }

  override onPointerMove(): void {
    this.#brush()
  }

  override onPointerUp(): void {
    this.toIdle()
  }

  override onCancel(): void {
    selectNotes(this.board.selection, this.#before)
    this.toIdle()
  }

  override onInterrupt(): void {
    this.onCancel()
  }

  override onExit(): void {
    this.editor.updateInstanceState({ brush: null })
  }

  #brush(): void {
    const { originPagePoint, currentPagePoint } = this.editor.inputs
    const { x, y, w, h } = Box.FromPoints([originPagePoint, currentPagePoint])
    this.editor.updateInstanceState({ brush: { x, y, w, h } })
    selectNotes(this.board.selection, [...this.#kept, ...this.board.surface.notesIn({ x, y, width: w, height: h })])
  }
}
