import { grown, overlaps, type Rect } from '../../../shared/plenary/geometry.ts'

/** A stroke that begins so soon after the last one, and so near to what is drawn, goes on with the same drawing. */
const SOON_MS = 2_500
const NEAR_PX = 60

/** The box is around the whole drawing that it belongs to. */
export type LastStroke = { readonly box: Rect; readonly endedMs: number }

export function goesOn({ box, endedMs }: LastStroke, next: { readonly box: Rect; readonly begunMs: number }, zoom: number): boolean {
  return next.begunMs - endedMs < SOON_MS && overlaps(grown(box, NEAR_PX / zoom), next.box)
}
