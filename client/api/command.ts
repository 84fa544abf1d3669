import type * as v from 'valibot'
import { newId, type CommandId } from '../../shared/ids.ts'
import { call, type Answer } from './call.ts'

/** Before a command that got no answer is sent again. Three tries span the hiccup of a Wi-Fi, not an outage: that is for people to see. */
const RETRY_AFTER_MS = [400, 1_200] as const

/**
 * The last command that nobody answered. Whoever presses the button again sends it under the same id, so that it is applied once even
 * if only the answer was lost. Any other command in between makes a repetition a new wish.
 */
let unanswered: { readonly what: string; readonly id: CommandId } | null = null

/** Sends a command; what got no answer is sent again under the same id. */
export async function command<Schema extends v.GenericSchema>(
  schema: Schema,
  method: 'POST' | 'PATCH',
  path: string,
  body: Readonly<Record<string, unknown>>,
): Promise<Answer<v.InferOutput<Schema>>> {
  const what = `${method} ${path} ${JSON.stringify(body)}`
  const id = unanswered?.what === what ? unanswered.id : newId<CommandId>()
  unanswered = { what, id }
  const send = () => call(schema, method, path, { ...body, commandId: id })
  let answer = await send()
  for (const waitMs of RETRY_AFTER_MS) {
    if (answer.ok || answer.fault.kind !== 'unreachable') break
    await passing(waitMs)
    answer = await send()
  }
  if ((answer.ok || answer.fault.kind !== 'unreachable') && unanswered?.id === id) unanswered = null
  return answer
}

function passing(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms))
}
