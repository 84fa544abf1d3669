import type { TLPointerEventInfo } from 'tldraw'
import { selectInk } from '../../model/selection.ts'
import { BoardState } from './boardState.ts'

/** A text of the canvas is being typed: tldraw's own field has the keyboard. It ends with Escape, Ctrl+Enter or a click elsewhere. */
export class Writing extends BoardState {
  /** tldraw asks for a state of this name when it decides whether its canvas may take the focus. */
  static override id = 'editing_shape'

  override onPointerDown(info: TLPointerEventInfo): void {
    const editing = this.editor.getEditingShape()
    if (editing !== undefined && this.editor.isPointInShape(editing, this.editor.inputs.currentPagePoint, { hitInside: true })) return
    this.toIdle()
    // The same click begins what it would have begun.
    this.editor.root.handleEvent(info)
  }

  override onComplete(): void {
    this.#finish()
  }

  override onCancel(): void {
    this.#finish()
  }

  override onExit(): void {
    const text = this.board.ink.canvas()?.endText() ?? null
    if (text !== null && this.board.ink.feed.store.getState().items.has(text)) selectInk(this.board.selection, [text])
  }

  /** The keyboard goes on from the canvas. */
  #finish(): void {
    this.toIdle()
    this.editor.getContainer().focus({ preventScroll: true })
  }
}
