import type { TLClickEventInfo, TLPointerEventInfo } from 'tldraw'
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
    this.showHand(hit?.kind === 'note' || hit?.kind === 'title' ? 'grab' : 'open')
  }

  override onPointerDown(info: TLPointerEventInfo): void {
    const hit = this.board.surface.hit(this.editor.inputs.currentPagePoint)
    // Modifiers are read from the event: tldraw's own inputs hold them for 150 ms after they are let go.
    const { shiftKey, ctrlKey } = info
    if (ctrlKey || hit === null || hit.kind === 'panel') this.parent.transition('pointing_canvas', { cluster: hit?.kind === 'panel' ? hit.cluster : null, shiftKey })
    else if (hit.kind === 'note') this.parent.transition('pointing_note', { note: hit.note, shiftKey })
    else this.parent.transition('pointing_cluster', { cluster: hit.cluster, shiftKey })
  }

  override onDoubleClick(info: TLClickEventInfo): void {
    if (info.phase !== 'up') return
    const hit = this.board.surface.hit(this.editor.inputs.currentPagePoint)
    if (hit?.kind === 'title') startRenaming(this.board.selection, hit.cluster)
  }

  override onCancel(): void {
    selectNothing(this.board.selection)
  }
}
