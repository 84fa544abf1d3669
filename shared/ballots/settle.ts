import type { Ballot, Dots, ItemId } from './ballot.ts'
import type { FollowItem } from './followItem.ts'

export type Settled = {
  /** What counts: on items that are still there, within the limit of each. */
  readonly counted: Dots
  /** Dots that are their voter's again, by the item that they had been put on. */
  readonly returned: Dots
}

/**
 * What somebody's dots come to, now. Items go while people vote: a dot on a note that was withdrawn, or on a cluster that was dissolved, is
 * given back. One on a note that is folded under another follows it there, as far as the limit of an item allows and if that one is on the
 * ballot too; what does not fit is given back. Pure: the server counts with it, and tablets show what it says.
 */
export function settle(dots: Dots, { items, maxPerItem }: Pick<Ballot, 'items' | 'maxPerItem'>, follow: FollowItem): Settled {
  const counted: Record<string, number> = {}
  const returned: Record<string, number> = {}
  const onBallot = new Set<string>(items)
  for (const [item, put] of Object.entries(dots)) {
    const to = onBallot.has(item) ? follow(item as ItemId) : null // it is on the ballot, so it is an item's id
    const already = to === null ? 0 : (counted[to] ?? 0)
    const stays = to === null || !onBallot.has(to) ? 0 : Math.min(put, maxPerItem - already)
    if (to !== null && stays > 0) counted[to] = already + stays
    if (put > stays) returned[item] = put - stays
  }
  return { counted, returned }
}

export function sumOf(dots: Dots): number {
  return Object.values(dots).reduce((sum, count) => sum + count, 0)
}
