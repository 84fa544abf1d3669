import { CARRIED_INTO } from '../api/synthesis.ts'
import type { FindingKind, ItemId } from '../document/portfolioItems.ts'
import type { NoteId } from '../ids.ts'
import { withMergedActions } from '../portfolio/mergedActions.ts'
import type { Portfolio } from '../portfolio/readPortfolio.ts'
import type { Entry } from './synthesise.ts'

/** Something that was made of what was said. */
export type Use = {
  readonly root: (typeof CARRIED_INTO)[number]
  readonly id: ItemId
  readonly title: string
  /** Of a finding. */
  readonly kind: FindingKind | null
}

export type Uses = ReadonlyMap<NoteId, readonly Use[]>

/** What stands on each note that was carried over, merged actions as one. What was taken off stands on nothing. */
export function usesIn(portfolio: Portfolio): Uses {
  const uses = new Map<NoteId, Use[]>()
  const merged = withMergedActions(portfolio)
  for (const use of everythingMade(merged)) {
    for (const { id } of merged.sources.get(use.id) ?? []) {
      const known = uses.get(id)
      if (known === undefined) uses.set(id, [use])
      else known.push(use)
    }
  }
  return uses
}

/** What stands on any note behind these, each once, with how many of these are behind it. */
export function usesOf(entries: readonly Entry[], uses: Uses): readonly { readonly use: Use; readonly of: number }[] {
  const counts = new Map<ItemId, { readonly use: Use; of: number }>()
  for (const entry of entries) {
    const own = new Map(entry.sources.flatMap(({ id }) => uses.get(id) ?? []).map((use) => [use.id, use]))
    for (const [id, use] of own) {
      const known = counts.get(id) ?? { use, of: 0 }
      known.of++
      counts.set(id, known)
    }
  }
  return [...counts.values()]
}

/** Nothing of these kinds stands on it. */
export function isUntouched(entry: Entry, uses: Uses, by: readonly Use['root'][] = CARRIED_INTO): boolean {
  return entry.sources.every(({ id }) => (uses.get(id) ?? []).every(({ root }) => !by.includes(root)))
}

function everythingMade({ scenarios, findings, actions, impacts, interventions }: Portfolio): Use[] {
  const kind = null
  return [
    ...scenarios.map(({ id, title }): Use => ({ root: 'scenarios', id, title, kind })),
    ...findings.map((finding): Use => ({ root: 'findings', id: finding.id, title: finding.text, kind: finding.kind })),
    ...actions.map(({ id, name }): Use => ({ root: 'actions', id, title: name, kind })),
    ...impacts.map(({ id, text }): Use => ({ root: 'impacts', id, title: text, kind })),
    ...interventions.map(({ id, name }): Use => ({ root: 'interventions', id, title: name, kind })),
  ]
}
