import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import * as v from 'valibot'
import { addMinutes, Clock, freshClock, remainingMs, replanClock, startClock, stopClock } from './clock.ts'

const MINUTE = 60_000

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

it('no minutes are no limit: nothing is left of it and nothing is over', () => {
  expect(remainingMs(freshClock(0), 5)).toBeNull()
  expect(remainingMs(startClock(freshClock(0), 0), 9_999_999)).toBeNull()
})

it('minutes that are added count from now once the time is up, or where there was no limit', () => {
  expect(remainingMs(addMinutes(freshClock(40), 5, 0), 0)).toBe(45 * MINUTE)
  const running = startClock(freshClock(1), 0)
  expect(remainingMs(addMinutes(running, 5, 3 * MINUTE), 3 * MINUTE)).toBe(5 * MINUTE)
  expect(remainingMs(addMinutes(startClock(freshClock(0), 0), 5, 20 * MINUTE), 20 * MINUTE)).toBe(5 * MINUTE)
})

it('taking minutes away ends a step at the earliest now, and never makes it unlimited', () => {
  const running = startClock(freshClock(10), 0)
  expect(remainingMs(addMinutes(running, -5, MINUTE), MINUTE)).toBe(4 * MINUTE)
  expect(remainingMs(addMinutes(running, -60, 4 * MINUTE), 4 * MINUTE)).toBe(0)
  expect(addMinutes(running, -5, 12 * MINUTE)).toEqual(running)
  expect(remainingMs(addMinutes(freshClock(5), -5, 0), 0)).toBe(MINUTE)
  expect(addMinutes(freshClock(0), -5, 0)).toEqual(freshClock(0))
})

it('other minutes in the programme keep what was added by hand', () => {
  const running = addMinutes(startClock(freshClock(40), 0), 5, MINUTE)
  expect(remainingMs(replanClock(running, 40, 50), MINUTE)).toBe(54 * MINUTE)
  expect(remainingMs(replanClock(running, 40, 0), MINUTE)).toBeNull()
  expect(remainingMs(replanClock(startClock(freshClock(0), 0), 0, 10), MINUTE)).toBe(9 * MINUTE)
  expect(replanClock(running, 40, 40)).toBe(running)
})

it('whatever is done to a clock, it says the same after a restart, and minutes never make a limit vanish or appear by themselves', () => {
  const act = fc.oneof(
    fc.record({ do: fc.constantFrom('start' as const, 'stop' as const) }),
    fc.record({ do: fc.constant('add' as const), minutes: fc.integer({ min: -60, max: 60 }) }),
  )
  fc.assert(
    fc.property(fc.nat(90), fc.array(fc.tuple(act, fc.nat(600_000)), { maxLength: 30 }), (minutes, acts) => {
      let clock = freshClock(minutes)
      let nowMs = 1_000
      for (const [what, afterMs] of acts) {
        nowMs += afterMs
        const before = remainingMs(clock, nowMs)
        clock = what.do === 'add' ? addMinutes(clock, what.minutes, nowMs) : what.do === 'start' ? startClock(clock, nowMs) : stopClock(clock, nowMs)
        const after = remainingMs(clock, nowMs)
        if (what.do !== 'add') expect(after).toBe(before)
        else if (what.minutes > 0) expect(after).toBe(Math.max(before ?? 0, 0) + what.minutes * MINUTE)
        else expect(after === null ? before : Math.min(after, before ?? NaN)).toBe(after)
        expect(v.parse(Clock, JSON.parse(JSON.stringify(clock)))).toEqual(clock)
      }
    }),
    { seed: 20_261_122 },
  )
})
