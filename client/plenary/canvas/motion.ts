import type { Point } from '../../../shared/plenary/geometry.ts'

/** Motion says where a thing came from; it is calm, and off for those who asked for less. */
const GLIDE_MS = 220
const ARRIVE_MS = 250
const EASE = 'cubic-bezier(0.2, 0, 0.1, 1)'

const reduced = matchMedia('(prefers-reduced-motion: reduce)')

export function prefersReducedMotion(): boolean {
  return reduced.matches
}

/** From where it was to where it stands now. */
export function glide(element: HTMLElement, from: Point, to: Point): void {
  if (reduced.matches) return
  element.animate([{ translate: `${from.x - to.x}px ${from.y - to.y}px` }, { translate: '0 0' }], { duration: GLIDE_MS, easing: EASE })
}

/** A note that has just come from its table. */
export function arrive(element: HTMLElement): void {
  if (reduced.matches) return
  element.animate([{ opacity: 0, scale: 0.92 }, { opacity: 1, scale: 1 }], { duration: ARRIVE_MS, easing: EASE })
}
