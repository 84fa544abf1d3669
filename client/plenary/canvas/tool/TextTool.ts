import type { TLKeyboardEventInfo } from 'tldraw'
import { BoardState } from './boardState.ts'

/** The next click, tap or Enter begins a text; then the hand is the plenary's again. */
export class TextTool extends BoardState {
  static override id = 'text'

  override onEnter(): void {
    this.editor.setCursor({ type: 'text', rotation: 0 })
  }

  override onPointerUp(): void {
    this.board.ink.canvas()?.beginText(this.editor.inputs.originPagePoint)
  }

  /** Once the key is up: else it would be the first that is typed. */
  override onKeyUp({ key }: TLKeyboardEventInfo): void {
    if (key === 'Enter') this.board.ink.canvas()?.beginText(this.editor.getViewportPageBounds().center)
  }

  override onCancel(): void {
    this.editor.setCurrentTool('select')
  }
}
