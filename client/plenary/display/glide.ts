export type Camera = { readonly x: number; readonly y: number; readonly z: number }

/** Zooms that differ by less are the same: what is left of the difference is rounding, and a way cannot be measured by it. */
const SAME_ZOOM = 1e-6

/**
 * The camera after a part (0 to 1) of the way. Zoom goes by factors, and the place goes with it: so the middle of the picture does not
 * swing.
 */
export function glide(from: Camera, to: Camera, part: number): Camera {
  const z = from.z * (to.z / from.z) ** part
  const isSameZoom = Math.abs(to.z / from.z - 1) < SAME_ZOOM
  const along = isSameZoom ? part : (1 / from.z - 1 / z) / (1 / from.z - 1 / to.z)
  return { x: from.x + (to.x - from.x) * along, y: from.y + (to.y - from.y) * along, z }
}

/** Less than a pixel away. */
export function isThere(a: Camera, b: Camera): boolean {
  return Math.abs(a.x - b.x) * b.z < 0.5 && Math.abs(a.y - b.y) * b.z < 0.5 && Math.abs(a.z / b.z - 1) < 0.0005
}
