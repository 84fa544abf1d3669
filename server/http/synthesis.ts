import { Hono } from 'hono'
import { MakeScenarioRequest, Outcomes, ScenarioMade } from '../../shared/api/synthesis.ts'
import type { ClusterId, NoteId } from '../../shared/ids.ts'
import type { CarryingOver } from '../portfolio/carryingOver.ts'
import type { Synthesis } from '../synthesis/synthesis.ts'
import type { Guard } from './guard.ts'
import { body, describe } from './route.ts'

/** What a process came to, across its sessions: for those who see all of it. */
export function synthesisRoutes(synthesis: Synthesis, carryingOver: CarryingOver, guard: Guard): Hono {
  const routes = new Hono()

  routes.get('/processes/:id/synthesis', describe('What all sessions of a process came to', Outcomes), async (c) => {
    return c.json(await synthesis.outcomes(await guard.seesProcess(c)))
  })

  routes.post('/processes/:id/scenarios', describe('Make a scenario of clusters and notes of the plenaries', ScenarioMade), body(MakeScenarioRequest), async (c) => {
    const { processId, author } = await guard.editsPortfolio(c)
    const { commandId, clusters, lines } = c.req.valid('json')
    // Whatever is no id of a cluster or note is found nowhere.
    const id = await carryingOver.makeScenario(processId, author, commandId, { clusters: clusters as ClusterId[], lines: lines as NoteId[] })
    return c.json({ id })
  })

  return routes
}
