import { pairKey } from '../document/portfolioDocument.ts'
import { kindOf, type Action, type ItemId } from '../document/portfolioItems.ts'
import type { ActionId } from '../ids.ts'
import { rootFinder, type FoldedInto } from '../plenary/merging.ts'
import { byLine, eachOnce, type PathLink, type Portfolio } from './readPortfolio.ts'

type Actions = Pick<Portfolio, 'actions'>

/** The action that is shown for each: itself, unless it was merged into another. */
export function headsOfActions(portfolio: Actions): ReadonlyMap<ActionId, ActionId> {
  const rootOf = rootFinder(foldedActions(portfolio))
  return new Map(portfolio.actions.map(({ id }) => [id, rootOf(id)]))
}

/** The other actions that each one stands for, in their order; one that stands for itself alone is no key. */
export function mergedInto(portfolio: Actions): ReadonlyMap<ActionId, readonly Action[]> {
  const heads = headsOfActions(portfolio)
  const merged = new Map<ActionId, Action[]>()
  for (const action of portfolio.actions) {
    const head = heads.get(action.id) ?? action.id
    if (head !== action.id) merged.set(head, [...(merged.get(head) ?? []), action])
  }
  return merged
}

/**
 * The portfolio as pages and the plan tell it: merged actions are one, with the sources, links and picks of all. Its words, numbers and state are those of
 * the one that was kept; where that one says nothing, those of the first of the others that says something. What they save is one such number: tonnes of
 * several are never added up, since those who describe the same action count the same tonnes.
 */
export function withMergedActions(portfolio: Portfolio): Portfolio {
  const merged = mergedInto(portfolio)
  if (merged.size === 0) return portfolio
  const heads = headsOfActions(portfolio)
  const [sources, picks, emissions] = [new Map(portfolio.sources), new Map(portfolio.picks), new Map(portfolio.emissions)]
  for (const [head, others] of merged) {
    const family = [head, ...others.map(({ id }) => id)]
    for (const map of [sources, picks, emissions]) for (const id of family) map.delete(id)
    const tonnes = family.map((id) => portfolio.emissions.get(id)).find((bySector) => bySector !== undefined)
    if (tonnes !== undefined) emissions.set(head, tonnes)
    sources.set(head, eachOnce(family.flatMap((id) => portfolio.sources.get(id) ?? [])).sort(byLine))
    const picked = family.flatMap((id) => portfolio.picks.get(id) ?? [])
    picks.set(head, { levers: union(picked.map(({ levers }) => levers)), coBenefits: union(picked.map(({ coBenefits }) => coBenefits)) })
  }
  return {
    ...portfolio,
    actions: portfolio.actions.filter(({ id }) => heads.get(id) === id).map((action) => united(action, merged.get(action.id) ?? [])),
    sources,
    picks,
    emissions,
    links: linksOfHeads(portfolio.links, heads),
  }
}

/** What an action says itself, completed by what was merged into it. */
export function united(kept: Action, others: readonly Action[]): Action {
  const { texts, fields } = kindOf('actions')
  const open = [...Object.keys(texts), ...Object.keys(fields)].filter((name) => name !== 'into' && !isSaid(kept[name as keyof Action]))
  const found = open.flatMap((name) => {
    const other = others.find((each) => isSaid(each[name as keyof Action]))
    return other === undefined ? [] : [[name, other[name as keyof Action]] as const]
  })
  return { ...kept, ...Object.fromEntries(found) }
}

function isSaid(value: Action[keyof Action]): boolean {
  return value !== null && value !== ''
}

/** One that was taken off holds nobody: what was merged into it stands for itself again. */
function foldedActions({ actions }: Actions): FoldedInto<ActionId> {
  const there = new Set(actions.map(({ id }) => id))
  return new Map(actions.flatMap(({ id, into }) => (into !== null && into !== id && there.has(into) ? [[id, into] as const] : [])))
}

function linksOfHeads(links: readonly PathLink[], heads: ReadonlyMap<ItemId, ItemId>): PathLink[] {
  const moved = links.map(({ from, to }) => ({ from: heads.get(from) ?? from, to: heads.get(to) ?? to }))
  return [...new Map(moved.filter(({ from, to }) => from !== to).map((link) => [pairKey(link.from, link.to), link])).values()]
}

function union(lists: readonly (readonly string[])[]): string[] {
  return [...new Set(lists.flat())].sort()
}
