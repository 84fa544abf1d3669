import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { newId, type NoteId } from '../ids.ts'
import { MIN_GROUP } from '../wire/limits.ts'
import type { ItemId } from './ballot.ts'
import { settle, sumOf } from './settle.ts'
import { byCategory, totalsOf, type Vote } from './tally.ts'

const [first, second, third] = [newId<NoteId>(), newId<NoteId>(), newId<NoteId>()]
const ballot = { items: [first, second, third], maxPerItem: 2 }
const dots = { [first]: 2, [second]: 1 }

describe('dots settle', () => {
  it('on what is still there', () => {
    expect(settle(dots, ballot, (item) => item)).toEqual({ counted: dots, returned: {} })
  })

  it('and come back from what is gone', () => {
    expect(settle(dots, ballot, (item) => (item === first ? null : item))).toEqual({ counted: { [second]: 1 }, returned: { [first]: 2 } })
  })

  it('follow a note to the one that it is folded under, as far as its limit goes', () => {
    expect(settle(dots, ballot, (item) => (item === first ? third : item))).toEqual({ counted: { [third]: 2, [second]: 1 }, returned: {} })
    expect(settle(dots, ballot, () => third)).toEqual({ counted: { [third]: 2 }, returned: { [second]: 1 } })
  })

  it('and come back if that one is not on the ballot', () => {
    expect(settle(dots, ballot, () => newId<NoteId>())).toEqual({ counted: {}, returned: dots })
  })

  it('never more or fewer than there were, whatever goes where', () => {
    const where = fc.constantFrom<ItemId | null>(first, second, third, null, newId<NoteId>())
    fc.assert(
      fc.property(fc.array(fc.nat({ max: 2 }), { minLength: 3, maxLength: 3 }), fc.tuple(where, where, where), (put, goesTo) => {
        const had = Object.fromEntries(ballot.items.map((item, i) => [item, put[i] ?? 0]))
        const { counted, returned } = settle(had, ballot, (item) => goesTo[ballot.items.indexOf(item as NoteId)] ?? null)
        expect(sumOf(counted) + sumOf(returned)).toBe(sumOf(had))
        for (const [item, count] of Object.entries(counted)) {
          expect(ballot.items).toContain(item)
          expect(count).toBeLessThanOrEqual(ballot.maxPerItem)
        }
      }),
    )
  })
})

describe('dots by category', () => {
  const votes = (category: string, people: number): Vote[] => Array.from({ length: people }, () => ({ dots: { [first]: 1 }, categories: [category] }))

  it('shows large ones apart and folds the rest', () => {
    const counts = byCategory([...votes('students', 6), ...votes('culture', 3), ...votes('sport', 2)])
    expect(counts).toEqual([{ category: 'students', people: 6, totals: { [first]: 6 } }, { category: null, people: 5, totals: { [first]: 5 } }])
  })

  it('shows none where a small one could be had by subtraction', () => {
    expect(byCategory([...votes('students', 6), ...votes('culture', 1)])).toEqual([])
    expect(byCategory([...votes('students', 9), ...votes('sport', 5), ...votes('culture', 1)])).toEqual([
      { category: 'students', people: 9, totals: { [first]: 9 } }, { category: null, people: 6, totals: { [first]: 6 } },
    ])
  })

  it('never shows fewer than MIN_GROUP people apart, and loses no dot', () => {
    const vote = fc.record({ dots: fc.record({ [first]: fc.nat({ max: 2 }), [second]: fc.nat({ max: 2 }) }), categories: fc.subarray(['students', 'culture', 'sport', 'trade'], { minLength: 1, maxLength: 2 }) })
    fc.assert(
      fc.property(fc.array(vote, { maxLength: 40 }), (cast) => {
        const counts = byCategory(cast)
        for (const { people } of counts) expect(people).toBeGreaterThanOrEqual(MIN_GROUP)
        if (counts.length > 0) expect(sumOf(totalsOf(counts.map(({ totals }) => ({ dots: totals }))))).toBe(sumOf(totalsOf(cast)))
      }),
    )
  })
})
