import * as v from 'valibot'
import type { ItemRoot } from '../document/portfolioItems.ts'
import { ID_SHAPE, type ClusterId, type NoteId, type ScenarioId, type SessionId, type TableId } from '../ids.ts'
import { Definition } from '../process/definition.ts'
import { LIMITS } from '../wire/limits.ts'
import { command, id } from './schemas.ts'

/** What the sessions of a process came to, detached from their documents: the answer of `GET /api/processes/:id/synthesis`. */

const OutcomeNote = v.object({
  id: id<NoteId>(),
  /** Null: born in the plenary. */
  table: v.nullable(id<TableId>()),
  topic: v.nullable(v.string()),
  category: v.nullable(v.string()),
  lane: v.string(),
  lever: v.nullable(v.string()),
  text: v.string(),
  /** Its author took it back after the plenary had made use of it. */
  withdrawn: v.boolean(),
  /** What its lane asked of it; missing where nobody has said. */
  scenario: v.optional(id<ScenarioId>()),
  ratings: v.optional(v.record(v.string(), v.number())),
  pick: v.optional(v.string()),
})
export type OutcomeNote = v.InferOutput<typeof OutcomeNote>

/** Something that was said, by one note or by several that say the same: the unit that is read, counted and grouped. */
const Line = v.object({
  /** Of the note that stands for all. */
  id: id<NoteId>(),
  /** The note whose words are read. */
  shown: id<NoteId>(),
  /** All that say it, `id` and `shown` among them. */
  sources: v.array(id<NoteId>()),
})
export type Line = v.InferOutput<typeof Line>

const OutcomeCluster = v.object({ id: id<ClusterId>(), title: v.string(), colour: v.string(), lines: v.array(id<NoteId>()) })

export const Outcome = v.object({
  session: v.object({ id: id<SessionId>(), name: v.string(), createdAtMs: v.number() }),
  tables: v.array(v.object({ id: id<TableId>(), name: v.string(), topic: v.string() })),
  /** The words that the session opened with: its process may have changed since. */
  words: v.pick(Definition, ['topics', 'groups', 'categories', 'levers', 'tools']),
  notes: v.array(OutcomeNote),
  lines: v.array(Line),
  clusters: v.array(OutcomeCluster),
  /** Between lines, each once: links of notes that say the same are those of their line. */
  links: v.array(v.object({ type: v.string(), from: id<NoteId>(), to: id<NoteId>() })),
  /**
   * How many people of each category were there, 0 for one of which nobody was. Groups of fewer than MIN_GROUP are one, its category null, and stand for
   * themselves nowhere else in what is counted. Missing: not known, and no category is shown apart.
   */
  people: v.optional(v.array(v.object({ category: v.nullable(v.string()), people: v.number() }))),
})
export type Outcome = v.InferOutput<typeof Outcome>

/** `unreadable`: sessions whose documents could not be read; the others are told all the same. */
export const Outcomes = v.object({ outcomes: v.array(Outcome), unreadable: v.array(v.object({ id: id<SessionId>(), name: v.string() })) })
export type Outcomes = v.InferOutput<typeof Outcomes>

const chosen = v.pipe(v.array(v.pipe(v.string(), v.maxLength(40))), v.maxLength(LIMITS.maxChosen))

/** What may be made of what was said. */
export const CARRIED_INTO = ['scenarios', 'findings', 'actions', 'impacts', 'interventions'] as const satisfies readonly ItemRoot[]

/**
 * Brings clusters and lines of the plenaries, and themes made of them, into the portfolio, each with every note that says the same. `item`: an entry of that kind that is there
 * already and shall stand on them too; null: a new one, or with `apart` one of each that was chosen. `fields`: what the new ones begin with.
 */
export const CarryOverRequest = v.object({
  ...command,
  into: v.picklist(CARRIED_INTO),
  item: v.nullable(v.pipe(v.string(), v.regex(ID_SHAPE))),
  apart: v.optional(v.boolean(), false),
  fields: v.optional(v.record(v.string(), v.union([v.null(), v.string(), v.number(), v.boolean()])), {}),
  themes: v.optional(chosen, []),
  clusters: chosen,
  lines: chosen,
})
export type CarryOverRequest = v.InferOutput<typeof CarryOverRequest>
/** The entries that stand on it now. */
export const CarriedOver = v.object({ ids: v.array(v.string()) })
