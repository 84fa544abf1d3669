import { expect, test } from 'vitest'
import type { ProblemReason } from '../../shared/api/schemas.ts'
import type { Dots } from '../../shared/ballots/ballot.ts'
import type { CommandId } from '../../shared/ids.ts'
import type { Answer } from '../api/call.ts'
import { createDotBox, meantDots, unsentDots, type DotPorts } from './dotBox.ts'
import type { Tap } from './keptDots.ts'
import { shuffledFor } from './shuffle.ts'

type Reply = Answer<{ dots: Dots }>
const lost: Reply = { ok: false, fault: { kind: 'unreachable' } }
const no = (reason: ProblemReason): Reply => ({ ok: false, fault: { kind: 'problem', reason } })

/** A server that counts, with a network that a test may cut. */
function hall(kept: readonly Tap[] = []) {
  const state = { dots: {} as Record<string, number>, seen: [] as CommandId[], answers: [] as (Reply | 'lostAfter')[], online: true, kept, refused: [] as string[] }
  let goOn: () => void = () => undefined
  const ports: DotPorts = {
    kept,
    keep: (taps) => (state.kept = taps),
    async cast({ commandId, item, dots }) {
      const answer = state.answers.shift()
      if (!state.online || (answer !== undefined && answer !== 'lostAfter')) return state.online ? (answer as Reply) : lost
      if (!state.seen.includes(commandId)) state.dots = { ...state.dots, [item]: dots }
      state.seen.push(commandId)
      return answer === 'lostAfter' ? lost : { ok: true, value: { dots: state.dots } }
    },
    ask: async () => (state.online ? { ok: true, value: { dots: state.dots } } : lost),
    pause: () => new Promise((resolve) => (goOn = resolve)),
    onRefused: (reason) => state.refused.push(reason),
  }
  return { state, box: createDotBox(ports), again: () => goOn() }
}

test('taps of one item that have not left yet are one, and what is meant is told at once', async () => {
  const { box, state } = hall()
  for (const dots of [1, 2, 1]) box.put('a', dots)
  expect(meantDots(box.store.getState())).toEqual({ a: 1 })
  await expect.poll(() => box.store.getState().taps).toEqual([])
  expect(state.dots).toEqual({ a: 1 })
  expect(state.kept).toEqual([])
})

test('without network everything is kept and counted as unsent; a lost answer does not count twice', async () => {
  const { box, state, again } = hall()
  await expect.poll(() => box.store.getState().held).toEqual({})
  state.online = false
  box.put('a', 1)
  box.put('b', 2)
  await expect.poll(() => box.store.getState().lost).toBe(true)
  expect(unsentDots(box.store.getState())).toBe(3)
  expect(state.kept.map(({ item }) => item)).toEqual(['a', 'b'])
  state.online = true
  state.answers = ['lostAfter']
  again()
  await expect.poll(() => state.seen.length).toBe(1)
  box.put('a', 2)
  again()
  await expect.poll(() => box.store.getState().taps).toEqual([])
  expect(state.dots).toEqual({ a: 2, b: 2 })
  expect(new Set(state.seen).size).toBe(3)
  expect(state.seen).toHaveLength(4)
})

test('what an earlier visit left is sent under the id that it had', async () => {
  const kept: Tap = { commandId: 'c'.repeat(20) as CommandId, item: 'a', dots: 1, sent: true }
  const { box, state } = hall([kept])
  expect(unsentDots(box.store.getState())).toBe(1)
  await expect.poll(() => box.store.getState().taps).toEqual([])
  expect(state.seen).toEqual([kept.commandId])
})

test('a refused dot is its voter’s again; after the closing nothing more is sent', async () => {
  const { box, state } = hall()
  state.answers = [no('overBudget')]
  box.put('a', 1)
  await expect.poll(() => state.refused).toEqual(['overBudget'])
  expect(meantDots(box.store.getState())).toEqual({})
  state.answers = [no('ballotClosed')]
  box.put('a', 1)
  box.put('b', 1)
  await expect.poll(() => state.refused).toEqual(['overBudget', 'ballotClosed'])
  expect(box.store.getState().taps).toEqual([])
  expect(state.dots).toEqual({})
})

test('each has an order of their own, always the same, and nothing stands first more often than its turn', () => {
  const items = ['a', 'b', 'c', 'd']
  const first = new Map<string, number>()
  for (let i = 0; i < 400; i++) {
    const order = shuffledFor(`voter ${i}`, items)
    expect(shuffledFor(`voter ${i}`, items.toReversed())).toEqual(order)
    first.set(order[0] ?? '', (first.get(order[0] ?? '') ?? 0) + 1)
  }
  for (const item of items) expect(first.get(item)).toBeGreaterThan(60)
})
