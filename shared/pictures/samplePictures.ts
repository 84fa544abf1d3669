/** Small pictures, byte by byte, for tests of what reads and keeps them. No code of the product imports this. */

const text = (letters: string): number[] => Array.from(letters, (letter) => letter.charCodeAt(0))
const short = (value: number): number[] => [value >> 8, value & 0xff]
const long = (value: number): number[] => [value >>> 24, (value >>> 16) & 0xff, (value >>> 8) & 0xff, value & 0xff]
const longLittle = (value: number): number[] => long(value).reverse()

export function segment(marker: number, body: readonly number[]): number[] {
  return [0xff, marker, ...short(body.length + 2), ...body]
}

/** Where it was taken, as phones write it: an Exif segment with a GPS directory. */
export const EXIF_WITH_GPS = segment(0xe1, [...text('Exif\0\0MM\0*'), ...long(8), ...short(1), ...short(0x8825), ...short(4), ...long(1), ...long(26), ...long(0), ...text('GPS 43.88N 11.10E')])

type Shape = { readonly width?: number; readonly height?: number; readonly seed?: number }

/** In the form of a JPEG; what it would show is noise. `more` stands before its frame. */
export function jpeg({ width = 4, height = 3, seed = 7 }: Shape = {}, more: readonly number[] = []): Uint8Array<ArrayBuffer> {
  const frame = segment(0xc0, [8, ...short(height), ...short(width), 1, 1, 0x11, 0])
  const scan = [...segment(0xda, [1, 1, 0, 0, 63, 0]), seed & 0x7f, 0xff, 0x00, 0x12, 0xff, 0xd0, 0x34]
  return Uint8Array.from([0xff, 0xd8, ...segment(0xe0, [...text('JFIF\0'), 1, 1, 0, 0, 1, 0, 1, 0, 0]), ...more, ...segment(0xdb, [0, 1, 2, 3]), ...frame, ...scan, 0xff, 0xd9])
}

export function chunk(name: string, body: readonly number[]): number[] {
  return [...long(body.length), ...text(name), ...body, 0, 0, 0, 0]
}

export function png({ width = 4, height = 3, seed = 7 }: Shape = {}, more: readonly number[] = []): Uint8Array<ArrayBuffer> {
  const signature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]
  return Uint8Array.from([...signature, ...chunk('IHDR', [...long(width), ...long(height), 8, 2, 0, 0, 0]), ...more, ...chunk('IDAT', [seed]), ...chunk('IEND', [])])
}

export function riffChunk(name: string, body: readonly number[]): number[] {
  return [...text(name), ...longLittle(body.length), ...body, ...(body.length % 2 === 1 ? [0] : [])]
}

/** `more` stands behind the picture; `flags` are those of its VP8X. */
export function webp({ width = 4, height = 3, seed = 7 }: Shape = {}, more: readonly number[] = [], flags = 0): Uint8Array<ArrayBuffer> {
  const canvas = [width - 1, height - 1].flatMap((side) => longLittle(side).slice(0, 3))
  const lossless = [0x2f, ...longLittle(((width - 1) | ((height - 1) << 14)) >>> 0), seed, 1, 2, 3, 4, 5]
  const body = [...text('WEBP'), ...riffChunk('VP8X', [flags, 0, 0, 0, ...canvas]), ...riffChunk('VP8L', lossless), ...more]
  return Uint8Array.from([...text('RIFF'), ...longLittle(body.length), ...body])
}
