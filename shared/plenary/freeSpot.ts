import { around, grown, overlaps, type Point, type Rect } from './geometry.ts'
import { noteRect, type Layout } from './layout.ts'
import { PANEL } from './metrics.ts'

type Size = { readonly width: number; readonly height: number }

/** Unplaced notes grow downwards, so nothing new is put under them. */
const FAR_DOWN = 1_000_000

/** The top left corner, nearest to having its centre at `near`, where something of this size covers nothing and will not be grown over. */
export function findFreeSpot(layout: Layout, { width, height }: Size, near: Point): Point {
  const wanted = { x: near.x - width / 2, y: near.y - height / 2 }
  const taken = takenBy(layout).map((rect) => grown(rect, PANEL.apart))
  const candidates = [wanted, ...taken.flatMap((rect) => besides(rect, { width, height }, wanted))]
  const distance = (at: Point) => Math.hypot(at.x - wanted.x, at.y - wanted.y)
  candidates.sort((a, b) => distance(a) - distance(b))
  // Left of the leftmost is always free, so one is always found.
  return candidates.find((at) => !taken.some((rect) => overlaps(rect, { ...at, width, height }))) ?? wanted
}

function takenBy({ panels, notes, blocks }: Layout): Rect[] {
  const free = [...notes.values()].filter(({ where }) => where === 'free').map(noteRect)
  const unplaced = around(blocks.flatMap(({ rows }) => rows))
  return [...panels.values(), ...free, ...(unplaced === null ? [] : [{ ...unplaced, height: FAR_DOWN }])]
}

/** The places that touch one side of a rectangle: level with what is wanted, or flush with the rectangle's own edge. */
function besides(rect: Rect, { width, height }: Size, wanted: Point): Point[] {
  const left = rect.x - width
  const right = rect.x + rect.width
  const above = rect.y - height
  const below = rect.y + rect.height
  const flushX = rect.x + PANEL.apart
  const flushY = rect.y + PANEL.apart
  return [
    { x: left, y: wanted.y }, { x: left, y: flushY }, { x: right, y: wanted.y }, { x: right, y: flushY },
    { x: wanted.x, y: above }, { x: flushX, y: above }, { x: wanted.x, y: below }, { x: flushX, y: below },
  ]
}
