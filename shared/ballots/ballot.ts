import type { BallotId, ClusterId, NoteId } from '../ids.ts'

/** What dots are put on. */
export type ItemId = NoteId | ClusterId

/** Dots by item; items without any are left out. */
export type Dots = Readonly<Record<string, number>>

/** A vote with dots, as everyone in the room may know it. What it says never changes but for `closedAtMs`. */
export type Ballot = {
  readonly id: BallotId
  /** The step during which it was opened. */
  readonly step: string
  /** Counts from 1; the next round is about what the one before it put first. */
  readonly round: number
  /** In the facilitator's words; empty: the page asks in its own. */
  readonly question: string
  readonly on: 'notes' | 'clusters'
  /** As they stood when it was opened. Their words are in the plenary's document, and nowhere else. */
  readonly items: readonly ItemId[]
  /** Dots a person. */
  readonly budget: number
  readonly maxPerItem: number
  /** Nobody learns who voted what: who it was is erased when it is closed. */
  readonly secret: boolean
  /** Totals are told to nobody until it is closed. */
  readonly hidden: boolean
  readonly openedAtMs: number
  readonly closedAtMs: number | null
}

/** Dots of the people of one category, or of all who are in none that is large enough to be shown apart (null). */
export type CategoryCount = { readonly category: string | null; readonly people: number; readonly totals: Dots }

export type Counts = {
  /** People who have put down a dot. */
  readonly voted: number
  /** People who have a seat. */
  readonly seats: number
  /** Null while they are hidden. */
  readonly totals: Dots | null
  /** Null until it is closed; empty if no category is large enough. */
  readonly categories: readonly CategoryCount[] | null
}

export type CountedBallot = Ballot & { readonly counts: Counts }

/** The ballot that people vote on now. There is one at most. */
export function openBallot<B extends Ballot>(ballots: readonly B[]): B | null {
  return ballots.find(({ closedAtMs }) => closedAtMs === null) ?? null
}

/** Items by their dots, most first; equal ones keep the ballot's order. */
export function ranked(items: readonly ItemId[], totals: Dots): ItemId[] {
  return [...items].sort((a, b) => (totals[b] ?? 0) - (totals[a] ?? 0))
}

/** Dots of each item in the last closed ballot that it stood on. */
export function lastDots(ballots: readonly CountedBallot[]): ReadonlyMap<string, number> {
  const last = new Map<string, number>()
  for (const { items, closedAtMs, counts } of ballots) {
    if (closedAtMs !== null) for (const item of items) last.set(item, counts.totals?.[item] ?? 0)
  }
  return last
}
