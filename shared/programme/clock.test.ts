import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { freshClock, remainingMs, startClock, stopClock } from './clock.ts'

it('a fresh clock stands, with all the time of its step', () => {
  expect(remainingMs(freshClock(40), 123)).toBe(40 * 60_000)
})

it('counts while it runs and stands while it is stopped', () => {
  const running = startClock(freshClock(1), 1_000)
  expect(remainingMs(running, 11_000)).toBe(50_000)
  const stopped = stopClock(running, 21_000)
  expect(remainingMs(stopped, 21_000)).toBe(40_000)
  expect(remainingMs(stopped, 9_999_999)).toBe(40_000)
  expect(remainingMs(startClock(stopped, 100_000), 140_000)).toBe(0)
})

it('runs over its time below zero', () => {
  expect(remainingMs(startClock(freshClock(1), 0), 90_000)).toBe(-30_000)
})

it('is not confused by a tap too many', () => {
  const running = startClock(freshClock(1), 1_000)
  expect(startClock(running, 50_000)).toBe(running)
  const stopped = stopClock(running, 60_000)
  expect(stopClock(stopped, 90_000)).toBe(stopped)
})

it('a screen whose clock is behind the server’s shows no more time than there is', () => {
  expect(remainingMs(startClock(freshClock(1), 10_000), 0)).toBe(60_000)
})

it('whatever is tapped when, exactly the time between start and stop is used up', () => {
  const tap = fc.record({ action: fc.constantFrom('start', 'stop'), afterMs: fc.nat(100_000) })
  fc.assert(
    fc.property(fc.array(tap, { maxLength: 30 }), (taps) => {
      let clock = freshClock(60)
      let nowMs = 5_000_000
      let runs = false
      let usedMs = 0
      for (const { action, afterMs } of taps) {
        nowMs += afterMs
        if (runs) usedMs += afterMs
        clock = action === 'start' ? startClock(clock, nowMs) : stopClock(clock, nowMs)
        runs = action === 'start'
        expect(remainingMs(clock, nowMs)).toBe(60 * 60_000 - usedMs)
      }
    }),
    { seed: 20_261_122 },
  )
})
