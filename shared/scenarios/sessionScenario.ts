import type { ReferenceCaseId, ScenarioId, TableId } from '../ids.ts'
import type { CasePicture } from '../pictures/picture.ts'

/** A scenario as a session shows it: a copy of the portfolio's, small enough for a tablet on bad Wi-Fi. What is longer is asked for by itself. */
export type SessionScenario = {
  readonly id: ScenarioId
  readonly title: string
  readonly description: string
  /** A topic of the definition, or null. */
  readonly topic: string | null
  /** Its place among the others, an order key. */
  readonly order: string
  /** Those that were told to work on it; none: those of its topic. */
  readonly tables: readonly TableId[]
  /** No table writes for it any more; notes that name it keep their name for it. */
  readonly takenOut: boolean
  /** It was taken off in the portfolio: this is how it was. */
  readonly gone: boolean
  /** How many notes of phase 1 stand behind it. */
  readonly notes: number
  /** How many different things they say. */
  readonly lines: number
  /** What they say, the most said first: the first ones of `lines`. */
  readonly behind: readonly Behind[]
  readonly cases: readonly ShownCase[]
  /** Something of it is left out or cut short here. */
  readonly isCut: boolean
}

/** One thing that was said, without who said it. */
export type Behind = { readonly text: string; readonly lane: string; readonly times: number }

export type ShownCase = {
  readonly id: ReferenceCaseId
  readonly title: string
  readonly place: string
  readonly text: string
  readonly shows: string
  /** An http address, or empty. */
  readonly link: string
  readonly pictures: readonly CasePicture[]
}

type Placed = Pick<SessionScenario, 'topic' | 'tables' | 'takenOut'>
type At = { readonly id: TableId; readonly topic: string }

/** Does this table work on it? Whoever was told to; else the tables of its topic, and if there is none, all. */
export function worksOn({ tables, topic, takenOut }: Placed, table: At, all: readonly At[]): boolean {
  if (takenOut) return false
  if (tables.length > 0) return tables.includes(table.id)
  return topic === table.topic || !all.some((other) => other.topic === topic)
}

/** What a table works on, in order. A table that nobody gave any may write for all of them. */
export function scenariosAt<Scenario extends Placed>(scenarios: readonly Scenario[], table: At, all: readonly At[]): readonly Scenario[] {
  const standing = scenarios.filter(({ takenOut }) => !takenOut)
  const own = standing.filter((scenario) => worksOn(scenario, table, all))
  return own.length === 0 ? standing : own
}
