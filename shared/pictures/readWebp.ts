import { letters, type Parts } from './parts.ts'

/** The chunks that make a still picture. Not EXIF, not XMP, no animation. */
const PICTURE_CHUNKS = new Set(['VP8 ', 'VP8L', 'VP8X', 'ALPH', 'ICCP'])
const HEADER = 12
/** In the flags of VP8X: what is left out must not be announced. */
const EXIF_OR_XMP = 0x0c

/** Reads a WebP chunk by chunk; null if it is cut off or holds no still picture. */
export function readWebp(bytes: Uint8Array): Parts | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (bytes.length < HEADER + 8) return null
  const end = 8 + view.getUint32(4, true)
  if (end > bytes.length) return null
  const chunks: Uint8Array[] = []
  let size: { readonly width: number; readonly height: number } | null = null
  let at = HEADER
  while (at + 8 <= end) {
    const name = letters(bytes, at, 4)
    const length = view.getUint32(at + 4, true)
    const next = at + 8 + length + (length % 2)
    if (next > end) return null
    size = sizeIn(name, bytes.subarray(at + 8, at + 8 + length)) ?? size
    if (PICTURE_CHUNKS.has(name)) chunks.push(name === 'VP8X' ? silent(bytes.subarray(at, next)) : bytes.subarray(at, next))
    at = next
  }
  return size === null ? null : { ...size, kept: [header(chunks), ...chunks] }
}

/** The size that a picture's own chunk says. That of VP8X, the canvas, is the same in a still picture, and is not believed. */
function sizeIn(name: string, body: Uint8Array): { readonly width: number; readonly height: number } | null {
  const view = new DataView(body.buffer, body.byteOffset, body.byteLength)
  if (name === 'VP8 ' && body.length >= 10) {
    const isKeyFrame = ((body[0] ?? 1) & 1) === 0 && body[3] === 0x9d && body[4] === 0x01 && body[5] === 0x2a
    return isKeyFrame ? { width: view.getUint16(6, true) & 0x3fff, height: view.getUint16(8, true) & 0x3fff } : null
  }
  if (name !== 'VP8L' || body.length < 5 || body[0] !== 0x2f) return null
  const packed = view.getUint32(1, true)
  return { width: (packed & 0x3fff) + 1, height: ((packed >>> 14) & 0x3fff) + 1 }
}

function silent(chunk: Uint8Array): Uint8Array {
  const copy = chunk.slice()
  copy[8] = (copy[8] ?? 0) & ~EXIF_OR_XMP
  return copy
}

function header(chunks: readonly Uint8Array[]): Uint8Array {
  const start = new Uint8Array(HEADER)
  for (const [at, letter] of Array.from('RIFF\0\0\0\0WEBP').entries()) start[at] = letter.charCodeAt(0)
  new DataView(start.buffer).setUint32(4, 4 + chunks.reduce((sum, { length }) => sum + length, 0), true)
  return start
}
