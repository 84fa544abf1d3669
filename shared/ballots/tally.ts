import { MIN_GROUP } from '../wire/limits.ts'
import type { CategoryCount, Dots } from './ballot.ts'
import { sumOf } from './settle.ts'

/** Somebody's settled dots and the categories that they speak for; a scribe has several. */
export type Vote = { readonly dots: Dots; readonly categories: readonly string[] }

export function totalsOf(votes: readonly Pick<Vote, 'dots'>[]): Dots {
  const totals: Record<string, number> = {}
  for (const { dots } of votes) for (const [item, count] of Object.entries(dots)) totals[item] = (totals[item] ?? 0) + count
  return totals
}

export function haveVoted(votes: readonly Vote[]): Vote[] {
  return votes.filter(({ dots }) => sumOf(dots) > 0)
}

/**
 * Dots by category. Categories of fewer than MIN_GROUP voters are folded into one of "others", with those who speak for several; and since
 * what is left over can be had by subtraction, the smallest of the large ones joins them until they are enough too. With nothing left to show
 * apart there is no such count.
 */
export function byCategory(votes: readonly Vote[]): CategoryCount[] {
  const groups = new Map<string, Vote[]>()
  const others: Vote[] = []
  for (const vote of haveVoted(votes)) {
    const [category, another] = vote.categories
    if (category === undefined || another !== undefined) others.push(vote)
    else groups.set(category, [...(groups.get(category) ?? []), vote])
  }
  const largestFirst = [...groups].sort(([a, ofA], [b, ofB]) => ofB.length - ofA.length || (a < b ? -1 : 1))
  while (largestFirst.length > 0 && mustFold(largestFirst.at(-1)?.[1] ?? [], others)) others.push(...(largestFirst.pop()?.[1] ?? []))
  if (largestFirst.length === 0) return []
  const counted = largestFirst.map(([category, members]) => ({ category, people: members.length, totals: totalsOf(members) }))
  return others.length === 0 ? counted : [...counted, { category: null, people: others.length, totals: totalsOf(others) }]
}

function mustFold(smallest: readonly Vote[], others: readonly Vote[]): boolean {
  return smallest.length < MIN_GROUP || (others.length > 0 && others.length < MIN_GROUP)
}
