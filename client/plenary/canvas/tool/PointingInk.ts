import { Vec, type TLTickEventInfo } from 'tldraw'
import type { InkId } from '../../../../shared/ids.ts'
import type { Point } from '../../../../shared/plenary/geometry.ts'
import { selectInk, toggleInk } from '../../model/selection.ts'
import { BoardState } from './boardState.ts'

type Pointed = { readonly ink: InkId; readonly shiftKey: boolean }

/** Down on a drawing or a text: a click selects it, a drag moves it with all that is selected. Nothing is written before the hand lets go. */
export class PointingInk extends BoardState {
  static override id = 'pointing_ink'
  #pointed: Pointed | null = null
  #dragging = false

  override onEnter(pointed: Pointed): void {
    this.#pointed = pointed
    this.#dragging = false
    if (!pointed.shiftKey && !this.#selected().has(pointed.ink)) selectInk(this.board.selection, [pointed.ink])
  }

  override onTick({ elapsed }: TLTickEventInfo): void {
    if (this.#dragging) this.editor.edgeScrollManager.updateEdgeScrolling(elapsed)
  }

  override onPointerMove(): void {
    const pointed = this.#pointed
    if (pointed === null || !this.editor.inputs.isDragging) return
    if (!this.#dragging && !this.#selected().has(pointed.ink)) toggleInk(this.board.selection, pointed.ink)
    this.#dragging = true
    this.showHand('grabbing')
    this.board.ink.canvas()?.carry(this.#selected(), this.#way())
  }

  override onPointerUp(): void {
    const pointed = this.#pointed
    if (this.#dragging) this.board.ink.acts.move(this.#selected(), this.#way())
    else if (pointed?.shiftKey === true) toggleInk(this.board.selection, pointed.ink)
    else if (pointed !== null) selectInk(this.board.selection, [pointed.ink])
    this.toIdle()
  }

  override onCancel(): void {
    this.toIdle()
  }

  override onInterrupt(): void {
    this.toIdle()
  }

  override onExit(): void {
    this.board.ink.canvas()?.putDown()
  }

  #selected(): ReadonlySet<InkId> {
    return this.board.selection.getState().ink
  }

  #way(): Point {
    const { originPagePoint, currentPagePoint } = this.editor.inputs
    return Vec.Sub(currentPagePoint, originPagePoint)
  }
}
