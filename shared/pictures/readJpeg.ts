import type { Parts } from './parts.ts'

/** Markers of frames, which say the size: all of C0–CF but tables (C4, CC) and the reserved C8. */
const isFrame = (marker: number) => marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc
const START_OF_SCAN = 0xda
const END = 0xd9
const isRestart = (marker: number) => marker >= 0xd0 && marker <= 0xd7

/** Reads a JPEG segment by segment, scans included, up to its end marker; null if it does not get there. */
export function readJpeg(bytes: Uint8Array): Parts | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const kept = [bytes.subarray(0, 2)]
  let size: { readonly width: number; readonly height: number } | null = null
  let at = 2
  while (at + 4 <= bytes.length || bytes[at + 1] === END) {
    const marker = bytes[at + 1] ?? 0
    if (bytes[at] !== 0xff) return null
    // Markers may be led by any number of FF.
    if (marker === 0xff) at += 1
    else if (marker === END) {
      kept.push(bytes.subarray(at, at + 2))
      return size === null ? null : { ...size, kept }
    } else {
      const end = at + 2 + view.getUint16(at + 2)
      if (end > bytes.length || end < at + 4) return null
      if (isFrame(marker)) {
        if (end < at + 9) return null
        size = { height: view.getUint16(at + 5), width: view.getUint16(at + 7) }
      }
      const next = marker === START_OF_SCAN ? endOfScan(bytes, end) : end
      if (isPicture(bytes, marker, at + 4)) kept.push(bytes.subarray(at, next))
      at = next
    }
  }
  return null
}

/** The next marker after a scan's compressed data, in which FF is followed by 00 or a restart. */
function endOfScan(bytes: Uint8Array, from: number): number {
  let at = bytes.indexOf(0xff, from)
  while (at >= 0 && (bytes[at + 1] === 0 || isRestart(bytes[at + 1] ?? 0))) at = bytes.indexOf(0xff, at + 2)
  return at < 0 ? bytes.length : at
}

/** Of the application segments only those that say how the colours are meant; no Exif, no XMP, no thumbnails; and no comments. */
function isPicture(bytes: Uint8Array, marker: number, at: number): boolean {
  const isNamed = (name: string) => Array.from(name).every((letter, i) => bytes[at + i] === letter.charCodeAt(0))
  if (marker === 0xe0) return isNamed('JFIF\0')
  if (marker === 0xe2) return isNamed('ICC_PROFILE\0')
  if (marker === 0xee) return isNamed('Adobe')
  return !(marker >= 0xe0 && marker <= 0xef) && marker !== 0xfe
}
