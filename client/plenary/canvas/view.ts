import { Vec, type Editor } from 'tldraw'
import { around, type Point, type Rect } from '../../../shared/plenary/geometry.ts'
import { boundsOf, noteRect } from '../../../shared/plenary/layout.ts'
import type { Board } from '../model/board.ts'
import { prefersReducedMotion } from './motion.ts'

const MOVE_MS = 220
/** Room left around what is brought into view, in px on the screen. */
const INSET = 48
const CLOSEST_FIT = 1

/** Where a facilitator looks, moved by buttons and keys. Knows the notes, which tldraw does not. */
export type View = {
  readonly fitAll: () => void
  readonly fitSelected: () => void
  readonly atFullSize: () => void
  readonly zoomIn: () => void
  readonly zoomOut: () => void
  /** Moves no further than it must. */
  readonly reveal: (rect: Rect) => void
  readonly centre: () => Point
  /** Around what is selected, in px of the window. */
  readonly selectedOnScreen: () => Rect | null
}

/** How much of the canvas a panel hides at either side, in px. */
export type Covered = { readonly left: number; readonly right: number }
const NOTHING_COVERED: Covered = { left: 0, right: 0 }
/** Less room than this beside a panel is no room. */
const LEAST_ROOM = 320

export function viewOn(editor: Editor, board: Board, coveredNow: () => Covered): View {
  const fit = (rect: Rect | null) => {
    if (rect !== null) fitRect(editor, rect, true, coveredNow())
  }
  return {
    fitAll: () => fit(boundsOfAll(board)),
    fitSelected: () => fit(selectedBounds(board)),
    atFullSize: () => void editor.resetZoom(undefined, motion()),
    zoomIn: () => void editor.zoomIn(undefined, motion()),
    zoomOut: () => void editor.zoomOut(undefined, motion()),
    reveal: (rect) => reveal(editor, rect),
    centre: () => editor.getViewportPageBounds().center,
    selectedOnScreen: () => {
      const rect = selectedBounds(board)
      if (rect === null) return null
      const { x, y } = editor.pageToScreen(rect)
      const zoom = editor.getZoomLevel()
      return { x, y, width: rect.width * zoom, height: rect.height * zoom }
    },
  }
}

export function fitRect(editor: Editor, rect: Rect, animated = true, covered = NOTHING_COVERED): void {
  const { w, h } = editor.getViewportScreenBounds()
  const { left, right } = w - covered.left - covered.right < LEAST_ROOM ? NOTHING_COVERED : covered
  const inset = Math.min(INSET, w / 10)
  const zoom = Math.min((w - left - right - 2 * inset) / rect.width, (h - 2 * inset) / rect.height, CLOSEST_FIT)
  const middle = { x: left + (w - left - right) / 2, y: h / 2 }
  const camera = new Vec(middle.x / zoom - rect.x - rect.width / 2, middle.y / zoom - rect.y - rect.height / 2, zoom)
  editor.setCamera(camera, animated ? motion() : { immediate: true })
}

export function reveal(editor: Editor, rect: Rect): void {
  const view = editor.getViewportPageBounds()
  const zoom = editor.getZoomLevel()
  const inset = INSET / zoom
  const dx = shortfall(rect.x - inset, rect.x + rect.width + inset, view.minX, view.maxX)
  const dy = shortfall(rect.y - inset, rect.y + rect.height + inset, view.minY, view.maxY)
  if (dx === 0 && dy === 0) return
  const { x, y, z } = editor.getCamera()
  editor.setCamera(new Vec(x - dx, y - dy, z), motion())
}

/** How far a window must move so that it shows from `low` to `high`, or its beginning if that is too long. */
function shortfall(low: number, high: number, from: number, to: number): number {
  if (low >= from && high <= to) return 0
  return low < from || high - low > to - from ? low - from : high - to
}

/** Around all that is on the board, ink included; null if it is empty. */
export function boundsOfAll({ surface, ink }: Board): Rect | null {
  const bounds = boundsOf(surface.layout)
  return around([...(bounds === null ? [] : [bounds]), ...ink.boxes().values()])
}

function selectedBounds({ selection, surface, ink }: Board): Rect | null {
  const { notes, clusters, ink: drawn } = selection.getState()
  const rects = [...notes].flatMap((id) => surface.placeOf(id) ?? []).map(noteRect)
  return around([...rects, ...[...clusters].flatMap((id) => surface.panelOf(id) ?? []), ...[...drawn].flatMap((id) => ink.canvas()?.boxOfItem(id) ?? [])])
}

function motion(): { readonly animation?: { readonly duration: number } } {
  return prefersReducedMotion() ? {} : { animation: { duration: MOVE_MS } }
}
