import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fittingLetters } from './fittingLetters.ts'

const BOUNDS = { least: 30, most: 90 }

test('a short name in a large area is as large as it may be', () => {
  expect(fittingLetters(['Ombra'], { width: 900, height: 600 }, BOUNDS)).toBe(90)
})

test('a long word makes letters smaller rather than being broken', () => {
  const letters = fittingLetters(['Efficientamento energetico'], { width: 400, height: 600 }, BOUNDS) ?? 0
  expect(letters).toBeGreaterThan(0)
  expect(letters).toBeLessThan(60)
  expect(15 * letters * 0.5).toBeLessThan(400)
})

test('rather nothing than letters that cannot be read', () => {
  expect(fittingLetters(['Un nome che non ci sta in nessun modo'], { width: 40, height: 20 }, BOUNDS)).toBeNull()
})

test('more room never makes letters smaller, more words never larger', () => {
  const size = fc.integer({ min: 50, max: 1_500 })
  fc.assert(
    fc.property(fc.array(fc.stringMatching(/^[a-z]{1,12}$/), { minLength: 1, maxLength: 8 }), size, size, (words, width, height) => {
      const letters = fittingLetters([words.join(' ')], { width, height }, BOUNDS) ?? 0
      const roomier = fittingLetters([words.join(' ')], { width: width * 1.5, height: height * 1.5 }, BOUNDS) ?? 0
      const wordier = fittingLetters([[...words, 'ancora'].join(' ')], { width, height }, BOUNDS) ?? 0
      expect(letters === 0 || (letters >= 30 && letters <= 90)).toBe(true)
      expect(roomier).toBeGreaterThanOrEqual(letters)
      expect(wordier).toBeLessThanOrEqual(letters)
    }),
  )
})
