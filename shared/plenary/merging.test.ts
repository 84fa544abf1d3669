import { expect, it } from 'vitest'
import { newId, type NoteId } from '../ids.ts'
import { mergedIds, rootOfMerge } from './merging.ts'

const inARow = (count: number) => Array.from({ length: count }, () => newId<NoteId>())
const folding = (ids: readonly NoteId[], last?: NoteId) => new Map(ids.flatMap((id, at): [NoteId, NoteId][] => {
  const next = ids[at + 1] ?? last
  return next === undefined ? [] : [[id, next]]
}))

it('a circle is broken at its smallest id, from wherever one comes', () => {
  const circle = inARow(4)
  const [way, least] = [inARow(3), [...circle].sort()[0]]
  const folded = new Map([...folding(circle, circle[0]), ...folding(way, circle[2])])
  for (const id of [...circle, ...way]) expect(rootOfMerge(folded, id)).toBe(least)
  expect([...mergedIds(folded).keys()]).toEqual([least])
})

// Going each way to its end costs their square, on the thread that serves the rooms; the gate lets 100,000 pass.
it('20,000 that somebody merged each into the next are one family, found in a moment', () => {
  const ids = inARow(20_000)
  const before = performance.now()
  const families = mergedIds(folding(ids))
  expect(performance.now() - before).toBeLessThan(2_000)
  expect([...families].map(([root, family]) => [root, family.size])).toEqual([[ids.at(-1), ids.length]])
})
