import { Hono } from 'hono'
import type * as v from 'valibot'
import { CreateSessionRequest, MakeProcessRequest, ProcessDetail, ProcessList, SaveProcessRequest, SessionDetail } from '../../shared/api/schemas.ts'
import { isId, type ProcessId, type SessionId } from '../../shared/ids.ts'
import type { RecordOf, Records } from '../records/records.ts'
import type { Processes } from '../sessions/processes.ts'
import type { Sessions } from '../sessions/sessions.ts'
import type { Templates } from '../sessions/templates.ts'
import type { Guard } from './guard.ts'
import { HttpProblem } from './problem.ts'
import { body, describe, param } from './route.ts'
import { sessionDetail } from './sessionDetail.ts'

/** The organiser's processes and the sessions in them. */
type Means = { readonly records: Records; readonly processes: Processes; readonly sessions: Sessions; readonly templates: Templates; readonly guard: Guard }

export function processRoutes({ records, processes, sessions, templates, guard }: Means): Hono {
  const routes = new Hono()

  routes.get('/processes', describe('All processes that the caller may see', ProcessList), async (c) => {
    const maySee = await guard.processes(c)
    const found = (await records.list('processes')).filter(({ id }) => maySee(id as ProcessId)) // ids of processes are process ids
    return c.json(await Promise.all(found.map(({ id, value }) => summary(records, id, value))))
  })

  routes.get('/processes/:id', describe('A process, its definition and its sessions', ProcessDetail), async (c) => {
    return c.json(await processDetail(records, await guard.seesProcess(c)))
  })

  routes.post('/processes', describe('Make a process', ProcessDetail), body(MakeProcessRequest), async (c) => {
    await guard.organiser(c)
    return c.json(await processDetail(records, await processes.make(c.req.valid('json'))))
  })

  routes.post('/processes/:id/definition', describe('Save a process; running sessions keep what they opened with', ProcessDetail), body(SaveProcessRequest), async (c) => {
    await guard.organiser(c)
    const id = param(c, 'id')
    if (!isId<ProcessId>(id)) throw new HttpProblem('notFound')
    await processes.save(id, c.req.valid('json'))
    return c.json(await processDetail(records, id))
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

async function summary(records: Records, id: string, { version, definition: { name, aim } }: RecordOf<'processes'>): Promise<v.InferOutput<typeof ProcessList>[number]> {
  const sessions = await records.find('sessions', 'processId', id)
  const opened = sessions.map(({ value }) => value.createdAtMs)
  return { id: id as ProcessId, name, aim, version, sessions: sessions.length, lastSessionAtMs: opened.length === 0 ? null : Math.max(...opened) } // ids of processes are process ids
}

export async function processDetail(records: Records, id: string): Promise<ProcessDetail> {
  const process = await records.get('processes', id)
  if (process === null || !isId<ProcessId>(id)) throw new HttpProblem('notFound')
  const sessions = await records.find('sessions', 'processId', id)
  const summaries = sessions.map(async (session) => ({
    id: session.id as SessionId, // ids of sessions are session ids
    name: session.value.name,
    phase: session.value.phase,
    createdAtMs: session.value.createdAtMs,
    tables: (await records.find('tables', 'sessionId', session.id)).length,
  }))
  return { id, version: process.version, definition: process.definition, sessions: await Promise.all(summaries) }
}
