import { letters, type Parts } from './parts.ts'

/** The chunks that make the picture and its colours. Not texts, times, Exif, nor further frames. */
const PICTURE_CHUNKS = new Set(['IHDR', 'PLTE', 'IDAT', 'IEND', 'tRNS', 'gAMA', 'cHRM', 'sRGB', 'iCCP', 'sBIT', 'bKGD', 'pHYs'])
const SIGNATURE = 8
/** A chunk is its length, its name, so many bytes, and a checksum. */
const AROUND = 12

/** Reads a PNG chunk by chunk up to its end; null if it does not get there. */
export function readPng(bytes: Uint8Array): Parts | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (bytes.length < SIGNATURE + AROUND + 13 || letters(bytes, SIGNATURE + 4, 4) !== 'IHDR') return null
  const size = { width: view.getUint32(SIGNATURE + 8), height: view.getUint32(SIGNATURE + 12) }
  const kept = [bytes.subarray(0, SIGNATURE)]
  let at = SIGNATURE
  let hasData = false
  while (at + AROUND <= bytes.length) {
    const end = at + AROUND + view.getUint32(at)
    const name = letters(bytes, at + 4, 4)
    if (end > bytes.length) return null
    if (PICTURE_CHUNKS.has(name)) kept.push(bytes.subarray(at, end))
    hasData ||= name === 'IDAT'
    if (name === 'IEND') return hasData ? { ...size, kept } : null
    at = end
  }
  return null
}
