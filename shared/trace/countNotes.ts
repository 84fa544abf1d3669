import type { Outcome } from '../api/synthesis.ts'
import type { SessionId, TableId } from '../ids.ts'
import type { SourceNote } from '../portfolio/readPortfolio.ts'

type Counted = Pick<SourceNote, 'session' | 'table' | 'category'>

export type NoteCounts = {
  readonly notes: number
  readonly tables: number
  readonly sessions: number
  /** Those that spoke, the one with most notes first. Facilitators speak for none. */
  readonly categories: readonly { readonly id: string; readonly notes: number }[]
}

/** Categories of all sizes: for the pages of those who may see the notes. */
export function countNotes(notes: readonly Counted[]): NoteCounts {
  const categories = new Map<string, number>()
  for (const { category } of notes) if (category !== null) categories.set(category, (categories.get(category) ?? 0) + 1)
  return {
    notes: notes.length,
    tables: new Set(notes.flatMap(({ table }): TableId[] => (table === null ? [] : [table]))).size,
    sessions: new Set(notes.map(({ session }) => session)).size,
    categories: [...categories].map(([id, count]) => ({ id, notes: count })).sort((a, b) => b.notes - a.notes || (a.id < b.id ? -1 : 1)),
  }
}

/** Of each session, the categories that are large enough to be shown apart in what leaves the house. */
export type Shown = ReadonlyMap<SessionId, ReadonlySet<string>>

/** A session that does not tell how many people there were, or that is not there any more, shows none apart. */
export function shownCategories(outcomes: readonly Outcome[]): Shown {
  return new Map(outcomes.map(({ session, people = [] }) => [session.id, new Set(people.flatMap(({ category, people: count }) => (category === null || count === 0 ? [] : [category])))]))
}

/** The category as what leaves the house may say it; {@link OTHERS} for one of a group too small to be shown apart, null for facilitators. */
export function shownCategory({ session, category }: Counted, shown: Shown): string | null {
  if (category === null) return null
  return shown.get(session)?.has(category) === true ? category : OTHERS
}

/** Stands for all groups that are too small to be shown apart; no category has this id. */
export const OTHERS = '*'
