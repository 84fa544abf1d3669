import fc from 'fast-check'
import { expect, test } from 'vitest'
import { offsetOf, type Sample } from './serverTime.ts'

/** An exchange with a server whose clock is ahead by `offsetMs`, with so much time on the way there and back. */
function exchange(offsetMs: number, sentAtMs: number, thereMs: number, backMs: number): Sample {
  return { sentAtMs, receivedAtMs: sentAtMs + thereMs + backMs, serverMs: sentAtMs + thereMs + offsetMs }
}

test('the quickest exchange decides', () => {
  const samples = [exchange(5_000, 1_000, 800, 20), exchange(5_000, 3_000, 10, 10), exchange(5_000, 4_000, 30, 900)]
  expect(offsetOf(samples)).toBe(5_000)
})

test('without an exchange nothing is known', () => {
  expect(offsetOf([])).toBeNull()
})

test('the error is at most half of the quickest round trip', () => {
  const ms = fc.integer({ min: 0, max: 5_000 })
  fc.assert(
    fc.property(fc.integer({ min: -1e9, max: 1e9 }), fc.array(fc.tuple(ms, ms, ms), { minLength: 1 }), (offset, trips) => {
      const samples = trips.map(([sent, there, back]) => exchange(offset, sent, there, back))
      const quickest = Math.min(...trips.map(([, there, back]) => there + back))
      expect(Math.abs((offsetOf(samples) ?? NaN) - offset)).toBeLessThanOrEqual(quickest / 2)
    }),
  )
})
