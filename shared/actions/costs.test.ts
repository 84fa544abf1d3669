import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { newId, type AuthorId } from '../ids.ts'
import { addItem, setEmission } from '../ops/portfolio.ts'
import { readPortfolio } from '../portfolio/readPortfolio.ts'
import { costPerTonne, tonnesOf, totalsOf } from './costs.ts'

describe('euro for a tonne', () => {
  it('is the cost divided by what is saved in a year', () => {
    expect(costPerTonne(1_000, 40)).toEqual({ is: 'known', euro: 25 })
    expect(costPerTonne(0, 40)).toEqual({ is: 'known', euro: 0 })
    expect(costPerTonne(-500, 100)).toEqual({ is: 'known', euro: -5 })
  })

  it('is said to be missing where one of the two is, or where nothing is saved', () => {
    expect(costPerTonne(1_000, null)).toEqual({ is: 'noTonnes' })
    expect(costPerTonne(null, 40)).toEqual({ is: 'noCost' })
    expect(costPerTonne(null, null)).toEqual({ is: 'noTonnes' })
    expect(costPerTonne(1_000, 0)).toEqual({ is: 'noSaving' })
    expect(costPerTonne(1_000, -3)).toEqual({ is: 'noSaving' })
  })
})

it('tonnes of all sectors come to one sum, and of none to nothing', () => {
  expect(tonnesOf(new Map([['transport', 0.1], ['waste', 0.2]]))).toBe(0.3)
  expect(tonnesOf(new Map([['transport', 5], ['land-use', -5]]))).toBe(0)
  expect([tonnesOf(new Map()), tonnesOf(undefined)]).toEqual([null, null])
})

it('totals say how many do not say, and divide only what belongs together', () => {
  const doc = new Y.Doc()
  const add = (costEuro: number | null, tonnes: number | null) => {
    const id = addItem(doc, 'actions', { author: newId<AuthorId>(), fields: { costEuro } })
    setEmission(doc, id, 'transport', tonnes)
  }
  expect(totalsOf([], readPortfolio(doc))).toEqual({ actions: 0, euro: null, withoutCost: 0, tonnes: null, withoutTonnes: 0, perTonne: { is: 'noTonnes' }, withBoth: 0 })
  add(1_000, 10)
  add(3_000, null)
  add(null, 500)
  const portfolio = readPortfolio(doc)
  expect(totalsOf(portfolio.actions, portfolio)).toEqual({ actions: 3, euro: 4_000, withoutCost: 1, tonnes: 510, withoutTonnes: 1, perTonne: { is: 'known', euro: 100 }, withBoth: 1 })
})
