import { Vec, type Editor } from 'tldraw'
import { grown, type Rect } from '../../../shared/plenary/geometry.ts'
import { prefersReducedMotion } from '../canvas/motion.ts'
import { boundsOfAll } from '../canvas/view.ts'
import type { Board } from '../model/board.ts'
import { leaderOf } from '../model/presence.ts'
import { glide, isThere, type Camera } from './glide.ts'

/** Views come ten times a second; in this time the picture has gone most of the way to the next one. */
const CATCH_UP_MS = 140
const MARGIN = 60

/** Keeps the camera on what the facilitator sees, all of it, in this screen's own proportions; on the whole board if nobody leads. */
export function followLeader(editor: Editor, board: Board): () => void {
  let rested = false
  const step = (elapsedMs: number) => {
    const target = cameraFor(editor, wanted(board))
    if (target === null) return
    const camera = editor.getCamera()
    const part = prefersReducedMotion() || !rested ? 1 : 1 - Math.exp(-elapsedMs / CATCH_UP_MS)
    rested = true
    if (isThere(camera, target)) return
    const { x, y, z } = glide(camera, target, part)
    editor.setCamera(new Vec(x, y, z), { immediate: true })
  }
  editor.on('tick', step)
  return () => void editor.off('tick', step)
}

function wanted(board: Board): Rect | null {
  const leader = leaderOf(board.company.others.getState())
  if (leader !== null) return leader.presence.view
  const bounds = boundsOfAll(board)
  return bounds === null ? null : grown(bounds, MARGIN)
}

/** The camera that shows all of a rectangle, in the middle of the screen. */
function cameraFor(editor: Editor, view: Rect | null): Camera | null {
  if (view === null || view.width <= 0 || view.height <= 0) return null
  const { w, h } = editor.getViewportScreenBounds()
  const z = Math.min(w / view.width, h / view.height)
  return { x: w / z / 2 - view.x - view.width / 2, y: h / z / 2 - view.y - view.height / 2, z }
}
