import { StateNode } from 'tldraw'
import { Brushing } from './Brushing.ts'
import { Dragging } from './Dragging.ts'
import { Idle } from './Idle.ts'
import { Panning } from './Panning.ts'
import { PointingCanvas } from './PointingCanvas.ts'
import { PointingCluster } from './PointingCluster.ts'
import { PointingInk } from './PointingInk.ts'
import { PointingNote } from './PointingNote.ts'
import { Writing } from './Writing.ts'

/**
 * The facilitator's hand on the canvas, as a tool of tldraw: tldraw turns mouse, pen, touch, pinch and wheel into events and moves the
 * camera; the states here say what a gesture does to the plenary. Each ends in acts of `model/acts.ts` or in nothing.
 */
export class PlenaryTool extends StateNode {
  /** tldraw's pen and eraser go back to the tool of this name. */
  static override id = 'select'
  static override initial = 'idle'
  static override isLockable = false
  static override children = () => [Idle, PointingNote, PointingCluster, PointingCanvas, PointingInk, Dragging, Brushing, Panning, Writing]

  /** A pen that drew makes tldraw deaf to fingers, so that a palm draws nothing. Here they are wanted. */
  override onEnter(): void {
    this.editor.updateInstanceState({ isPenMode: false })
  }
}
