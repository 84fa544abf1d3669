import { Hono } from 'hono'
import * as v from 'valibot'
import * as api from '../../shared/api/attendance.ts'
import { isId, type RegistrationId } from '../../shared/ids.ts'
import type { Attendance } from '../attendance/attendance.ts'
import type { Erasure } from '../attendance/erasure.ts'
import type { Guard } from './guard.ts'
import { HttpProblem } from './problem.ts'
import { body, describe, param } from './route.ts'

const Nothing = v.object({})

/** The people of a session, for those who lead it; erased by the organiser. */
export function attendanceRoutes(attendance: Attendance, erasure: Erasure, guard: Guard): Hono {
  const routes = new Hono()

  routes.get('/sessions/:id/people', describe('Who is invited, where they sit and who came', api.People), async (c) => {
    const people = await erasure.people(await guard.leads(c))
    // Nothing of it stays in the browser's cache on a shared laptop.
    return c.json(people, 200, { 'cache-control': 'no-store' })
  })

  routes.post('/sessions/:id/people', describe('Import lines of a list; known people are corrected', api.PeopleImported), body(api.ImportPeopleRequest), async (c) => {
    const id = await guard.leads(c)
    const { commandId, lines } = c.req.valid('json')
    return c.json(await attendance.importPeople(id, commandId, lines))
  })

  routes.post('/sessions/:id/places', describe('Put people at tables', Nothing), body(api.PlacePeopleRequest), async (c) => {
    const id = await guard.leads(c)
    const { commandId, places } = c.req.valid('json')
    await attendance.place(id, commandId, places)
    return c.json({})
  })

  routes.post('/sessions/:id/walk-ins', describe('Somebody came who is not on the list', api.WalkedIn), body(api.WalkInRequest), async (c) => {
    return c.json({ id: await attendance.walkIn(await guard.leads(c), c.req.valid('json')) })
  })

  routes.patch('/sessions/:id/people/:personId', describe('Correct a person', Nothing), body(api.ChangePersonRequest), async (c) => {
    await attendance.change(await guard.leads(c), personIn(param(c, 'personId')), c.req.valid('json'))
    return c.json({})
  })

  routes.post('/sessions/:id/people/:personId/check-in', describe('Somebody is here, or is not after all', Nothing), body(api.CheckInRequest), async (c) => {
    await attendance.checkIn(await guard.leads(c), personIn(param(c, 'personId')), c.req.valid('json'))
    return c.json({})
  })

  routes.delete('/sessions/:id/people/:personId', describe('Take back a walk-in', Nothing), async (c) => {
    await attendance.removeWalkIn(await guard.leads(c), personIn(param(c, 'personId')))
    return c.json({})
  })

  routes.post('/sessions/:id/erasure', describe('Erase the personal data of a session; counts stay', Nothing), body(api.ErasePeopleRequest), async (c) => {
    await guard.organiser(c)
    await erasure.erase(await guard.leads(c), c.req.valid('json').commandId)
    return c.json({})
  })

  return routes
}

function personIn(text: string): RegistrationId {
  if (!isId<RegistrationId>(text)) throw new HttpProblem('notFound')
  return text
}
