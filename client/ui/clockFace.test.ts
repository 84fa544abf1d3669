import { expect, test } from 'vitest'
import { freshClock, startClock, stopClock } from '../../shared/programme/clock.ts'
import { clockFace } from './clockFace.ts'

const start = 1_000_000
const running = startClock(freshClock(40), start)

test('a fresh clock shows what the step was given', () => {
  expect(clockFace(freshClock(90), start)).toEqual({ time: '90:00', says: 'left', running: false })
})

test('a running clock counts down in whole seconds', () => {
  expect(clockFace(running, start).time).toBe('40:00')
  expect(clockFace(running, start + 1).time).toBe('40:00')
  expect(clockFace(running, start + 1_000).time).toBe('39:59')
  expect(clockFace(running, start + 40 * 60_000)).toEqual({ time: '00:00', says: 'left', running: true })
})

test('past its time it says by how much', () => {
  expect(clockFace(running, start + 40 * 60_000 + 65_000)).toEqual({ time: '01:05', says: 'over', running: true })
})

test('a stopped clock stands still', () => {
  const stopped = stopClock(running, start + 600_000)
  expect(clockFace(stopped, start + 900_000)).toEqual({ time: '30:00', says: 'left', running: false })
})

test('without a limit it counts up, and is never over', () => {
  const unlimited = startClock(freshClock(0), start)
  expect(clockFace(freshClock(0), start)).toEqual({ time: '00:00', says: 'elapsed', running: false })
  expect(clockFace(unlimited, start + 3 * 3_600_000)).toEqual({ time: '180:00', says: 'elapsed', running: true })
})
