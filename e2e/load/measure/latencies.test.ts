import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Latencies } from './latencies.ts'

function counted(all: readonly number[]): Latencies {
  const latencies = new Latencies()
  for (const ms of all) latencies.add(ms)
  return latencies
}

test('a percentile is the value at its rank in the sorted list, to a tenth of a millisecond', () => {
  const milliseconds = fc.array(fc.double({ min: 0, max: 9_000, noNaN: true }), { minLength: 1 })
  fc.assert(
    fc.property(milliseconds, fc.constantFrom(0.5, 0.95, 0.99, 1), (all, share) => {
      const sorted = all.toSorted((a, b) => a - b)
      const exact = sorted[Math.max(1, Math.ceil(share * all.length)) - 1] ?? 0
      const found = counted(all).percentile(share)
      expect(found - exact).toBeGreaterThan(-0.001)
      expect(found - exact).toBeLessThanOrEqual(0.1001)
    }),
  )
})

test('one in a hundred does not move p99, two do', () => {
  expect(counted([...Array<number>(99).fill(10), 900]).percentile(0.99)).toBeCloseTo(10.1)
  expect(counted([...Array<number>(98).fill(10), 900, 900]).percentile(0.99)).toBeCloseTo(900.1)
})

test('counts what took too long, whatever took longer than the last bucket among it', () => {
  const latencies = counted([0, 199.95, 200.05, 60_000])
  expect(latencies.countOver(200)).toBe(2)
  expect(latencies.percentile(1)).toBe(10_000)
})

test('of nothing there is no percentile', () => {
  expect(new Latencies().percentile(0.5)).toBeNaN()
})
