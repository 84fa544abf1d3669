import { LIMITS } from '../wire/limits.ts'
import { letters, type Parts } from './parts.ts'
import { readJpeg } from './readJpeg.ts'
import { readPng } from './readPng.ts'
import { readWebp } from './readWebp.ts'
import type { PictureType } from './picture.ts'

export type ReadPicture =
  | {
      readonly ok: true
      readonly type: PictureType
      readonly width: number
      readonly height: number
      /** The same picture without metadata: the bytes as they came if there is none. */
      readonly bare: Uint8Array
    }
  /** `unknown`: of no kind that is taken. `broken`: of one, but cut off or damaged. `tooLarge`: more pixels than a tablet should decode. */
  | { readonly ok: false; readonly reason: 'unknown' | 'broken' | 'tooLarge' }

/**
 * Looks at a picture's bytes, not at what somebody says of them: its kind, whether it is whole, its size, and what in it is no picture (where
 * and when it was taken, by what; a thumbnail of what was cut away). Decodes nothing, so a bomb costs no more than its bytes.
 */
export function readPicture(bytes: Uint8Array): ReadPicture {
  const type = typeOf(bytes)
  if (type === null) return { ok: false, reason: 'unknown' }
  const parts = READERS[type](bytes)
  if (parts === null || parts.width === 0 || parts.height === 0) return { ok: false, reason: 'broken' }
  const { width, height, kept } = parts
  if (Math.max(width, height) > LIMITS.maxPictureSide) return { ok: false, reason: 'tooLarge' }
  return { ok: true, type, width, height, bare: joined(kept) }
}

/** How large a picture says it is, before anything decodes it; null if these bytes are none that we know. */
export function sizeOf(bytes: Uint8Array): { readonly width: number; readonly height: number } | null {
  const type = typeOf(bytes)
  const parts = type === null ? null : READERS[type](bytes)
  return parts === null ? null : { width: parts.width, height: parts.height }
}

const READERS: Readonly<Record<PictureType, (bytes: Uint8Array) => Parts | null>> = { 'image/jpeg': readJpeg, 'image/png': readPng, 'image/webp': readWebp }

function typeOf(bytes: Uint8Array): PictureType | null {
  if (startsWith(bytes, [0xff, 0xd8, 0xff])) return 'image/jpeg'
  if (startsWith(bytes, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])) return 'image/png'
  if (letters(bytes, 0, 4) === 'RIFF' && letters(bytes, 8, 4) === 'WEBP') return 'image/webp'
  return null
}

function startsWith(bytes: Uint8Array, start: readonly number[]): boolean {
  return start.every((byte, at) => bytes[at] === byte)
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}
