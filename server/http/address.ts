import { getConnInfo } from '@hono/node-server/conninfo'
import type { Context } from 'hono'

/** The socket's own address. Headers such as `X-Forwarded-For` can be made up and are not read. */
export function addressOf(c: Context): string {
  return getConnInfo(c).remote.address ?? 'unknown'
}
