import type { Part } from '../api/plan.ts'
import type { Impact, ItemId } from '../document/portfolioItems.ts'
import type { ActionId } from '../ids.ts'
import type { Portfolio } from '../portfolio/readPortfolio.ts'
import { leverName, leverPlace } from './leverNames.ts'
import { nameOf, said, type LeverName, type Making } from './making.ts'

/** All that an action leads to, near and far, in the portfolio's order. Links may close a circle. */
export function impactsFrom({ links, impacts }: Portfolio, action: ActionId): Impact[] {
  const next = nextIn(links)
  const reached = new Set<ItemId>()
  for (let edge: readonly ItemId[] = [action]; edge.length > 0; ) {
    edge = [...new Set(edge.flatMap((id) => next.get(id) ?? []))].filter((id) => !reached.has(id))
    for (const id of edge) reached.add(id)
  }
  return impacts.filter(({ id }) => reached.has(id))
}

const known = new WeakMap<Portfolio['links'], ReadonlyMap<ItemId, readonly ItemId[]>>()

/** Made once for each portfolio as it was read. */
function nextIn(links: Portfolio['links']): ReadonlyMap<ItemId, readonly ItemId[]> {
  const made = known.get(links)
  if (made !== undefined) return made
  const next = new Map<ItemId, ItemId[]>()
  for (const { from, to } of links) next.set(from, [...(next.get(from) ?? []), to])
  known.set(links, next)
  return next
}

/** The levers that an action names, and those of the problems and barriers that it takes on, as the version of the plan names them, each once. */
export function leversOf(making: Making, action: ActionId): LeverName[] {
  const { findings, links, picks } = making.portfolio
  const taken = new Set(links.filter(({ to }) => to === action).map(({ from }) => from))
  const slugs = [...(picks.get(action)?.levers ?? []), ...findings.flatMap(({ id, lever }) => (lever !== null && taken.has(id) ? [lever] : []))]
  const names = new Map(slugs.map((slug) => leverName(making, slug)).map((name) => [name.key, name]))
  return [...names.values()].sort((a, b) => leverPlace(making, a.key) - leverPlace(making, b.key))
}

/** What an impact says: a co-benefit of the list reads as the list does, with what was added to it. */
export function impactParts(making: Making, { id, stage, coBenefit, text }: Impact): Part[] {
  if (stage !== 'coBenefit' || coBenefit === null) return said(making, id, text)
  const name = nameOf(making, making.words.coBenefits, coBenefit)
  return said(making, id, text.trim() === '' || text.trim() === name ? name : `${name}: ${text.trim()}`)
}
