import type { Rect } from '../../../shared/plenary/geometry.ts'

/** A rectangle as the style of what stands in it. */
export function styleOf({ x, y, width, height }: Rect): { readonly left: number; readonly top: number; readonly width: number; readonly height: number } {
  return { left: x, top: y, width, height }
}
