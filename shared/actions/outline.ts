import type { Action, ItemId } from '../document/portfolioItems.ts'
import type { Portfolio } from '../portfolio/readPortfolio.ts'
import { tonnesOf } from './costs.ts'

/** The sheet of an action as module B-2.2 has it: its sections and cells, in their order. */
export const OUTLINE = [
  { section: 'outline', cells: ['name', 'type', 'description'] },
  { section: 'pathway', cells: ['field', 'levers', 'outcomes'] },
  { section: 'implementation', cells: ['responsible', 'scale', 'stakeholders', 'comments'] },
  { section: 'impact', cells: ['renewableMwh', 'removed', 'emissions', 'costEuro'] },
] as const
export type Section = (typeof OUTLINE)[number]['section']
export type Cell = (typeof OUTLINE)[number]['cells'][number]

/** The cells that nobody has filled yet. */
export function gapsOf(action: Action, portfolio: Pick<Portfolio, 'picks' | 'links' | 'impacts' | 'emissions'>): ReadonlySet<Cell> {
  return new Set(OUTLINE.flatMap(({ cells }) => cells.filter((cell) => !isFilled(cell, action, portfolio))))
}

/** The impacts that an action leads to at once. */
export function outcomesOf(of: ItemId, { links, impacts }: Pick<Portfolio, 'links' | 'impacts'>): Portfolio['impacts'] {
  const to = new Set(links.flatMap((link) => (link.from === of ? link.to : [])))
  return impacts.filter(({ id }) => to.has(id))
}

function isFilled(cell: Cell, action: Action, portfolio: Parameters<typeof gapsOf>[1]): boolean {
  switch (cell) {
    case 'levers':
      return (portfolio.picks.get(action.id)?.levers.length ?? 0) > 0
    case 'outcomes':
      return outcomesOf(action.id, portfolio).length > 0
    case 'emissions':
      return tonnesOf(portfolio.emissions.get(action.id)) !== null
    case 'removed':
      return action.removedMwh !== null || action.removedEnergy.trim() !== ''
    case 'renewableMwh':
    case 'costEuro':
    case 'type':
    case 'field':
      return action[cell] !== null
    default:
      return action[cell].trim() !== ''
  }
}
