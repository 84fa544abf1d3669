import { Hono } from 'hono'
import { Outcomes } from '../../shared/api/synthesis.ts'
import type { Synthesis } from '../synthesis/synthesis.ts'
import type { Guard } from './guard.ts'
import { describe } from './route.ts'

/** What a process came to, across its sessions: for those who see all of it. */
export function synthesisRoutes(synthesis: Synthesis, guard: Guard): Hono {
  const routes = new Hono()

  routes.get('/processes/:id/synthesis', describe('What all sessions of a process came to', Outcomes), async (c) => {
    return c.json(await synthesis.outcomes(await guard.seesProcess(c)))
  })

  return routes
}
