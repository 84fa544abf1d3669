import { Hono } from 'hono'
import * as v from 'valibot'
import { HiddenNotes, HideRequest } from '../../shared/api/schemas.ts'
import { isId, type NoteId } from '../../shared/ids.ts'
import type { Records } from '../records/records.ts'
import type { Hiding } from '../sessions/hiding.ts'
import type { Guard } from './guard.ts'
import { HttpProblem } from './problem.ts'
import { body, describe, param } from './route.ts'

/** Notes that should not be in the room. */
export function hidingRoutes(hiding: Hiding, records: Records, guard: Guard): Hono {
  const routes = new Hono()

  routes.get('/sessions/:id/hidden', describe('Notes that were taken off every screen', HiddenNotes), async (c) => {
    return c.json(await hiding.list(await guard.leads(c)))
  })

  routes.post('/tables/:tableId/notes/:noteId/hide', describe('Take a note off every screen, or show it again', v.object({})), body(HideRequest), async (c) => {
    const { tableId, name } = await guard.helps(c, records)
    const noteId = param(c, 'noteId')
    if (!isId<NoteId>(noteId)) throw new HttpProblem('notFound')
    await hiding.hide(tableId, noteId, c.req.valid('json'), name)
    return c.json({})
  })

  return routes
}
