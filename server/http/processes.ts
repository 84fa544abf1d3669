import { Hono } from 'hono'
import { CreateSessionRequest, ProcessDetail, ProcessList, SessionDetail } from '../../shared/api/schemas.ts'
import { isId, type ProcessId, type SessionId } from '../../shared/ids.ts'
import type { Records } from '../records/records.ts'
import type { Sessions } from '../sessions/sessions.ts'
import type { Templates } from '../sessions/templates.ts'
import type { Guard } from './guard.ts'
import { HttpProblem } from './problem.ts'
import { body, describe, param } from './route.ts'
import { sessionDetail } from './sessionDetail.ts'

/** The organiser's processes and the sessions in them. */
export function processRoutes(records: Records, sessions: Sessions, templates: Templates, guard: Guard): Hono {
  const routes = new Hono()

  routes.get('/processes', describe('All processes', ProcessList), async (c) => {
    await guard.organiser(c)
    const found = await records.list('processes')
    return c.json(found.map(({ id, value }) => ({ id, name: value.definition.name })))
  })

  routes.get('/processes/:id', describe('A process, its definition and its sessions', ProcessDetail), async (c) => {
    await guard.organiser(c)
    return c.json(await processDetail(records, param(c, 'id')))
  })

  routes.post('/processes/:id/sessions', describe('Open a session with its tables', SessionDetail), body(CreateSessionRequest), async (c) => {
    await guard.organiser(c)
    const id = param(c, 'id')
    if (!isId<ProcessId>(id)) throw new HttpProblem('notFound')
    const language = c.req.header('accept-language')?.startsWith('en') === true ? 'en' : 'it'
    return c.json(await sessionDetail(records, await sessions.create(id, c.req.valid('json'), language)))
  })

  routes.delete('/processes/:id/templates/:templateId', describe('Remove a template; sessions that began with it stay as they are', ProcessDetail), async (c) => {
    await guard.organiser(c)
    const id = param(c, 'id')
    if (!isId<ProcessId>(id)) throw new HttpProblem('notFound')
    await templates.remove(id, param(c, 'templateId'))
    return c.json(await processDetail(records, id))
  })

  return routes
}

async function processDetail(records: Records, id: string): Promise<ProcessDetail> {
  const process = await records.get('processes', id)
  if (process === null || !isId<ProcessId>(id)) throw new HttpProblem('notFound')
  const sessions = await records.find('sessions', 'processId', id)
  const summaries = sessions.map(async (session) => ({
    id: session.id as SessionId, // ids of sessions are session ids
    name: session.value.name,
    createdAtMs: session.value.createdAtMs,
    tables: (await records.find('tables', 'sessionId', session.id)).length,
  }))
  return { id, version: process.version, definition: process.definition, sessions: await Promise.all(summaries) }
}
