import { Hono } from 'hono'
import { MakeExampleRequest } from '../../shared/api/example.ts'
import { ProcessDetail } from '../../shared/api/schemas.ts'
import type { Example } from '../example/example.ts'
import type { Records } from '../records/records.ts'
import type { Guard } from './guard.ts'
import { processDetail } from './processes.ts'
import { body, describe } from './route.ts'

/** A finished process to look at. */
export function exampleRoutes(example: Example, records: Records, guard: Guard): Hono {
  const routes = new Hono()

  routes.post('/examples', describe('Make the example: a process with its sessions and its plan', ProcessDetail), body(MakeExampleRequest), async (c) => {
    await guard.organiser(c)
    const { commandId, language } = c.req.valid('json')
    return c.json(await processDetail(records, await example.make(commandId, language)))
  })

  return routes
}
