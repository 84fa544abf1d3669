import { sizeOf } from '../../shared/pictures/readPicture.ts'
import { drawn, encodeCanvas, fitted, type Encoded } from './encode.ts'

/** Why a file gives no picture. `heic`: as Apple's cameras write it, and this browser does not read it. */
export type FileFault = 'tooLarge' | 'heic' | 'unreadable'
export type FromFile = { readonly ok: true; readonly picture: Encoded } | { readonly ok: false; readonly reason: FileFault }

/** The largest that phones write are 12 to 25 MB. */
const MOST_FILE_BYTES = 30 * 1_048_576
/** Decoded it takes four bytes a pixel: 260 MB for the 64 million of a phone's best camera. More would end the page on a tablet. */
const MOST_PIXELS = 64_000_000

/** What becomes of a picture: the longer side, in pixels, and the bytes that it may take. */
export type Size = { readonly longest: number; readonly bytes: number }

/** A photo or picture file, made small here. It is drawn anew, upright as it was taken: nothing is left of where and when that was. */
export async function pictureFromFile(file: File, size: Size): Promise<FromFile> {
  if (file.size > MOST_FILE_BYTES) return { ok: false, reason: 'tooLarge' }
  const says = sizeOf(new Uint8Array(await file.arrayBuffer()))
  if (says !== null && says.width * says.height > MOST_PIXELS) return { ok: false, reason: 'tooLarge' }
  const bitmap = await decoded(file)
  if (bitmap === null) return { ok: false, reason: isHeic(file) ? 'heic' : 'unreadable' }
  const picture = await encodeCanvas(drawn(bitmap, fitted(bitmap, size.longest)), size).catch(() => null)
  bitmap.close()
  return picture === null ? { ok: false, reason: 'unreadable' } : { ok: true, picture }
}

async function decoded(file: File): Promise<ImageBitmap | null> {
  try {
    return await createImageBitmap(file, { imageOrientation: 'from-image' })
  } catch {
    // Not a picture, or none that this browser knows.
    return null
  }
}

function isHeic({ type, name }: File): boolean {
  return /^image\/hei[cf]/.test(type) || /\.hei[cf]$/i.test(name)
}
