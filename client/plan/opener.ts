import type { ItemId, ItemRoot } from '../../shared/document/portfolioItems.ts'
import type { Portfolio } from '../../shared/portfolio/readPortfolio.ts'
import { usePlace } from '../portfolio/place.ts'

/** What is the plan's own: nobody writes it elsewhere. */
export const OWN_ROOTS = ['findings', 'networks', 'indicators', 'interventions'] as const satisfies readonly ItemRoot[]
export type OwnRoot = (typeof OWN_ROOTS)[number]

export type Opener = { readonly to: 'here'; readonly root: OwnRoot } | { readonly to: 'actions' | 'pathways' | 'nowhere' }

const known = new WeakMap<Portfolio, ReadonlyMap<ItemId, Opener>>()

/** Where an entry is written. */
export function useOpener(of: ItemId | null): Opener {
  const { portfolio } = usePlace()
  return of === null ? { to: 'nowhere' } : (openersOf(portfolio).get(of) ?? { to: 'nowhere' })
}

/** Made once for each portfolio as it was read: a page has thousands of cells. */
function openersOf(portfolio: Portfolio): ReadonlyMap<ItemId, Opener> {
  const made = known.get(portfolio)
  if (made !== undefined) return made
  const openers = new Map<ItemId, Opener>([
    ...OWN_ROOTS.flatMap((root) => portfolio[root].map(({ id }): [ItemId, Opener] => [id, { to: 'here', root }])),
    ...portfolio.actions.map(({ id }): [ItemId, Opener] => [id, { to: 'actions' }]),
    ...portfolio.impacts.map(({ id }): [ItemId, Opener] => [id, { to: 'pathways' }]),
  ])
  known.set(portfolio, openers)
  return openers
}
