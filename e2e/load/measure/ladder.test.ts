import fc from 'fast-check'
import { expect, test } from 'vitest'
import { COMMON_RATE, HIGHEST_RATE, highestPassed, nextRate, type Try } from './ladder.ts'

/** Climbs against a server that manages every rate up to `limit`; `isUnlucky` says which try fails whatever the rate. */
function climb(limit: number, isUnlucky: (index: number) => boolean = () => false): Try[] {
  const tries: Try[] = []
  for (let rate = nextRate(tries); rate !== null; rate = nextRate(tries)) {
    tries.push({ rate, passed: rate <= limit && !isUnlucky(tries.length) })
  }
  return tries
}

test('finds any limit to a factor of the fourth root of two, in a few tries', () => {
  fc.assert(
    fc.property(fc.double({ min: COMMON_RATE, max: HIGHEST_RATE, noNaN: true }), (limit) => {
      const tries = climb(limit)
      const found = highestPassed(tries) ?? 0
      expect(found).toBeLessThanOrEqual(limit)
      expect(limit / found).toBeLessThan(1.2)
      expect(tries.length).toBeLessThan(16)
    }),
  )
})

test('one unlucky try changes nothing', () => {
  fc.assert(
    fc.property(fc.nat(6), (unlucky) => {
      expect(highestPassed(climb(400_000, (index) => index === unlucky))).toBe(highestPassed(climb(400_000)))
    }),
  )
})

test('nobody is asked for more than can be read', () => {
  expect(climb(Infinity).at(-1)).toEqual({ rate: HIGHEST_RATE, passed: true })
})

test('a server that fails the common rate twice is not asked for more', () => {
  expect(climb(0)).toEqual([
    { rate: COMMON_RATE, passed: false },
    { rate: COMMON_RATE, passed: false },
  ])
  expect(highestPassed(climb(0))).toBeNull()
})
