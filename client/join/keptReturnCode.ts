/**
 * The code that brings a participant back on another tablet. The server tells it once, when they join; this browser keeps it, so
 * that they can look it up at their table for as long as the tablet lasts.
 */
const KEPT_AS = 'plenaria.returnCode.'

/** For browsers without storage: as long as the page lives. */
const inMemory = new Map<string, string>()

export function keepReturnCode(authorId: string, code: string): void {
  inMemory.set(authorId, code)
  try {
    localStorage.setItem(KEPT_AS + authorId, code)
  } catch {
    // The page's own memory has it.
  }
}

export function keptReturnCode(authorId: string): string | null {
  const remembered = inMemory.get(authorId)
  if (remembered !== undefined) return remembered
  try {
    return localStorage.getItem(KEPT_AS + authorId)
  } catch {
    return null
  }
}

/** Tablets are shared: who leaves takes their code along. */
export function forgetReturnCode(authorId: string): void {
  inMemory.delete(authorId)
  try {
    localStorage.removeItem(KEPT_AS + authorId)
  } catch {
    // Nothing was kept there.
  }
}
