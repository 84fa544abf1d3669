import { Vec, type TLTickEventInfo } from 'tldraw'
import type { ClusterId, InkId, NoteId } from '../../../../shared/ids.ts'
import type { Point } from '../../../../shared/plenary/geometry.ts'
import { isUnplacedAt } from '../../../../shared/plenary/layout.ts'
import type { Carried } from '../surface.ts'
import { BoardState } from './boardState.ts'

type Grip = { readonly notes: readonly NoteId[]; readonly clusters: readonly ClusterId[] }

/**
 * Carries notes, or clusters with what is in them. Nothing is written until they are put down: Escape and a second finger let everything
 * go back where it was.
 */
export class Dragging extends BoardState {
  static override id = 'dragging'
  #carried: Carried = { notes: new Map(), panels: new Map() }
  /** What is drawn in the clusters goes along. */
  #ink: readonly InkId[] = []

  override onEnter({ notes, clusters }: Grip): void {
    this.showHand('grabbing')
    this.#carried = this.board.surface.pickUp(notes, clusters)
    this.#ink = clusters.flatMap((id) => this.board.surface.panelOf(id) ?? []).flatMap((panel) => this.board.ink.canvas()?.itemsIn(panel) ?? [])
    this.#carry()
  }

  override onTick({ elapsed }: TLTickEventInfo): void {
    this.editor.edgeScrollManager.updateEdgeScrolling(elapsed)
  }

  override onPointerMove(): void {
    this.#carry()
  }

  override onPointerUp(): void {
    if (this.#carried.panels.size > 0) {
      this.board.acts.moveClusters(this.#moved(this.#carried.panels))
      const { x, y } = this.#way()
      if (this.#ink.length > 0) this.board.ink.acts.moveAlong(this.#ink, { x: Math.round(x), y: Math.round(y) })
    } else this.#putDownNotes()
    this.board.feed.flush()
    this.toIdle()
  }

  override onCancel(): void {
    this.toIdle()
  }

  override onInterrupt(): void {
    this.toIdle()
  }

  override onExit(): void {
    this.board.surface.hint(null)
    this.board.surface.putDown()
    this.board.ink.canvas()?.putDown()
  }

  #carry(): void {
    const { surface } = this.board
    surface.carry(this.#way())
    if (this.#ink.length > 0) this.board.ink.canvas()?.carry(this.#ink, this.#way())
    if (this.#carried.panels.size === 0) surface.hint(surface.clusterAt(this.editor.inputs.currentPagePoint))
  }

  /** Into the cluster under the pointer; back to the unplaced, if it is over them; else where they are. */
  #putDownNotes(): void {
    const { surface, acts, store } = this.board
    const pointer = this.editor.inputs.currentPagePoint
    // What its author deleted meanwhile, or another facilitator merged, has nowhere to go.
    const notes = [...this.#carried.notes.keys()].filter((id) => store.getState().layout.notes.has(id))
    const cluster = surface.clusterAt(pointer)
    if (cluster !== null) acts.moveInto(notes, cluster)
    else if (isUnplacedAt(surface.layout, pointer)) acts.giveBack(notes)
    else acts.putDown(new Map([...this.#moved(this.#carried.notes)].filter(([id]) => notes.includes(id))))
  }

  #moved<Id>(from: ReadonlyMap<Id, Point>): Map<Id, Point> {
    const { x, y } = this.#way()
    return new Map([...from].map(([id, at]) => [id, { x: at.x + x, y: at.y + y }]))
  }

  #way(): Point {
    const { originPagePoint, currentPagePoint } = this.editor.inputs
    return Vec.Sub(currentPagePoint, originPagePoint)
  }
}
