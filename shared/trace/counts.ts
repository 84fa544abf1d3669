import type { Outcome } from '../api/synthesis.ts'
import type { NoteId } from '../ids.ts'
import { OTHERS, shownCategories, shownCategory, type Shown } from './countNotes.ts'

/** One cell of topic × lever × category: what B-1's scoring asks for. */
export type SaidCell = {
  /** Null: said in the plenary. */
  readonly topic: string | null
  /** Null: nobody has said which, or its kind has none. */
  readonly lever: string | null
  /** {@link OTHERS}: of groups too small to be shown apart. Null: facilitators. */
  readonly category: string | null
  readonly notes: number
  /** Those that say the same count once. The lines of several cells do not add up: one may be in several. */
  readonly lines: number
}

export type SaidCounts = {
  /** Those that hold something, in the order of the newest session's words. */
  readonly cells: readonly SaidCell[]
  /** Categories that were there, in groups large enough to say so, and wrote nothing. */
  readonly silent: readonly string[]
  /** Of whom nobody came to any session. */
  readonly absent: readonly string[]
}

/** Counts what was said; what was taken back does not count. `leverOf` may put the process's levers in another list, say the EU mission's. */
export function countSaidBy(outcomes: readonly Outcome[], leverOf: (lever: string) => string | null = (lever) => lever): SaidCounts {
  const shown = shownCategories(outcomes)
  const cells = new Map<string, { readonly cell: Pick<SaidCell, 'topic' | 'lever' | 'category'>; notes: number; readonly lines: Set<NoteId> }>()
  for (const outcome of outcomes) {
    const lineOf = new Map(outcome.lines.flatMap(({ id, sources }) => sources.map((source) => [source, id] as const)))
    for (const note of outcome.notes) {
      if (note.withdrawn) continue
      const category = shownCategory({ session: outcome.session.id, table: note.table, category: note.category }, shown)
      const cell = { topic: note.topic, lever: note.lever === null ? null : leverOf(note.lever), category }
      const key = JSON.stringify(cell)
      const counted = cells.get(key) ?? { cell, notes: 0, lines: new Set() }
      counted.notes++
      counted.lines.add(lineOf.get(note.id) ?? note.id)
      cells.set(key, counted)
    }
  }
  const order = orderOf(outcomes)
  return {
    cells: [...cells.values()].map(({ cell, notes, lines }) => ({ ...cell, notes, lines: lines.size })).sort(order),
    ...quiet(outcomes, shown),
  }
}

/** A group that was folded anywhere is not called silent: that would say who of the others was not. */
function quiet(outcomes: readonly Outcome[], shown: Shown): Pick<SaidCounts, 'silent' | 'absent'> {
  // Where notes were written and nobody was counted, it is not known who was there.
  const known = outcomes.filter(({ people, notes }) => people !== undefined && (notes.length === 0 || people.some((one) => one.people > 0)))
  const wrote = new Set(outcomes.flatMap(({ notes }) => notes.flatMap(({ category, withdrawn }) => (category === null || withdrawn ? [] : [category]))))
  const categories = [...new Set(newestFirst(outcomes).flatMap(({ words }) => words.categories.map(({ id }) => id)))].filter((id) => !wrote.has(id))
  const isAway = (id: string, { people = [] }: Outcome) => people.some(({ category, people: count }) => category === id && count === 0)
  const isShown = (id: string, { session }: Outcome) => shown.get(session.id)?.has(id) === true
  const everyKnown = known.length > 0 && known.length === outcomes.length
  return {
    silent: categories.filter((id) => everyKnown && known.every((outcome) => isAway(id, outcome) || isShown(id, outcome)) && known.some((outcome) => isShown(id, outcome))),
    absent: categories.filter((id) => everyKnown && known.every((outcome) => isAway(id, outcome))),
  }
}

function orderOf(outcomes: readonly Outcome[]): (a: SaidCell, b: SaidCell) => number {
  const words = newestFirst(outcomes).map((outcome) => outcome.words)
  const places = (list: readonly string[]) => new Map([...new Set(list)].map((id, at) => [id, at]))
  const topics = places(words.flatMap((one) => one.topics.map(({ id }) => id)))
  const levers = places(words.flatMap((one) => one.levers.map(({ id }) => id)))
  const categories = places([...words.flatMap((one) => one.categories.map(({ id }) => id)), OTHERS])
  const at = (of: ReadonlyMap<string, number>, id: string | null) => (id === null ? 1e6 : (of.get(id) ?? 1e5))
  return (a, b) => at(topics, a.topic) - at(topics, b.topic) || at(levers, a.lever) - at(levers, b.lever) || at(categories, a.category) - at(categories, b.category) || ((a.lever ?? '') < (b.lever ?? '') ? -1 : 1)
}

function newestFirst(outcomes: readonly Outcome[]): Outcome[] {
  return [...outcomes].sort((a, b) => b.session.createdAtMs - a.session.createdAtMs)
}
