import fc from 'fast-check'
import { expect, test } from 'vitest'
import { follow, rebase } from './rebase.ts'

const text = fc.string({ unit: fc.constantFrom('a', 'b', ' ', 'é', '🇮🇹', '👩‍👩‍👧', 'ل'), maxLength: 10 })

test('alone, what is in the box is what is wanted', () => {
  fc.assert(fc.property(text, text, (base, mine) => {
    expect(rebase(base, mine, base)).toBe(mine)
  }), { seed: 11 })
})

test('with nothing done in the box, what the others wrote stands', () => {
  fc.assert(fc.property(text, text, (base, theirs) => {
    expect(rebase(base, base, theirs)).toBe(theirs)
  }), { seed: 12 })
})

test('what was composed here and what was written there are both kept', () => {
  expect(rebase('il bus passa', 'il bus elettrico passa', 'il bus passa di rado')).toBe('il bus elettrico passa di rado')
  expect(rebase('il bus passa', 'il bus passa 日本', 'oggi il bus passa')).toBe('oggi il bus passa 日本')
  expect(rebase('uno due tre', 'uno tre', 'uno due quattro tre')).toBe('uno quattro tre')
})

test('the caret stays at its letter when others write before it, after it, or over it', () => {
  expect(follow('il bus', 'oggi il bus', 3)).toBe(8)
  expect(follow('il bus', 'il bus di sera', 3)).toBe(3)
  expect(follow('il bus di sera', 'il treno di sera', 5)).toBe(8)
  expect(follow('uguale', 'uguale', 2)).toBe(2)
})

test('the caret is always within the text', () => {
  fc.assert(
    fc.property(text, text, fc.nat(20), (before, after, offset) => {
      const at = follow(before, after, Math.min(offset, before.length))
      expect(at).toBeGreaterThanOrEqual(0)
      expect(at).toBeLessThanOrEqual(after.length)
    }),
    { numRuns: 1_000, seed: 13 },
  )
})
