import fc from 'fast-check'
import { expect, it } from 'vitest'
import * as Y from 'yjs'
import { IMPACT_STAGES } from '../../shared/document/portfolioItems.ts'
import { newId, type AuthorId } from '../../shared/ids.ts'
import { addItem, linkItems } from '../../shared/ops/portfolio.ts'
import { COLUMNS, type EntryId } from '../../shared/pathways/pathways.ts'
import { readPathways } from '../../shared/pathways/readPathways.ts'
import { readPortfolio } from '../../shared/portfolio/readPortfolio.ts'
import { layPathways } from './layPathways.ts'

const author = newId<AuthorId>()

function plan(sizes: { readonly findings: number; readonly actions: number; readonly impacts: number }, links: readonly (readonly [number, number])[]) {
  const doc = new Y.Doc()
  const ids: EntryId[] = []
  doc.transact(() => {
    for (let at = 0; at < sizes.findings; at++) ids.push(addItem(doc, 'findings', { author, fields: { lever: at % 3 === 0 ? 'finance' : null } }))
    for (let at = 0; at < sizes.actions; at++) ids.push(addItem(doc, 'actions', { author }))
    for (let at = 0; at < sizes.impacts; at++) ids.push(addItem(doc, 'impacts', { author, fields: { stage: IMPACT_STAGES[at % 4] ?? 'early' } }))
    for (const [from, to] of links) {
      const [one, other] = [ids[from % ids.length], ids[to % ids.length]]
      if (one !== undefined && other !== undefined && one !== other) linkItems(doc, one, other)
    }
  })
  return readPathways(readPortfolio(doc), { levers: [], coBenefits: [], say: ({ it: text }) => text })
}

it('each stands in its column and none over another, whatever leads where, circles too', () => {
  const count = fc.nat({ max: 6 })
  fc.assert(
    fc.property(fc.record({ findings: count, actions: count, impacts: fc.nat({ max: 9 }) }), fc.array(fc.tuple(fc.nat({ max: 20 }), fc.nat({ max: 20 })), { maxLength: 25 }), (sizes, links) => {
      const pathways = plan(sizes, links)
      const { boxes, columns, width, height } = layPathways(pathways, new Set(pathways.nodes.keys()), () => 2)
      expect(boxes.size).toBe(pathways.nodes.size)
      for (const column of COLUMNS) {
        const places = pathways.columns[column].flatMap(({ id }) => boxes.get(id) ?? []).sort((a, b) => a.y - b.y)
        const [x] = columns.filter((each) => each.column === column).map((each) => each.x)
        places.forEach((box, at) => {
          expect(box.x).toBeCloseTo(x ?? NaN)
          expect(box.y).toBeGreaterThanOrEqual((places[at - 1]?.y ?? 0) + (places[at - 1]?.height ?? 0))
          expect([Math.floor(box.x + box.width) <= width, box.y + box.height <= height]).toEqual([true, true])
        })
      }
    }),
    { numRuns: 100, seed: 20_261_123 },
  )
})

it('60 actions and 200 impacts are all laid out', () => {
  const links = Array.from({ length: 420 }, (_, at): [number, number] => (at < 80 ? [at % 60, 60 + ((at * 7) % 60)] : [60 + ((at * 11) % 200), 120 + ((at * 13) % 200)]))
  const pathways = plan({ findings: 60, actions: 60, impacts: 200 }, links)
  expect(layPathways(pathways, new Set(pathways.nodes.keys()), () => 3).boxes.size).toBe(pathways.nodes.size)
})
