import * as v from 'valibot'
import { Problem, PROBLEMS, type ProblemReason } from '../../shared/api/schemas.ts'
import { currentLanguage } from '../i18n/language.ts'

/** Why there is no answer: the server said no, was not reached, or said something that this page does not understand. */
export type Fault =
  | { readonly kind: 'problem'; readonly reason: ProblemReason }
  | { readonly kind: 'unreachable' }
  | { readonly kind: 'unreadable' }

export type Answer<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly fault: Fault }

type Method = 'GET' | 'POST' | 'PATCH' | 'DELETE'

/** One call to `/api`. Cookies say who we are; the answer is checked by its schema. */
export async function call<Schema extends v.GenericSchema>(
  schema: Schema,
  method: Method,
  path: string,
  body?: unknown,
): Promise<Answer<v.InferOutput<Schema>>> {
  const response = await reach(method, path, body)
  if (response === null) return faulty({ kind: 'unreachable' })
  const said: unknown = await response.json().catch(() => undefined)
  if (!response.ok) return faulty(problemOf(said))
  const answer = v.safeParse(schema, said)
  return answer.success ? { ok: true, value: answer.output } : faulty({ kind: 'unreadable' })
}

async function reach(method: Method, path: string, body: unknown): Promise<Response | null> {
  // The page's language, not the browser's: names that the server makes up ("Tavolo 1") follow it.
  const headers = { 'accept-language': currentLanguage(), ...(body === undefined ? {} : { 'content-type': 'application/json' }) }
  try {
    return await fetch(`/api${path}`, { method, headers, ...(body === undefined ? {} : { body: JSON.stringify(body) }) })
  } catch {
    // What fetch throws says no more than that nothing came back.
    return null
  }
}

/** Problem details name their reason in `type`. An error without them comes from something between us and the server. */
export function problemOf(said: unknown): Fault {
  const problem = v.safeParse(Problem, said)
  if (!problem.success) return { kind: 'unreachable' }
  const reason = problem.output.type.replace('/problems/', '')
  return isReason(reason) ? { kind: 'problem', reason } : { kind: 'unreadable' }
}

function isReason(reason: string): reason is ProblemReason {
  return Object.hasOwn(PROBLEMS, reason)
}

function faulty(fault: Fault): { readonly ok: false; readonly fault: Fault } {
  return { ok: false, fault }
}
