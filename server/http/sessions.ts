import { Hono } from 'hono'
import * as v from 'valibot'
import { DisplayLanguageRequest } from '../../shared/api/display.ts'
import * as api from '../../shared/api/schemas.ts'
import { isId, type TableId } from '../../shared/ids.ts'
import type { Records } from '../records/records.ts'
import type { Rooms } from '../rooms/rooms.ts'
import type { Sessions } from '../sessions/sessions.ts'
import type { Trays } from '../trays/trays.ts'
import type { Templates } from '../sessions/templates.ts'
import type { Suspensions } from '../sessions/suspensions.ts'
import type { Guard } from './guard.ts'
import { HttpProblem } from './problem.ts'
import { body, describe, param } from './route.ts'
import { sessionDetail } from './sessionDetail.ts'

export type SessionServices = {
  readonly records: Records
  readonly sessions: Sessions
  readonly templates: Templates
  readonly trays: Trays
  readonly suspensions: Suspensions
  readonly rooms: Rooms
  readonly guard: Guard
}

const Nothing = v.object({})

/** What a session's facilitators command. */
export function sessionRoutes({ records, sessions, templates, trays, suspensions, rooms, guard }: SessionServices): Hono {
  const routes = new Hono()

  routes.get('/sessions/:id', describe('A session with its tables and join codes', api.SessionDetail), async (c) => {
    return c.json(await sessionDetail(records, await guard.sees(c)))
  })

  routes.post('/sessions/:id/tables', describe('Add a table', api.SessionDetail), body(api.AddTableRequest), async (c) => {
    const id = await guard.leads(c)
    await sessions.addTable(id, c.req.valid('json'))
    return c.json(await sessionDetail(records, id))
  })

  routes.patch('/sessions/:id/tables/:tableId', describe('Rename a table', api.SessionDetail), body(api.RenameTableRequest), async (c) => {
    const id = await guard.leads(c)
    const tableId = param(c, 'tableId')
    if (!isId<TableId>(tableId)) throw new HttpProblem('notFound')
    await sessions.renameTable(id, tableId, c.req.valid('json'))
    return c.json(await sessionDetail(records, id))
  })

  routes.post('/sessions/:id/step', describe('Start a step: every screen follows at once', Nothing), body(api.StartStepRequest), async (c) => {
    const id = await guard.leads(c)
    await sessions.startStep(id, c.req.valid('json'))
    return c.json({})
  })

  routes.post('/sessions/:id/clock', describe('Start or stop the clock, or add minutes to it', Nothing), body(api.ClockRequest), async (c) => {
    const id = await guard.leads(c)
    await sessions.setClock(id, c.req.valid('json'))
    return c.json({})
  })

  routes.post('/sessions/:id/programme', describe('Add, change, move, skip or remove a step', Nothing), body(api.ProgrammeRequest), async (c) => {
    const id = await guard.leads(c)
    const { commandId, edit } = c.req.valid('json')
    await sessions.editProgramme(id, commandId, edit)
    return c.json({})
  })

  routes.post('/sessions/:id/templates', describe('Keep the steps as a template of the process', Nothing), body(api.SaveTemplateRequest), async (c) => {
    await templates.save(await guard.leads(c), c.req.valid('json'))
    return c.json({})
  })

  routes.post('/sessions/:id/joining', describe('Open or close joining, or end the session: participants are out at once, until it is opened again', Nothing), body(api.JoiningRequest), async (c) => {
    const id = await guard.leads(c)
    const { commandId, joining } = c.req.valid('json')
    await sessions.setJoining(id, commandId, joining)
    if (joining === 'ended') rooms.closeWhere('sessionClosed', ({ actor }, { sessionId, settings }) => actor.role === 'participant' && sessionId === id && settings.kind !== 'session')
    return c.json({})
  })

  routes.post('/sessions/:id/readmit', describe('Let a suspended participant write again', Nothing), body(api.ReadmitRequest), async (c) => {
    const id = await guard.leads(c)
    const { commandId, authorId } = c.req.valid('json')
    await suspensions.readmit(id, commandId, authorId)
    return c.json({})
  })

  routes.post('/sessions/:id/reveal', describe('Bring what was written privately in a step to the tables', Nothing), body(api.RevealRequest), async (c) => {
    const { tableId } = c.req.valid('json')
    const id = tableId === undefined ? await guard.leads(c) : await guard.leadsTable(c, tableId)
    await trays.reveal(id, c.req.valid('json'))
    return c.json({})
  })

  routes.post('/sessions/:id/categories', describe('Show or hide which category a note speaks for', Nothing), body(api.CategoriesRequest), async (c) => {
    const id = await guard.leads(c)
    const { commandId, shown } = c.req.valid('json')
    await sessions.setShowCategories(id, commandId, shown)
    return c.json({})
  })

  routes.post('/sessions/:id/display-language', describe('Choose what language the projector speaks', Nothing), body(DisplayLanguageRequest), async (c) => {
    const id = await guard.leads(c)
    const { commandId, language } = c.req.valid('json')
    await sessions.setDisplayLanguage(id, commandId, language)
    return c.json({})
  })

  routes.post('/sessions/:id/spotlight', describe('Fill the projector with one note or cluster, or with the step again', Nothing), body(api.SpotlightRequest), async (c) => {
    const id = await guard.leads(c)
    const { commandId, spotlight } = c.req.valid('json')
    await sessions.setSpotlight(id, commandId, spotlight)
    return c.json({})
  })

  routes.post('/tables/:tableId/call', describe('A table calls for a facilitator, or no more', Nothing), body(api.CallRequest), async (c) => {
    const order = c.req.valid('json')
    const tableId = order.coming ? (await guard.helps(c, records)).tableId : await guard.atTable(c, records)
    await sessions.call(tableId, order)
    return c.json({})
  })

  return routes
}
