import { Hono, type Context, type MiddlewareHandler } from 'hono'
import { describeRoute, resolver, validator } from 'hono-openapi'
import { PLAN_FILES, PlanDocument, PlanFigures, PlanQuery, type PlanFile } from '../../shared/api/plan.ts'
import { Problem } from '../../shared/api/schemas.ts'
import type { PlanFiles } from '../plan/planFiles.ts'
import type { Guard } from './guard.ts'
import { HttpProblem } from './problem.ts'
import { describe } from './route.ts'

const TYPES: Readonly<Record<PlanFile, string>> = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  json: 'application/json',
}
const WHAT: Readonly<Record<PlanFile, string>> = { docx: 'The Action Plan as a Word document', xlsx: 'The Action Plan as an Excel workbook', json: 'The Action Plan with the ids of all its sources' }

/** The Action Plan of a process, for those who see all of it. */
export function planRoutes(files: PlanFiles, guard: Guard): Hono {
  const routes = new Hono()
  const asked = validator('query', PlanQuery, (result) => {
    if (!result.success) throw new HttpProblem('invalid', 'language is it or en, levers own or mission')
  })

  routes.get('/processes/:id/plan-figures', describe('What the Action Plan tells in numbers', PlanFigures), async (c) => {
    return c.json(await files.figures(await guard.seesProcess(c)), 200, { 'cache-control': 'no-store' })
  })

  for (const file of PLAN_FILES) {
    routes.get(`/processes/:id/plan.${file}`, describeFile(file), asked, async (c) => {
      const processId = await guard.seesProcess(c)
      return sent(c, file, await files.make(processId, file, c.req.valid('query'), c.req.raw.signal))
    })
  }

  return routes
}

function sent(c: Context, file: PlanFile, { name, bytes }: Awaited<ReturnType<PlanFiles['make']>>): Response {
  return c.body(bytes, 200, { 'content-type': TYPES[file], 'content-disposition': `attachment; filename="${name}"`, 'cache-control': 'no-store' })
}

function describeFile(file: PlanFile): MiddlewareHandler {
  const schema = file === 'json' ? resolver(PlanDocument) : { type: 'string' as const, format: 'binary' }
  return describeRoute({
    summary: WHAT[file],
    responses: {
      200: { description: 'The file', content: { [TYPES[file]]: { schema } } },
      default: { description: 'Refused', content: { 'application/problem+json': { schema: resolver(Problem) } } },
    },
  })
}
