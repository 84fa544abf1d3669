import { Hono, type Context, type MiddlewareHandler } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { describeRoute, resolver } from 'hono-openapi'
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible'
import { Picture } from '../../shared/api/schemas.ts'
import { PICTURE_HASH_SHAPE, PICTURE_TYPES } from '../../shared/pictures/picture.ts'
import { LIMITS } from '../../shared/wire/limits.ts'
import type { PictureBytes, Pictures } from '../pictures/pictures.ts'
import type { Records } from '../records/records.ts'
import type { Hiding } from '../sessions/hiding.ts'
import type { Guard } from './guard.ts'
import { HttpProblem, problemResponse } from './problem.ts'
import { param } from './route.ts'

/** What a browser may do with a picture that it opens by itself: show it, and nothing else. */
const INERT = "default-src 'none'; style-src 'unsafe-inline'; sandbox"

/** Pictures: bytes in, by those who lead, by tables and by who writes a portfolio; bytes out, for everyone in the session, or in the process and its workshops. Mounted before the limit of other bodies. */
export function pictureRoutes(pictures: Pictures, hiding: Hiding, records: Records, guard: Guard): Hono {
  const routes = new Hono()
  const limited = bodyLimit({ maxSize: LIMITS.maxPictureBytes, onError: (c) => problemResponse(c, 'tooLarge') })
  const perMinute = new RateLimiterMemory({ points: LIMITS.picturesPerMinute, duration: 60 })

  routes.post('/sessions/:id/pictures', describeUpload('Keep a picture for the session’s steps'), limited, async (c) => {
    const sessionId = await guard.leads(c)
    if ((await records.get('sessions', sessionId)) === null) throw new HttpProblem('notFound')
    return c.json(await pictures.keep(sessionId, await bytesOf(c)))
  })

  routes.post('/tables/:tableId/pictures', describeUpload('Keep a picture for a note of the table'), limited, async (c) => {
    const { sessionId, author } = await guard.writesAt(c, records)
    const session = await records.get('sessions', sessionId)
    if (session === null || session.joining === 'ended') throw new HttpProblem('sessionClosed')
    if (!session.definition.tools.some(({ lanes }) => lanes.some((lane) => lane.pictures === 'allowed'))) throw new HttpProblem('forbidden', 'no lane takes pictures')
    await takeOne(perMinute, author)
    return c.json(await pictures.keep(sessionId, await bytesOf(c)))
  })

  routes.get('/sessions/:id/pictures/:hash', describePicture('A picture of the session'), async (c) => {
    const { sessionId, leads } = await guard.belongs(c)
    const hash = param(c, 'hash')
    const found = PICTURE_HASH_SHAPE.test(hash) ? await pictures.read(sessionId, hash) : null
    if (found === null || (!leads && (await hiding.hides(sessionId, hash)))) throw new HttpProblem('notFound')
    return shown(c, found)
  })

  routes.post('/processes/:id/pictures', describeUpload('Keep a picture for a reference case of the portfolio'), limited, async (c) => {
    const { processId } = await guard.editsPortfolio(c)
    if ((await records.get('processes', processId)) === null) throw new HttpProblem('notFound')
    return c.json(await pictures.keep(processId, await bytesOf(c)))
  })

  routes.get('/processes/:id/pictures/:hash', describePicture('A picture of a reference case'), async (c) => {
    const processId = await guard.belongsToProcess(c)
    const hash = param(c, 'hash')
    const found = PICTURE_HASH_SHAPE.test(hash) ? await pictures.read(processId, hash) : null
    if (found === null) throw new HttpProblem('notFound')
    return shown(c, found)
  })

  return routes
}

function shown(c: Context, { type, bytes }: PictureBytes): Response {
  // Under this name there is never anything else; and it is for those who may ask.
  return c.body(bytes, 200, { 'content-type': type, 'cache-control': 'private, max-age=31536000, immutable', 'content-security-policy': INERT })
}

async function takeOne(limiter: RateLimiterMemory, author: string): Promise<void> {
  try {
    await limiter.consume(author)
  } catch (full) {
    throw full instanceof RateLimiterRes ? new HttpProblem('tooManyTries', `at most ${LIMITS.picturesPerMinute} pictures a minute`) : full
  }
}

/** An upload that breaks off rejects here, and nothing of it is kept. */
async function bytesOf(c: Context): Promise<Uint8Array> {
  try {
    return new Uint8Array(await c.req.arrayBuffer())
  } catch {
    throw new HttpProblem('notAPicture', 'the upload broke off')
  }
}

function describeUpload(summary: string): MiddlewareHandler {
  const content = Object.fromEntries(PICTURE_TYPES.map((type) => [type, { schema: { type: 'string', format: 'binary' } as const }]))
  return describeRoute({
    summary, requestBody: { required: true, content },
    responses: { 200: { description: 'Kept', content: { 'application/json': { schema: resolver(Picture) } } } },
  })
}

function describePicture(summary: string): MiddlewareHandler {
  const content = Object.fromEntries(PICTURE_TYPES.map((type) => [type, { schema: { type: 'string', format: 'binary' } as const }]))
  return describeRoute({ summary, responses: { 200: { description: 'Its bytes', content } } })
}
