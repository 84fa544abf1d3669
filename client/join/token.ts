/**
 * The token of a link `/enter#<token>`. It is taken out of the address at once, so that it stays in no history and on no shared
 * screen, and is handed out once.
 */
export function takeToken(): string | null {
  const token = location.hash.slice(1)
  if (token === '') return null
  history.replaceState(null, '', location.pathname)
  return token
}
