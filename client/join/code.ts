/** The server's codes: six signs open a table or a session, eight bring a participant back. */
const JOIN_CODE_LENGTH = 6
const RETURN_CODE_LENGTH = 8

/** As people type it: any case, with spaces or hyphens. */
export function tidyCode(typed: string): string {
  return typed.toUpperCase().replace(/[^A-Z0-9]/g, '')
}

/** What a typed code may be, by its length; null while it is neither. */
export function kindOfCode(typed: string): 'join' | 'return' | null {
  const { length } = tidyCode(typed)
  if (length === JOIN_CODE_LENGTH) return 'join'
  return length === RETURN_CODE_LENGTH ? 'return' : null
}

/** As people read it out: in two halves. */
export function spacedCode(code: string): string {
  const half = Math.ceil(code.length / 2)
  return `${code.slice(0, half)} ${code.slice(half)}`
}
