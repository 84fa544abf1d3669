/** The category that is chosen already, in the address of a code that is meant for one person. It says nothing of who that is. */
export const FOR_CATEGORY = 'for'

/** What a table's QR code carries; one that is meant for one person, with the category they speak for. */
export function joinAddress(origin: string, code: string, category: string | null = null): string {
  return `${origin}/j/${code}${category === null ? '' : `?${FOR_CATEGORY}=${encodeURIComponent(category)}`}`
}

/** An origin as people type it: browsers add the scheme. */
export function typedAddress(origin: string): string {
  return origin.replace(/^http:\/\//, '')
}
