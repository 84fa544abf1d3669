import { Hono, type Context } from 'hono'
import { Joined, JoinOffer, JoinRequest, ReturnRequest } from '../../shared/api/schemas.ts'
import type { Credentials } from '../access/credentials.ts'
import type { Tries } from '../access/tries.ts'
import type { Seats } from '../sessions/seats.ts'
import { guessable } from './guessable.ts'
import { body, describe, param } from './route.ts'

/** Joining: what a code opens, taking a seat, coming back to it. Wrong codes are counted by address. */
export function joinRoutes(seats: Seats, credentials: Credentials, tries: Tries): Hono {
  const routes = new Hono()

  const seat = async (c: Context, joined: Joined) => {
    await credentials.remember(c, 'seat', { kind: 'participant', id: joined.seat.authorId })
    return c.json(joined)
  }

  routes.get('/join/:code', describe('What a join code opens', JoinOffer), async (c) => {
    return c.json(await guessable(c, tries, () => seats.offer(param(c, 'code'))))
  })

  routes.post('/join', describe('Take a seat at a table', Joined), body(JoinRequest), async (c) => {
    return seat(c, await guessable(c, tries, () => seats.join(c.req.valid('json'))))
  })

  routes.post('/return', describe('Come back as the same participant, on any tablet', Joined), body(ReturnRequest), async (c) => {
    return seat(c, await guessable(c, tries, () => seats.comeBack(c.req.valid('json').returnCode)))
  })

  return routes
}
