import type { AttendanceRow, PlanFigures } from '../api/plan.ts'
import type { Outcomes } from '../api/synthesis.ts'
import { foldSmall, type Counts } from '../attendance/counts.ts'
import { shownCategories } from '../trace/countNotes.ts'
import { countSaidBy } from '../trace/counts.ts'

/** The numbers of a plan: what was said, folded as it may leave the house, and who was invited and came. */
export function figuresOf({ outcomes, unreadable }: Outcomes, { byNetwork, byCategory }: Pick<Counts, 'byNetwork' | 'byCategory'>): PlanFigures {
  const shown = shownCategories(outcomes)
  return {
    byNetwork: folded(byNetwork),
    byCategory: folded(byCategory),
    counts: countSaidBy(outcomes).cells.map(({ topic, lever, category, notes }) => ({ topic, lever, category, notes })),
    shown: Object.fromEntries([...shown].map(([session, categories]) => [session, [...categories]])),
    unreadable: unreadable.map(({ name }) => name),
  }
}

function folded(rows: Counts['byNetwork']): AttendanceRow[] {
  return foldSmall(rows).map(({ key, people, invited, attended }) => ({ key, people, invited, attended }))
}
