import type { JoinOffer } from '../../shared/api/schemas.ts'
import type { Localised, Named } from '../../shared/process/definition.ts'

/** Up to this many are taken in at a glance; more are read by group. */
const FEW = 6

export type CategoryGroup = { readonly id: string; readonly name: Localised | null; readonly categories: readonly Named[] }

/** The categories as they are offered: in one list when they are few, else by group; every category exactly once. */
export function groupCategories({ categories, groups }: Pick<JoinOffer, 'categories' | 'groups'>): CategoryGroup[] {
  if (categories.length <= FEW) return [{ id: 'all', name: null, categories }]
  const left = new Map(categories.map((category) => [category.id, category]))
  const grouped: CategoryGroup[] = []
  for (const { id, name, categories: members } of groups) {
    const here = members.flatMap((member) => left.get(member) ?? [])
    for (const { id: taken } of here) left.delete(taken)
    if (here.length > 0) grouped.push({ id, name, categories: here })
  }
  if (left.size > 0) grouped.push({ id: 'others', name: null, categories: [...left.values()] })
  return grouped
}
