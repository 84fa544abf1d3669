import type { Context } from 'hono'
import { deleteCookie, getSignedCookie, setSignedCookie } from 'hono/cookie'
import { readHolder, writeHolder, type Holder, type Tokens } from './tokens.ts'

/** One browser may hold both: a facilitator who tries a table out keeps their role. */
export type Capacity = 'staff' | 'seat'

export type CookieSettings = {
  /** Cookies of one host are shared by all its ports: the port is in the name. */
  readonly port: () => number
  readonly secret: string
  readonly secure: boolean
}

/** A seat outlives the session's day; an organiser's laptop the series of meetings. */
const MAX_AGE_S = 60 * 60 * 24 * 120

/** Reads and writes who the caller is: bearer token, `token` parameter, or signed cookie. */
export class Credentials {
  private readonly settings: CookieSettings
  private readonly tokens: Tokens

  constructor(settings: CookieSettings, tokens: Tokens) {
    this.settings = settings
    this.tokens = tokens
  }

  /** The token that a tool sent, or null. A wrong token is not null: it must not fall back to a cookie. */
  tokenIn(c: Context): string | null {
    const header = c.req.header('authorization')
    if (header !== undefined) return header.replace(/^bearer\s+/i, '')
    return c.req.query('token') ?? null
  }

  async holderIn(c: Context, as: Capacity): Promise<Holder | null> {
    const token = this.tokenIn(c)
    if (token !== null) return this.tokens.holderOf(token)
    const value = await getSignedCookie(c, this.settings.secret, this.cookieName(as))
    return typeof value === 'string' ? readHolder(value) : null
  }

  async remember(c: Context, as: Capacity, holder: Holder): Promise<void> {
    await setSignedCookie(c, this.cookieName(as), writeHolder(holder), this.settings.secret, {
      path: '/', httpOnly: true, sameSite: 'Lax', secure: this.settings.secure, maxAge: MAX_AGE_S,
    })
  }

  forget(c: Context, as: Capacity): void {
    deleteCookie(c, this.cookieName(as), { path: '/', secure: this.settings.secure })
  }

  private cookieName(as: Capacity): string {
    return `plenaria_${this.settings.port()}_${as}`
  }
}
