export type Encoding = 'utf-8' | 'utf-16' | 'windows-1252'

/**
 * The letters of a file. A mark at its beginning says its encoding; without one it is UTF-8 if it can be, UTF-16 if every other byte is zero,
 * and else what Excel writes in Western Europe. Every file can be read as that, so nothing is ever refused here.
 */
export function decodeText(bytes: Uint8Array): { readonly text: string; readonly encoding: Encoding } {
  const utf16 = utf16Of(bytes)
  if (utf16 !== null) return { text: new TextDecoder(utf16).decode(bytes), encoding: 'utf-16' }
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), encoding: 'utf-8' }
  } catch {
    return { text: new TextDecoder('windows-1252').decode(bytes), encoding: 'windows-1252' }
  }
}

/** Enough letters to tell. */
const SAMPLE_BYTES = 2_000

function utf16Of(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  const sample = bytes.subarray(0, SAMPLE_BYTES)
  const zeros = [0, 0]
  sample.forEach((byte, index) => {
    if (byte === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1
  })
  const [even = 0, odd = 0] = zeros
  // Half of the bytes of Latin letters are zero; other files have none.
  if (Math.max(even, odd) <= sample.length / 8) return null
  return odd > even ? 'utf-16le' : 'utf-16be'
}
