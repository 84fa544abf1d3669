import fc from 'fast-check'
import { expect, test } from 'vitest'
import { newId, type TableId } from '../../shared/ids.ts'
import { countNotes, sumCounts } from './noteCounts.ts'

const [one, two] = [newId<TableId>(), newId<TableId>()]

test('notes are counted by table and lane; withdrawn ones are not', () => {
  const counts = countNotes([
    { table: one, lane: 'problem', withdrawn: false },
    { table: one, lane: 'problem', withdrawn: false },
    { table: one, lane: 'cause', withdrawn: true },
    { table: two, lane: 'cause', withdrawn: false },
  ])
  expect(counts).toEqual(new Map([[one, new Map([['problem', 2]])], [two, new Map([['cause', 1]])]]))
  expect(sumCounts(counts)).toEqual(new Map([['problem', 2], ['cause', 1]]))
})

test('the sum over lanes is the number of notes that stand', () => {
  const note = fc.record({ table: fc.constantFrom(one, two), lane: fc.constantFrom('now', 'near', 'next'), withdrawn: fc.boolean() })
  fc.assert(
    fc.property(fc.array(note), (notes) => {
      const total = [...sumCounts(countNotes(notes)).values()].reduce((sum, count) => sum + count, 0)
      expect(total).toBe(notes.filter(({ withdrawn }) => !withdrawn).length)
    }),
  )
})
