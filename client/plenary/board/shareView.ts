import { react, type Editor } from 'tldraw'
import type { Point } from '../../../shared/plenary/geometry.ts'
import { serverNowMs } from '../../api/serverTime.ts'
import type { Board } from '../model/board.ts'
import { viewOf } from '../canvas/followCamera.ts'

/**
 * Tells the room where this facilitator looks and points, for the projector to follow. A view counts as moved once its owner moves it:
 * opening a second board must not take the projector along.
 */
export function shareView(editor: Editor, { company }: Board): () => void {
  let cursor: Point | null = null
  let movedAtMs = 0
  const tell = () => company.tell({ view: viewOf(editor), cursor, movedAtMs })
  let first = editor.getCamera()
  const stopFollowing = react('where the facilitator looks', () => {
    const camera = editor.getCamera()
    if (camera !== first) {
      movedAtMs = serverNowMs()
      first = camera
    }
    tell()
  })
  const container = editor.getContainer()
  const onMove = ({ clientX, clientY }: PointerEvent) => {
    const { x, y } = editor.screenToPage({ x: clientX, y: clientY })
    cursor = { x, y }
    tell()
  }
  const onLeave = () => {
    cursor = null
    tell()
  }
  container.addEventListener('pointermove', onMove)
  container.addEventListener('pointerleave', onLeave)
  return () => {
    stopFollowing()
    container.removeEventListener('pointermove', onMove)
    container.removeEventListener('pointerleave', onLeave)
    company.tell(null)
  }
}
