import { Hono, type Context } from 'hono'
import * as v from 'valibot'
import * as api from '../../shared/api/ballots.ts'
import { isId, type BallotId } from '../../shared/ids.ts'
import type { Ballots } from '../sessions/ballots.ts'
import type { Guard } from './guard.ts'
import { HttpProblem } from './problem.ts'
import { body, describe, param } from './route.ts'

const Nothing = v.object({})

/** Votes with dots: facilitators open and close them, participants give dots. What they come to is told in the session's document. */
export function ballotRoutes(ballots: Ballots, guard: Guard): Hono {
  const routes = new Hono()

  routes.post('/sessions/:id/ballots', describe('Open a vote: every tablet shows it at once', api.BallotOpened), body(api.OpenBallotRequest), async (c) => {
    const sessionId = await guard.leads(c)
    return c.json({ id: await ballots.open(sessionId, c.req.valid('json')) })
  })

  routes.post('/sessions/:id/ballots/:ballotId/close', describe('Close a vote: its result is told', Nothing), body(api.CloseBallotRequest), async (c) => {
    const sessionId = await guard.leads(c)
    await ballots.close(sessionId, ballotIn(c), c.req.valid('json').commandId)
    return c.json({})
  })

  routes.get('/sessions/:id/ballots/:ballotId/dots', describe('The caller’s own dots', api.OwnDots), async (c) => {
    return c.json({ dots: await ballots.ownDots(await guard.sits(c), ballotIn(c)) })
  })

  routes.post('/sessions/:id/ballots/:ballotId/dots', describe('Say how many dots the caller gives to one item', api.OwnDots), body(api.CastRequest), async (c) => {
    const voter = await guard.sits(c)
    await ballots.cast(voter, ballotIn(c), c.req.valid('json'))
    return c.json({ dots: await ballots.ownDots(voter, ballotIn(c)) })
  })

  routes.get('/sessions/:id/ballots/:ballotId/voices', describe('Who gave dots to what, in a closed vote that was not secret', api.Voices), async (c) => {
    const sessionId = await guard.leads(c)
    return c.json(await ballots.voices(sessionId, ballotIn(c)))
  })

  return routes
}

function ballotIn(c: Context): BallotId {
  const text = param(c, 'ballotId')
  if (!isId<BallotId>(text)) throw new HttpProblem('notFound')
  return text
}
