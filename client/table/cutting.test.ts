import fc from 'fast-check'
import { expect, test } from 'vitest'
import { clampText } from './clampText.ts'
import { firstWords } from './words.ts'

const SIGNS = ['parola', ' ', ' ', 'è', '🇮🇹', '👩‍👩‍👧', '👍🏽', 'لَا', '\n']
const long = fc.array(fc.constantFrom(...SIGNS), { minLength: 80, maxLength: 200 }).map((signs) => signs.join(''))
const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' })
const cutsOf = (text: string) => new Set([...[...graphemes.segment(text)].map(({ index }) => index), text.length])

test('short texts are shown whole', () => {
  expect(clampText('Troppo traffico in centro')).toBeNull()
  expect(clampText('x'.repeat(300))).toBeNull()
  expect(firstWords('Troppo traffico in centro')).toBe('Troppo traffico in centro')
})

test('long texts are cut between words, and after eight lines', () => {
  expect(clampText('parola '.repeat(100))).toMatch(/parola…$/)
  expect(clampText('riga che basta\n'.repeat(30))?.split('\n')).toHaveLength(8)
  expect(firstWords(`${'parola '.repeat(20)}`)).toMatch(/parola…$/)
})

test('no sign is cut in two', () => {
  let cut = 0
  fc.assert(
    fc.property(long, (text) => {
      const shown = clampText(text)?.slice(0, -1)
      const line = text.trim().replace(/\s+/g, ' ')
      const first = firstWords(text)
      if (shown !== undefined) {
        cut++
        expect(text.startsWith(shown)).toBe(true)
        expect(cutsOf(text)).toContain(shown.length)
      }
      if (first !== line) expect(cutsOf(line)).toContain(first.length - 1)
    }),
    { numRuns: 150, seed: 14 },
  )
  expect(cut).toBeGreaterThan(60)
})
