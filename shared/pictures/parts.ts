/** What a format's reader makes of the bytes; `kept` are the parts that make the picture, without what is said about it. */
export type Parts = { readonly width: number; readonly height: number; readonly kept: readonly Uint8Array[] }

export function letters(bytes: Uint8Array, at: number, count: number): string {
  return String.fromCharCode(...bytes.subarray(at, at + count))
}
