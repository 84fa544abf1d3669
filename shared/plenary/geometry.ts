/** Plain rectangles in page coordinates: x to the right, y downwards, both from the top left corner. */
export type Point = { readonly x: number; readonly y: number }
export type Rect = Point & { readonly width: number; readonly height: number }

/** Do they share an area? Touching edges do not count. */
export function overlaps(a: Rect, b: Rect): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height
}

export function contains(rect: Rect, { x, y }: Point): boolean {
  return x >= rect.x && x < rect.x + rect.width && y >= rect.y && y < rect.y + rect.height
}

/** The rectangle with so much more on every side (less, if negative). */
export function grown(rect: Rect, by: number): Rect {
  return { x: rect.x - by, y: rect.y - by, width: rect.width + 2 * by, height: rect.height + 2 * by }
}

/** The smallest rectangle around all of them, or null for none. */
export function around(rects: Iterable<Rect>): Rect | null {
  let left = Infinity
  let top = Infinity
  let right = -Infinity
  let bottom = -Infinity
  for (const { x, y, width, height } of rects) {
    left = Math.min(left, x)
    top = Math.min(top, y)
    right = Math.max(right, x + width)
    bottom = Math.max(bottom, y + height)
  }
  return left === Infinity ? null : { x: left, y: top, width: right - left, height: bottom - top }
}

/** What two rectangles share, or null. */
export function common(a: Rect, b: Rect): Rect | null {
  if (!overlaps(a, b)) return null
  const [x, y] = [Math.max(a.x, b.x), Math.max(a.y, b.y)]
  return { x, y, width: Math.min(a.x + a.width, b.x + b.width) - x, height: Math.min(a.y + a.height, b.y + b.height) - y }
}

/** The rectangle, moved down as little as it takes to keep `gap` away from every obstacle. */
export function pushedDown(rect: Rect, obstacles: readonly Rect[], gap: number): Rect {
  const inTheWay = obstacles.filter((other) => rect.x < other.x + other.width + gap && other.x < rect.x + rect.width + gap)
  let y = rect.y
  for (let moved = true; moved; ) {
    moved = false
    for (const other of inTheWay) {
      if (y < other.y + other.height + gap && other.y < y + rect.height + gap) {
        y = other.y + other.height + gap
        moved = true
      }
    }
  }
  return y === rect.y ? rect : { ...rect, y }
}
