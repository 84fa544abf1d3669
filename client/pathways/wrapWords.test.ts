import fc from 'fast-check'
import { expect, it } from 'vitest'
import { wrapWords } from './wrapWords.ts'

/** Every letter is as wide as every other. */
const measure = (text: string) => Array.from(text).length

it('breaks between words, cuts what is too long, and ends in an ellipsis', () => {
  expect(wrapWords('a fund for warm schools', 8, 4, measure)).toEqual(['a fund', 'for warm', 'schools'])
  expect(wrapWords('a fund for warm schools', 8, 2, measure)).toEqual(['a fund', 'for war…'])
  expect(wrapWords('Riqualificazione', 6, 4, measure)).toEqual(['Riqual', 'ificaz', 'ione'])
  expect(wrapWords('', 6, 4, measure)).toEqual([''])
})

it('no line is too wide and no letter lost, whatever the words', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 80 }), fc.integer({ min: 2, max: 20 }), (text, width) => {
      const lines = wrapWords(text, width, 1_000, measure)
      for (const line of lines) expect(measure(line)).toBeLessThanOrEqual(width)
      expect(lines.join('').replaceAll(/\s/g, '')).toBe(text.replaceAll(/\s/g, ''))
      for (const line of wrapWords(text, width, 2, measure)) expect(measure(line)).toBeLessThanOrEqual(width)
    }),
    { numRuns: 200, seed: 20_261_123 },
  )
})
