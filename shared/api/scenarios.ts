import * as v from 'valibot'
import type { ScenarioId, TableId } from '../ids.ts'
import { CasePicture } from '../pictures/picture.ts'
import { LIMITS } from '../wire/limits.ts'
import { command, id } from './schemas.ts'

/**
 * Brings a scenario of the portfolio into a workshop, says which tables work on it (none named: those of its topic), or takes it out. Notes that name it keep it.
 */
export const ScenarioRequest = v.object({
  ...command,
  scenario: id<ScenarioId>(),
  tables: v.pipe(v.array(id<TableId>()), v.maxLength(LIMITS.maxNamed)),
  takenOut: v.boolean(),
})

/** What a workshop may work on: the scenarios of its process, in order. */
export const ScenarioList = v.array(v.object({ id: id<ScenarioId>(), title: v.string(), topic: v.nullable(v.string()) }))
export type ScenarioList = v.InferOutput<typeof ScenarioList>

/** A scenario with all that stands behind it, which the session's document only begins to tell. */
export const WholeScenario = v.object({
  id: id<ScenarioId>(),
  title: v.string(),
  description: v.string(),
  topic: v.nullable(v.string()),
  order: v.string(),
  gone: v.boolean(),
  notes: v.number(),
  lines: v.number(),
  behind: v.array(v.object({ text: v.string(), lane: v.string(), times: v.number() })),
  cases: v.array(v.object({ id: v.string(), title: v.string(), place: v.string(), text: v.string(), shows: v.string(), link: v.string(), pictures: v.array(CasePicture) })),
  isCut: v.boolean(),
})
export type WholeScenario = v.InferOutput<typeof WholeScenario>
