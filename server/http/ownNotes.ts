import { Hono } from 'hono'
import * as v from 'valibot'
import { OwnNoteRequest } from '../../shared/api/ownNotes.ts'
import type { OwnNotes } from '../sessions/ownNotes.ts'
import type { Guard } from './guard.ts'
import { body, describe } from './route.ts'

/** Participants write in the plenary, where the step says so. */
export function ownNoteRoutes(ownNotes: OwnNotes, guard: Guard): Hono {
  const routes = new Hono()
  routes.post('/sessions/:id/own-notes', describe('Write a note in the plenary, where the step lets the room write', v.object({})), body(OwnNoteRequest), async (c) => {
    await ownNotes.send(await guard.sits(c), c.req.valid('json'))
    return c.json({})
  })
  return routes
}
