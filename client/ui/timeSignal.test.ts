import { expect, test } from 'vitest'
import { addMinutes, freshClock, startClock, stopClock } from '../../shared/programme/clock.ts'
import { timeSignal } from './timeSignal.ts'

const MINUTE = 60_000
const running = startClock(freshClock(40), 0)

test('five minutes before the end it says so, for a minute', () => {
  expect(timeSignal(running, 35 * MINUTE - 1)).toBe('none')
  expect(timeSignal(running, 35 * MINUTE)).toBe('soon')
  expect(timeSignal(running, 36 * MINUTE - 1)).toBe('soon')
  expect(timeSignal(running, 36 * MINUTE)).toBe('none')
})

test('the end stays said, also on a clock that was stopped then, until minutes are added', () => {
  expect(timeSignal(running, 40 * MINUTE)).toBe('up')
  expect(timeSignal(stopClock(running, 41 * MINUTE), 99 * MINUTE)).toBe('up')
  expect(timeSignal(addMinutes(running, 10, 41 * MINUTE), 41 * MINUTE)).toBe('none')
})

test('a short step, a clock that stands and a step without limit have nothing to say', () => {
  expect(timeSignal(startClock(freshClock(5), 0), 1)).toBe('none')
  expect(timeSignal(stopClock(running, 35 * MINUTE), 36 * MINUTE)).toBe('none')
  expect(timeSignal(startClock(freshClock(0), 0), 999 * MINUTE)).toBe('none')
})
