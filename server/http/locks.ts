import { Hono } from 'hono'
import * as v from 'valibot'
import * as api from '../../shared/api/locks.ts'
import type { Lates } from '../locks/lates.ts'
import type { Locks } from '../locks/locks.ts'
import type { Records } from '../records/records.ts'
import type { Sessions } from '../sessions/sessions.ts'
import type { Guard } from './guard.ts'
import { body, describe } from './route.ts'

type Services = { readonly locks: Locks; readonly lates: Lates; readonly sessions: Sessions; readonly records: Records; readonly guard: Guard }

/** Order in the room: what is closed, what came late all the same, and everyone called together. */
export function lockRoutes({ locks, lates, sessions, records, guard }: Services): Hono {
  const routes = new Hono()

  routes.post('/sessions/:id/locks', describe('Lock the board, a table, a lane or a kind, or open it again', v.object({})), body(api.LockRequest), async (c) => {
    const order = c.req.valid('json')
    await locks.set(await guard.mayLock(c, order.lock), order)
    return c.json({})
  })

  routes.post('/sessions/:id/summons', describe('Call every tablet to look at something, or release them', v.object({})), body(api.SummonsRequest), async (c) => {
    const id = await guard.leads(c)
    const { commandId, summons } = c.req.valid('json')
    await sessions.summon(id, commandId, summons)
    return c.json({})
  })

  routes.get('/tables/:tableId/late', describe('What came late to a table and waits for a decision', api.LateArrivals), async (c) => {
    const { tableId } = await guard.helps(c, records)
    return c.json(await lates.list(tableId))
  })

  routes.post('/tables/:tableId/late', describe('Keep what came late, or set it aside', v.object({})), body(api.LateRequest), async (c) => {
    const { tableId, name } = await guard.helps(c, records)
    await lates.decide(tableId, c.req.valid('json'), name)
    return c.json({})
  })

  return routes
}
