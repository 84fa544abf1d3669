import { readPicture } from '../../shared/pictures/readPicture.ts'
import { LIMITS } from '../../shared/wire/limits.ts'
import type { PictureToSend } from './upload.ts'

export type Encoded = PictureToSend & { readonly width: number; readonly height: number }

/** Tried one after the other until the picture is small enough; what is still too large is made smaller in size. */
const QUALITIES = [0.86, 0.75, 0.6] as const
const SMALLER = 0.75
/** Below this nobody can read what was on it. */
const LEAST_SIDE = 320

/** The canvas as a picture without metadata of at most `bytes`; null if the browser cannot make one. */
export async function encodeCanvas(canvas: HTMLCanvasElement, { bytes }: { readonly bytes: number }): Promise<Encoded | null> {
  let now = canvas
  for (;;) {
    for (const quality of QUALITIES) {
      const encoded = await encodeOnce(now, quality)
      if (encoded === null) return null
      if (encoded.bytes.length <= bytes) return encoded
    }
    if (Math.max(now.width, now.height) * SMALLER < LEAST_SIDE) return null
    now = drawn(now, { width: Math.round(now.width * SMALLER), height: Math.round(now.height * SMALLER) })
  }
}

/** WebP where the browser writes it; Safari does not, and answers with a PNG. */
async function encodeOnce(canvas: HTMLCanvasElement, quality: number): Promise<Encoded | null> {
  const webp = await blobOf(canvas, 'image/webp', quality)
  const blob = webp?.type === 'image/webp' ? webp : await blobOf(canvas, 'image/jpeg', quality)
  if (blob === null) return null
  const picture = readPicture(new Uint8Array(await blob.arrayBuffer()))
  // Some browsers write Exif even into what they drew themselves.
  return picture.ok ? { type: picture.type, width: picture.width, height: picture.height, bytes: new Uint8Array(picture.bare) } : null
}

function blobOf(canvas: HTMLCanvasElement, type: string, quality: number): Promise<Blob | null> {
  return new Promise((resolve) => canvas.toBlob(resolve, type, quality))
}

/** A canvas of that size with the source on it. White lies under it: JPEG knows no transparency. */
export function drawn(source: CanvasImageSource, { width, height }: { readonly width: number; readonly height: number }): HTMLCanvasElement {
  const canvas = document.createElement('canvas')
  canvas.width = width
  canvas.height = height
  const context = canvas.getContext('2d')
  if (context === null) throw new Error('no canvas')
  context.imageSmoothingQuality = 'high'
  context.fillStyle = '#fff'
  context.fillRect(0, 0, width, height)
  context.drawImage(source, 0, 0, width, height)
  return canvas
}

/** The size that fits into `longest`, never larger than it is. */
export function fitted(size: { readonly width: number; readonly height: number }, longest: number): { readonly width: number; readonly height: number } {
  const scale = Math.min(1, Math.min(longest, LIMITS.maxPictureSide) / Math.max(size.width, size.height))
  return { width: Math.max(1, Math.round(size.width * scale)), height: Math.max(1, Math.round(size.height * scale)) }
}
