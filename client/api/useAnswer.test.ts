import { expect, test } from 'vitest'
import { afterAnswer } from './useAnswer.ts'

const here = { state: 'here', value: 'tables' } as const
const unreachable = { ok: false, fault: { kind: 'unreachable' } } as const
const forbidden = { ok: false, fault: { kind: 'problem', reason: 'forbidden' } } as const

test('a page that stands outlives a moment without network', () => {
  expect(afterAnswer(here, unreachable)).toBe(here)
  expect(afterAnswer({ state: 'asking' }, unreachable)).toEqual({ state: 'fault', fault: { kind: 'unreachable' } })
})

test('a refusal takes it away, and an answer brings it back', () => {
  const refused = afterAnswer(here, forbidden)
  expect(refused).toEqual({ state: 'fault', fault: forbidden.fault })
  expect(afterAnswer(refused, { ok: true, value: 'tables' })).toEqual(here)
})
