import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join, relative } from 'node:path'
import { serveStatic } from '@hono/node-server/serve-static'
import { Hono, type Context, type MiddlewareHandler } from 'hono'

/** The built client: its files, compressed when it was built, and the one page for every other path. */
export function pageRoutes(clientDir: string, tldrawLicenseKey: string | null): Hono {
  const routes = new Hono()
  // Not built yet (`npm run dev` serves the client itself): no files, and no warning on every start.
  if (existsSync(clientDir)) routes.use('/assets/*', serveStatic({ root: relative(process.cwd(), clientDir), precompressed: true, onFound: keepForever }))
  routes.all('/assets/*', (c) => c.notFound())
  routes.get('*', async (c) => {
    c.header('cache-control', 'no-cache')
    return c.html(await page(clientDir, tldrawLicenseKey))
  })
  return routes
}

/** Vite puts a hash of the content into these names: what is under one never changes. */
function keepForever(_path: string, c: Context): void {
  c.header('cache-control', 'public, max-age=31536000, immutable')
}

async function page(clientDir: string, tldrawLicenseKey: string | null): Promise<string> {
  const html = await readFile(join(clientDir, 'index.html'), 'utf8')
  if (tldrawLicenseKey === null) return html
  const content = tldrawLicenseKey.replaceAll(/[&"<>]/g, '')
  return html.replace('</head>', `<meta name="tldraw-license-key" content="${content}"></head>`)
}

/** No page asks a third party for anything: the browser is told so. `ws:` needs the host by name in browsers where 'self' does not cover it. */
export function contentSecurity(): MiddlewareHandler {
  return async (c, next) => {
    await next()
    // A picture has a stricter one of its own.
    if (!c.res.headers.has('content-security-policy')) c.header('content-security-policy', policyFor(c))
    c.header('x-content-type-options', 'nosniff')
    c.header('referrer-policy', 'no-referrer')
  }
}

function policyFor(c: Context): string {
  const host = c.req.header('host') ?? ''
  const sockets = /^[\w.:[\]-]+$/.test(host) ? ` ws://${host} wss://${host}` : ''
  return [
    "default-src 'self'", `connect-src 'self'${sockets}`, "img-src 'self' data: blob:", "style-src 'self' 'unsafe-inline'",
    "font-src 'self' data:", "object-src 'none'", "base-uri 'none'", "form-action 'self'", "frame-ancestors 'none'",
  ].join('; ')
}
