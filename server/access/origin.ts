import type { Context } from 'hono'

/** Does the page that asks come from this server? Compared with `Host`, which a page cannot forge, and with the printed address. */
export function isOwnOrigin(c: Context, publicUrl: string | null): boolean {
  const origin = c.req.header('origin')
  if (origin === undefined) return false
  if (publicUrl !== null && origin === publicUrl) return true
  const host = c.req.header('host')
  return host !== undefined && (origin === `http://${host}` || origin === `https://${host}`)
}
