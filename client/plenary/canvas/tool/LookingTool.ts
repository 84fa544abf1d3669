import { StateNode } from 'tldraw'

/** A canvas that nobody touches: the projector's. */
export class LookingTool extends StateNode {
  static override id = 'looking'
}
