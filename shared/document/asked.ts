import type * as Y from 'yjs'
import { isId, type ScenarioId } from '../ids.ts'
import type { Field } from './schema.ts'

/**
 * What some lanes ask of a note beside its words: for which scenario it is, how it is rated, which word of a list it is. Null, in the document
 * missing, where nobody has said. A note that moves to a lane which does not ask keeps what it was told.
 */
export type Asked = {
  /** One of the session's, taken out or not. */
  readonly scenario: ScenarioId | null
  readonly ratings: Ratings | null
  /** A co-benefit of the plan; the note's text says it in the words of whoever picked it. */
  readonly pick: string | null
}

/** Some of it, from wherever: values from before there was any of it have none. */
export type PartlyAsked = { readonly [F in keyof Asked]?: Asked[F] | undefined }

/** 1 to 5 by the id of the scale; one that nobody rated is missing. */
export type Ratings = Readonly<Record<string, number>>

export const RATINGS = [1, 2, 3, 4, 5] as const

export function readAsked(note: Y.Map<unknown>): Asked {
  // What the gate let in has these types (below).
  return {
    scenario: (note.get('scenario') ?? null) as ScenarioId | null,
    ratings: (note.get('ratings') ?? null) as Ratings | null,
    pick: (note.get('pick') ?? null) as string | null,
  }
}

/** What was said of it; the rest is missing, as in the document. */
export function saidOf({ scenario, ratings, pick }: PartlyAsked): { scenario?: ScenarioId; ratings?: Ratings; pick?: string } {
  return { ...(isSaid(scenario) ? { scenario } : {}), ...(isSaid(ratings) ? { ratings } : {}), ...(isSaid(pick) ? { pick } : {}) }
}

const isSaid = <T>(value: T | null | undefined): value is T => value !== null && value !== undefined

/** As a note holds it, nulls and all. */
export function askedOf({ scenario = null, ratings = null, pick = null }: PartlyAsked): Asked {
  return { scenario, ratings, pick }
}

export function isSameAsked(one: PartlyAsked, other: PartlyAsked): boolean {
  return JSON.stringify(inOrder(one)) === JSON.stringify(inOrder(other))
}

function inOrder({ scenario = null, ratings, pick = null }: PartlyAsked): unknown {
  return [scenario, pick, Object.entries(ratings ?? {}).sort(([a], [b]) => (a < b ? -1 : 1))]
}

export const askedFields: Readonly<Record<keyof Asked, Field>> = {
  scenario: {
    holds: 'value', write: 'author', clearable: true,
    accepts: (value, { vocabulary }) => value === null || (isId<ScenarioId>(value) && vocabulary.scenarios.has(value)),
  },
  ratings: { holds: 'value', write: 'author', clearable: true, accepts: (value, { vocabulary }) => value === null || areRatings(value, vocabulary.scales) },
  pick: {
    holds: 'value', write: 'author', clearable: true,
    accepts: (value, { vocabulary }) => value === null || (typeof value === 'string' && vocabulary.coBenefits.has(value)),
  },
}

function areRatings(value: unknown, scales: ReadonlySet<string>): boolean {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false
  return Object.entries(value).every(([scale, rating]) => scales.has(scale) && RATINGS.some((one) => one === rating))
}
