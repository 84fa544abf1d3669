import { Hono } from 'hono'
import * as v from 'valibot'
import * as api from '../../shared/api/reports.ts'
import type { Records } from '../records/records.ts'
import type { Activity } from '../sessions/activity.ts'
import type { Reports } from '../sessions/reports.ts'
import type { Guard } from './guard.ts'
import { body, describe } from './route.ts'

const Nothing = v.object({})

/** What a facilitator follows the tables by: how busy each is; and while they report, those who lead say who speaks; the table that speaks turns its pages. What it comes to is in the session's document. */
export function reportRoutes(reports: Reports, activity: Activity, records: Records, guard: Guard): Hono {
  const routes = new Hono()

  routes.post('/sessions/:id/report', describe('Say which table speaks, and what of its report is shown', Nothing), body(api.LeadReportRequest), async (c) => {
    const sessionId = await guard.leads(c)
    const { commandId, act } = c.req.valid('json')
    await reports.lead(sessionId, commandId, act)
    return c.json({})
  })

  routes.post('/tables/:tableId/report', describe('Take the turning of one’s table’s pages, and turn them', Nothing), body(api.TableReportRequest), async (c) => {
    const by = await guard.writesAt(c, records)
    const { commandId, act } = c.req.valid('json')
    await reports.atTable(by, commandId, act)
    return c.json({})
  })

  routes.get('/sessions/:id/activity', describe('How many write at each table now, and how long it has been quiet', api.Activity), async (c) => {
    return c.json(activity.of(await guard.leads(c)))
  })

  return routes
}
