import { Hono } from 'hono'
import { compress } from 'hono/compress'
import { CarriedOver, CarryOverRequest, Outcomes } from '../../shared/api/synthesis.ts'
import type { CarryingOver } from '../portfolio/carryingOver.ts'
import type { Synthesis } from '../synthesis/synthesis.ts'
import type { Guard } from './guard.ts'
import { body, describe } from './route.ts'

/** What a process came to, across its sessions: for those who see all of it. */
export function synthesisRoutes(synthesis: Synthesis, carryingOver: CarryingOver, guard: Guard): Hono {
  const routes = new Hono()
  // Of 6,000 notes it has 2 MB, most of it the same names again and again: a tenth is sent.
  routes.use('/processes/:id/synthesis', compress())

  routes.get('/processes/:id/synthesis', describe('What all sessions of a process came to', Outcomes), async (c) => {
    return c.json(await synthesis.outcomes(await guard.seesProcess(c)))
  })

  routes.post('/processes/:id/carry-over', describe('Make entries of the portfolio of clusters and notes of the plenaries', CarriedOver), body(CarryOverRequest), async (c) => {
    const { processId, author } = await guard.editsPortfolio(c)
    return c.json({ ids: await carryingOver.carryOver(processId, author, c.req.valid('json')) })
  })

  return routes
}
