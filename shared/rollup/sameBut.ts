/** Equal in all but the version: then nothing is written, and a second run costs nothing. */
export function sameBut<T extends { readonly version: number }>(before: T | undefined, after: T): boolean {
  return before !== undefined && JSON.stringify({ ...before, version: 0 }) === JSON.stringify({ ...after, version: 0 })
}
