import { Hono } from 'hono'
import { TableBecame } from '../../shared/api/trace.ts'
import type { TableStories } from '../trace/became.ts'
import type { Guard } from './guard.ts'
import { describe } from './route.ts'

/** What became of what was said, for those who said it. */
export function traceRoutes(stories: TableStories, guard: Guard): Hono {
  const routes = new Hono()

  routes.get('/tables/:tableId/became', describe('What became of what a table said', TableBecame), async (c) => {
    return c.json(await stories.of(await guard.readsTable(c)))
  })

  return routes
}
