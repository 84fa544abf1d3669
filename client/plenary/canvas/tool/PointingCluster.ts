import type { ClusterId } from '../../../../shared/ids.ts'
import { selectClusters, toggleCluster } from '../../model/selection.ts'
import { BoardState } from './boardState.ts'

type Pointed = { readonly cluster: ClusterId; readonly shiftKey: boolean }

/** Down on the title of a cluster: the bar that selects it, and drags it with all that is in it. */
export class PointingCluster extends BoardState {
  static override id = 'pointing_cluster'
  #pointed: Pointed | null = null

  override onEnter(pointed: Pointed): void {
    this.#pointed = pointed
    if (!pointed.shiftKey && !this.#isSelected(pointed.cluster)) selectClusters(this.board.selection, [pointed.cluster])
  }

  override onPointerMove(): void {
    const pointed = this.#pointed
    if (pointed === null || !this.editor.inputs.isDragging) return
    if (!this.#isSelected(pointed.cluster)) toggleCluster(this.board.selection, pointed.cluster)
    const clusters = [...this.board.selection.getState().clusters]
    const { grouping } = this.board.store.getState()
    this.parent.transition('dragging', { notes: clusters.flatMap((id) => grouping.clusters.get(id) ?? []), clusters })
  }

  override onPointerUp(): void {
    const pointed = this.#pointed
    if (pointed === null) return
    if (pointed.shiftKey) toggleCluster(this.board.selection, pointed.cluster)
    else selectClusters(this.board.selection, [pointed.cluster])
    this.toIdle()
  }

  override onCancel(): void {
    this.toIdle()
  }

  override onInterrupt(): void {
    this.toIdle()
  }

  #isSelected(cluster: ClusterId): boolean {
    return this.board.selection.getState().clusters.has(cluster)
  }
}
