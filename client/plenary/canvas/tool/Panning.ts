import { Vec } from 'tldraw'
import { BoardState } from './boardState.ts'

/** One finger moves the paper, and lets it slide on a little when it is lifted in motion. */
export class Panning extends BoardState {
  static override id = 'panning'

  override onPointerMove(): void {
    const { currentScreenPoint, previousScreenPoint } = this.editor.inputs
    const { x, y, z } = this.editor.getCamera()
    const moved = Vec.Sub(currentScreenPoint, previousScreenPoint)
    this.editor.setCamera(new Vec(x + moved.x / z, y + moved.y / z, z))
  }

  override onPointerUp(): void {
    const velocity = this.editor.inputs.pointerVelocity
    const speed = Math.min(2, velocity.len())
    if (speed > 0.1) this.editor.slideCamera({ speed, direction: velocity })
    this.toIdle()
  }

  override onCancel(): void {
    this.toIdle()
  }

  override onInterrupt(): void {
    this.toIdle()
  }
}
