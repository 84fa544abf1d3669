import type { Context, MiddlewareHandler } from 'hono'
import { describeRoute, resolver, validator } from 'hono-openapi'
import type { GenericSchema } from 'valibot'
import { Problem } from '../../shared/api/schemas.ts'
import { HttpProblem } from './problem.ts'

/** What OpenAPI says of a call: one sentence, and the schema of its answer. */
export function describe(summary: string, answer: GenericSchema): MiddlewareHandler {
  return describeRoute({
    summary,
    responses: {
      200: { description: 'Done', content: { 'application/json': { schema: resolver(answer) } } },
      default: { description: 'Refused', content: { 'application/problem+json': { schema: resolver(Problem) } } },
    },
  })
}

/** A JSON body that must fit the schema; names the first thing that does not. */
export function body<S extends GenericSchema>(schema: S) {
  return validator('json', schema, (result) => {
    if (result.success) return
    const [issue] = result.error
    const path = issue?.path?.map((part) => String(typeof part === 'object' ? part.key : part)).join('.') ?? ''
    throw new HttpProblem('invalid', `${path === '' ? 'body' : path}: ${issue?.message ?? 'does not fit'}`)
  })
}

/** A path parameter that the route's own pattern makes certain. */
export function param(c: Context, name: string): string {
  const value = c.req.param(name)
  if (value === undefined) throw new Error(`route without :${name}`)
  return value
}
