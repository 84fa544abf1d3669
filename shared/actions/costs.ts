import type { Action } from '../document/portfolioItems.ts'
import type { Portfolio } from '../portfolio/readPortfolio.ts'

/**
 * Euro for each tonne of CO2e saved a year, or why there is no such figure. `noSaving`: the tonnes are zero or less, so that there is nothing to divide by.
 * Less than nothing is a figure too: such an action pays for itself.
 */
export type CostPerTonne = { readonly is: 'known'; readonly euro: number } | { readonly is: 'noCost' | 'noTonnes' | 'noSaving' }

export function costPerTonne(costEuro: number | null, tonnes: number | null): CostPerTonne {
  if (tonnes === null) return { is: 'noTonnes' }
  if (costEuro === null) return { is: 'noCost' }
  return tonnes > 0 ? { is: 'known', euro: costEuro / tonnes } : { is: 'noSaving' }
}

/** Tonnes of CO2e a year over all sectors; null: nobody has said for any. */
export function tonnesOf(bySector: ReadonlyMap<string, number> | undefined): number | null {
  return bySector === undefined || bySector.size === 0 ? null : sum([...bySector.values()])
}

/** What actions come to, and how many of them do not say. */
export type Totals = {
  readonly actions: number
  /** Euro; null: none of them says. */
  readonly euro: number | null
  readonly withoutCost: number
  /** A year; null: none of them says. */
  readonly tonnes: number | null
  readonly withoutTonnes: number
  /** Over those alone that say both: else the cost of the ones would be divided by the tonnes of the others. */
  readonly perTonne: CostPerTonne
  readonly withBoth: number
}

export function totalsOf(actions: readonly Action[], { emissions }: Pick<Portfolio, 'emissions'>): Totals {
  const each = actions.map(({ id, costEuro }) => ({ euro: costEuro, tonnes: tonnesOf(emissions.get(id)) }))
  const both = each.filter(({ euro, tonnes }) => euro !== null && tonnes !== null)
  const [euros, tonnes] = [said(each.map(({ euro }) => euro)), said(each.map((one) => one.tonnes))]
  return {
    actions: actions.length,
    euro: totalOf(euros),
    withoutCost: each.length - euros.length,
    tonnes: totalOf(tonnes),
    withoutTonnes: each.length - tonnes.length,
    perTonne: costPerTonne(totalOf(said(both.map(({ euro }) => euro))), totalOf(said(both.map((one) => one.tonnes)))),
    withBoth: both.length,
  }
}

const said = (values: readonly (number | null)[]) => values.filter((value) => value !== null)
const totalOf = (values: readonly number[]) => (values.length === 0 ? null : sum(values))

/** To twelve digits, so that 0.1 and 0.2 are 0.3. */
function sum(values: readonly number[]): number {
  return Number(values.reduce((total, value) => total + value, 0).toPrecision(12))
}
