import fc from 'fast-check'
import { expect, test } from 'vitest'
import { mergedText } from './mergedText.ts'

const inserted = (text: string, at: number, what: string) => text.slice(0, at) + what + text.slice(at)

test('what two people type into one text at once is all there', () => {
  const words = fc.string({ unit: fc.constantFrom('a', 'b', ' '), maxLength: 12 })
  fc.assert(
    fc.property(words, fc.nat(12), fc.nat(12), (text, here, there) => {
      const merged = mergedText(text, inserted(text, Math.min(here, text.length), 'MINE'), inserted(text, Math.min(there, text.length), 'theirs'))
      expect(merged).toContain('MINE')
      expect(merged).toContain('theirs')
      expect(merged).toHaveLength(text.length + 10)
    }),
  )
})

test('what was taken away here is away, what was not is not', () => {
  expect(mergedText('uno due tre', 'uno tre', 'uno due tre quattro')).toBe('uno tre quattro')
  expect(mergedText('uno due tre', 'due tre', 'uno due')).toBe('due')
  expect(mergedText('uno', 'uno', 'due')).toBe('due')
  expect(mergedText('uno', 'tre', 'uno')).toBe('tre')
})
