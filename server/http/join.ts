import { Hono, type Context } from 'hono'
import { Joined, JoinOffer, JoinRequest, ReturnRequest } from '../../shared/api/schemas.ts'
import type { Credentials } from '../access/credentials.ts'
import type { Tries } from '../access/tries.ts'
import type { Seats } from '../sessions/seats.ts'
import { addressOf } from './address.ts'
import { HttpProblem } from './problem.ts'
import { body, describe, param } from './route.ts'

/** Joining: what a code opens, taking a seat, coming back to it. Wrong codes are counted by address. */
export function joinRoutes(seats: Seats, credentials: Credentials, tries: Tries): Hono {
  const routes = new Hono()

  const guarded = async <T>(c: Context, look: () => Promise<T>): Promise<T> => {
    const address = addressOf(c)
    if (!(await tries.mayTry(address))) throw new HttpProblem('tooManyTries')
    try {
      return await look()
    } catch (error) {
      if (error instanceof HttpProblem && error.reason === 'unknownCode') await tries.wasWrong(address)
      throw error
    }
  }

  const seat = async (c: Context, joined: Joined) => {
    await credentials.remember(c, 'seat', { kind: 'participant', id: joined.seat.authorId })
    return c.json(joined)
  }

  routes.get('/join/:code', describe('What a join code opens', JoinOffer), async (c) => {
    return c.json(await guarded(c, () => seats.offer(param(c, 'code'))))
  })

  routes.post('/join', describe('Take a seat at a table', Joined), body(JoinRequest), async (c) => {
    return seat(c, await guarded(c, () => seats.join(c.req.valid('json'))))
  })

  routes.post('/return', describe('Come back as the same participant, on any tablet', Joined), body(ReturnRequest), async (c) => {
    return seat(c, await guarded(c, () => seats.comeBack(c.req.valid('json').returnCode)))
  })

  return routes
}
