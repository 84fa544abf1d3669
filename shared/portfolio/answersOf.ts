import type { CarriedNote } from '../document/portfolioDocument.ts'
import type { ImpactStage } from '../document/portfolioItems.ts'

/** Fields of actions and impacts, by their names; entries of other kinds have none of them. */
export type Answers = {
  readonly scenario: string | null
  readonly radical: number | null
  readonly concrete: number | null
  readonly coBenefit: string | null
  readonly stage: ImpactStage | null
  readonly indirect: boolean | null
}

/** Where what a lane of this kind holds stands on a pathway. */
const STAGES: Readonly<Record<string, { readonly stage: ImpactStage; readonly indirect: boolean }>> = {
  'medium-term': { stage: 'early', indirect: false },
  'long-term': { stage: 'late', indirect: false },
  'co-benefit': { stage: 'coBenefit', indirect: false },
  'indirect-co-benefit': { stage: 'coBenefit', indirect: true },
}

/** What most of the notes say; of ratings the one in the middle. `kinds`: what a note of a lane is. */
export function answersOf(notes: readonly CarriedNote[], kinds: ReadonlyMap<string, string>): Answers {
  const kind = mostOften(notes.map(({ lane }) => kinds.get(lane) ?? null).filter((one) => one !== null && Object.hasOwn(STAGES, one)))
  const at = kind === null ? undefined : STAGES[kind]
  return {
    scenario: mostNamed(notes, 'scenario'),
    radical: median(notes.flatMap(({ ratings }) => ratings?.['radical'] ?? [])),
    concrete: median(notes.flatMap(({ ratings }) => ratings?.['concrete'] ?? [])),
    coBenefit: mostNamed(notes, 'pick'),
    stage: at?.stage ?? null,
    indirect: at?.indirect ?? null,
  }
}

/** What most of those that name one name; of equals the first by name, so that it is the same on every machine. */
export function mostNamed(notes: readonly CarriedNote[], field: 'topic' | 'lever' | 'scenario' | 'pick'): string | null {
  return mostOften(notes.map((note) => note[field] ?? null))
}

function mostOften(named: readonly (string | null)[]): string | null {
  const counts = new Map<string, number>()
  for (const name of named) if (name !== null) counts.set(name, (counts.get(name) ?? 0) + 1)
  const [most] = [...counts].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
  return most?.[0] ?? null
}

/** Between two it is the higher one: half a step towards what somebody dared to say. */
function median(ratings: readonly number[]): number | null {
  return ratings.toSorted((a, b) => a - b)[Math.floor(ratings.length / 2)] ?? null
}
