/** What a table's QR code carries. */
export function joinAddress(origin: string, code: string): string {
  return `${origin}/j/${code}`
}

/** An origin as people type it: browsers add the scheme. */
export function typedAddress(origin: string): string {
  return origin.replace(/^http:\/\//, '')
}
