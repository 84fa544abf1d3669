import * as v from 'valibot'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { isId } from '../../shared/ids.ts'
import { command } from './command.ts'

/** What the server received, and what it answers; null is a network that carries nothing back. */
const received: { path: string; body: Record<string, unknown> }[] = []
let answers: (Response | null)[] = []

beforeEach(() => {
  vi.useFakeTimers()
  received.length = 0
  vi.stubGlobal('fetch', (path: string, { body }: { body: string }) => {
    received.push({ path, body: JSON.parse(body) as Record<string, unknown> })
    const answer = answers.shift() ?? null
    return answer === null ? Promise.reject(new TypeError('network')) : Promise.resolve(answer)
  })
})
afterEach(() => {
  vi.unstubAllGlobals()
  vi.useRealTimers()
})

const yes = () => Response.json({})
const no = (reason: string) => Response.json({ type: `/problems/${reason}`, title: reason, status: 409 }, { status: 409 })
const start = async (step: string) => {
  const answer = command(v.object({}), 'POST', '/sessions/x/step', { step })
  await vi.runAllTimersAsync()
  return answer
}
const ids = () => received.map(({ body }) => body['commandId'])

test('what the network swallowed is sent again under the same id', async () => {
  answers = [null, yes()]
  expect(await start('problems')).toEqual({ ok: true, value: {} })
  const [first, second] = ids()
  expect(received).toHaveLength(2)
  expect(isId(first)).toBe(true)
  expect(second).toBe(first)
})

test('after three tries people are asked, and their next try is still the same command', async () => {
  answers = [null, null, null]
  expect(await start('plenary')).toEqual({ ok: false, fault: { kind: 'unreachable' } })
  answers = [yes()]
  await start('plenary')
  expect(new Set(ids()).size).toBe(1)
  expect(received).toHaveLength(4)
})

test('once answered, the same wish is a new command', async () => {
  answers = [yes(), yes()]
  await start('problems')
  await start('problems')
  expect(new Set(ids()).size).toBe(2)
})

test('another command in between makes a repetition a new wish', async () => {
  answers = [null, null, null, yes(), yes()]
  await start('problems')
  await start('plenary')
  await start('problems')
  expect(ids()[4]).not.toBe(ids()[0])
})

test('a refusal is an answer: it is not sent again', async () => {
  answers = [no('joiningClosed')]
  expect(await start('problems')).toEqual({ ok: false, fault: { kind: 'problem', reason: 'joiningClosed' } })
  expect(received).toHaveLength(1)
})
