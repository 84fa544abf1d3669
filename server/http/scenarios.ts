import { Hono } from 'hono'
import * as v from 'valibot'
import { ScenarioList, ScenarioRequest, WholeScenario } from '../../shared/api/scenarios.ts'
import { isId, type ScenarioId } from '../../shared/ids.ts'
import type { Workshops } from '../workshops/workshops.ts'
import type { Guard } from './guard.ts'
import { HttpProblem } from './problem.ts'
import { body, describe, param } from './route.ts'

/** What a workshop works on. */
export function scenarioRoutes(workshops: Workshops, guard: Guard): Hono {
  const routes = new Hono()

  routes.post('/sessions/:id/scenarios', describe('Bring a scenario into a workshop, give it to tables, or take it out', v.object({})), body(ScenarioRequest), async (c) => {
    await workshops.change(await guard.leads(c), c.req.valid('json'))
    return c.json({})
  })

  routes.get('/sessions/:id/scenarios', describe('The scenarios of its process that a session may work on', ScenarioList), async (c) => {
    return c.json(await workshops.offered(await guard.leads(c)))
  })

  routes.get('/sessions/:id/scenarios/:scenarioId', describe('A scenario of a workshop, with all that stands behind it', WholeScenario), async (c) => {
    const { sessionId } = await guard.belongs(c)
    const id = param(c, 'scenarioId')
    if (!isId<ScenarioId>(id)) throw new HttpProblem('notFound')
    return c.json(await workshops.whole(sessionId, id))
  })

  return routes
}
