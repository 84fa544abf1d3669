import type { TLClickEventInfo, TLPointerEventInfo } from 'tldraw'
import type { InkId } from '../../../../shared/ids.ts'
import type { Hit } from '../surface.ts'
import { selectNothing, startRenaming } from '../../model/selection.ts'
import { BoardState } from './boardState.ts'

/** Waits for a hand. What a gesture will be is decided by what lies under it. */
export class Idle extends BoardState {
  static override id = 'idle'

  override onEnter(): void {
    this.showHand('open')
  }

  override onPointerMove(): void {
    const hit = this.board.surface.hit(this.editor.inputs.currentPagePoint)
    this.showHand(hit?.kind === 'note' || hit?.kind === 'title' || this.#inkUnder(hit) !== null ? 'grab' : 'open')
  }

  override onPointerDown(info: TLPointerEventInfo): void {
    const hit = this.board.surface.hit(this.editor.inputs.currentPagePoint)
    // Modifiers are read from the event: tldraw's own inputs hold them for 150 ms after they are let go.
    const { shiftKey, ctrlKey } = info
    const ink = ctrlKey ? null : this.#inkUnder(hit)
    if (ink !== null) this.parent.transition('pointing_ink', { ink, shiftKey })
    else if (ctrlKey || hit === null || hit.kind === 'panel') this.parent.transition('pointing_canvas', { cluster: hit?.kind === 'panel' ? hit.cluster : null, shiftKey })
    else if (hit.kind === 'note') this.parent.transition('pointing_note', { note: hit.note, shiftKey })
    else this.parent.transition('pointing_cluster', { cluster: hit.cluster, shiftKey })
  }

  override onDoubleClick(info: TLClickEventInfo): void {
    if (info.phase !== 'up') return
    const hit = this.board.surface.hit(this.editor.inputs.currentPagePoint)
    const ink = this.#inkUnder(hit)
    if (ink !== null) this.board.ink.canvas()?.editText(ink)
    else if (hit?.kind === 'title') startRenaming(this.board.selection, hit.cluster)
  }

  override onCancel(): void {
    selectNothing(this.board.selection)
  }

  /** Elsewhere a finger's breadth does; over a note or title the line itself must be hit, so that ink hides nothing from the hand. */
  #inkUnder(hit: Hit | null): InkId | null {
    const near = hit?.kind === 'note' || hit?.kind === 'title' ? 1 : this.editor.getInstanceState().isCoarsePointer ? 14 : 6
    return this.board.ink.canvas()?.at(this.editor.inputs.currentPagePoint, near) ?? null
  }
}
