import { expect, test } from 'vitest'
import { goesOn } from './goesOn.ts'

const last = { box: { x: 0, y: 0, width: 100, height: 100 }, endedMs: 10_000 }
const at = (x: number, begunMs: number) => ({ box: { x, y: 40, width: 10, height: 10 }, begunMs })

test('a stroke soon after and near to the last one is of the same drawing', () => {
  expect(goesOn(last, at(130, 11_000), 1)).toBe(true)
  expect(goesOn(last, at(50, 11_000), 1)).toBe(true)
})

test('one that comes later, or stands elsewhere, begins another; near is what looks near on the screen', () => {
  expect(goesOn(last, at(130, 13_000), 1)).toBe(false)
  expect(goesOn(last, at(200, 11_000), 1)).toBe(false)
  expect(goesOn(last, at(200, 11_000), 0.5)).toBe(true)
})
