import type { ClusterId } from '../../../../shared/ids.ts'
import { selectClusters, selectNothing } from '../../model/selection.ts'
import { BoardState } from './boardState.ts'

type Pointed = { readonly cluster: ClusterId | null; readonly shiftKey: boolean }

/** Down on nothing, or on the ground of a cluster: a mouse draws a rectangle, a finger moves the paper. */
export class PointingCanvas extends BoardState {
  static override id = 'pointing_canvas'
  #pointed: Pointed = { cluster: null, shiftKey: false }

  override onEnter(pointed: Pointed): void {
    this.#pointed = pointed
  }

  override onPointerMove(): void {
    if (!this.editor.inputs.isDragging) return
    this.parent.transition(this.editor.getInstanceState().isCoarsePointer ? 'panning' : 'brushing', { shiftKey: this.#pointed.shiftKey })
  }

  /** A finger that rests first wants the rectangle. */
  override onLongPress(): void {
    if (this.editor.getInstanceState().isCoarsePointer) this.parent.transition('brushing', { shiftKey: true })
  }

  override onPointerUp(): void {
    const { cluster, shiftKey } = this.#pointed
    if (cluster !== null) selectClusters(this.board.selection, [cluster])
    else if (!shiftKey) selectNothing(this.board.selection)
    this.toIdle()
  }

  override onCancel(): void {
    this.toIdle()
  }

  override onInterrupt(): void {
    this.toIdle()
  }
}
