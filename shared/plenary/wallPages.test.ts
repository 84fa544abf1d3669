import { expect, it } from 'vitest'
import { clusterMayTurn, letterVh, noteMayTurn, reportLetters } from './wallPages.ts'

it('the shorter a note, the larger it is, and never smaller than the last row can read', () => {
  expect([10, 100, 300, 5_000].map(letterVh)).toEqual([11, 8, 6, 4.6])
  expect(reportLetters('x'.repeat(50), ['y'.repeat(30)])).toBe(100)
})

it('a sentence has one page, a speech may have more, and so may a problem with many causes', () => {
  expect(noteMayTurn('Le bollette delle palestre sono raddoppiate')).toBe(false)
  expect(noteMayTurn('x'.repeat(200))).toBe(false)
  expect(noteMayTurn('x'.repeat(900))).toBe(true)
  const cause = 'Gli impianti hanno quarant’anni'
  expect(noteMayTurn('Le bollette sono raddoppiate', [cause, cause])).toBe(false)
  expect(noteMayTurn('Le bollette sono raddoppiate', [cause, cause, cause, cause, cause])).toBe(true)
})

it('a cluster of a few sentences has one page, one of twenty may have more', () => {
  const note = { text: 'Gli impianti hanno quarant’anni', isMerged: false }
  expect(clusterMayTurn([note, note, note])).toBe(false)
  expect(clusterMayTurn(Array.from({ length: 20 }, () => note))).toBe(true)
})
