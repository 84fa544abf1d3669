import * as v from 'valibot'
import { LIMITS } from '../wire/limits.ts'

/** What the server keeps pictures in. No SVG: it can hold scripts, and asks others for things. */
export const PICTURE_TYPES = ['image/jpeg', 'image/png', 'image/webp'] as const
export type PictureType = (typeof PICTURE_TYPES)[number]

/** SHA-256 of a picture's bytes, in hexadecimal: its name, and, since nobody can guess it, the key to it within its session. */
export const PICTURE_HASH_SHAPE = /^[0-9a-f]{64}$/

const side = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(LIMITS.maxPictureSide))

/** A picture as documents name it. Width and height, in pixels, keep its place until its bytes are there. */
export const PictureRef = v.object({ hash: v.pipe(v.string(), v.regex(PICTURE_HASH_SHAPE)), width: side, height: side })
export type PictureRef = v.InferOutput<typeof PictureRef>

/** A picture of a reference case. `caption`: what it shows, under it and for who does not see it; may be empty. */
export const CasePicture = v.strictObject({ ...PictureRef.entries, caption: v.pipe(v.string(), v.maxLength(LIMITS.maxCaptionLength)) })
export type CasePicture = v.InferOutput<typeof CasePicture>

export function isPictureRef(value: unknown): boolean {
  return v.is(PictureRef, value) && Object.keys(value).length === 3
}
