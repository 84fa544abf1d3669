import * as v from 'valibot'
import { ID_SHAPE, SLUG_SHAPE, type LinkId, type NoteId, type TableId } from '../ids.ts'
import { LIMITS } from '../wire/limits.ts'
import { command, id } from './schemas.ts'

/** Locks, what came late, and calling everyone together. */

const Slug = v.pipe(v.string(), v.regex(SLUG_SHAPE))

export const Lock = v.variant('on', [
  v.object({ on: v.literal('board') }),
  v.object({ on: v.literal('table'), table: id<TableId>() }),
  v.object({ on: v.literal('lane'), lane: Slug, table: v.nullable(id<TableId>()) }),
  v.object({ on: v.literal('kind'), kind: Slug }),
])

/** Closes something (`locked`), or opens it again. Doing so twice is doing it once. */
export const LockRequest = v.object({ ...command, lock: Lock, locked: v.boolean() })

const toView = { to: v.literal('view') }
/** A note's id or a cluster's, by `to`. */
const toThing = { to: v.picklist(['note', 'cluster']), id: v.pipe(v.string(), v.regex(ID_SHAPE)) }

/** Calls everyone; null: everyone is released. */
export const SummonsRequest = v.object({ ...command, summons: v.nullable(v.variant('to', [v.object(toView), v.object(toThing)])) })
export type WantedSummons = v.InferOutput<typeof SummonsRequest>['summons']

/** As it is kept: with since when, in server time. */
export const Summons = v.variant('to', [v.object({ ...toView, sinceMs: v.number() }), v.object({ ...toThing, sinceMs: v.number() })])

/** What a participant did where it was locked, and nobody has decided on yet. */
export const LateNote = v.object({
  id: id<NoteId>(),
  /** `moved`: to another lane, in the same words. */
  what: v.picklist(['new', 'changed', 'moved', 'deleted']),
  category: v.nullable(v.string()),
  lane: v.string(),
  text: v.string(),
  /** As it stood before; null if it is new. */
  earlier: v.nullable(v.object({ lane: v.string(), text: v.string() })),
})
export type LateNote = v.InferOutput<typeof LateNote>
export const LateLink = v.object({ id: id<LinkId>(), type: v.string(), from: v.string(), to: v.string(), deleted: v.boolean() })
export type LateLink = v.InferOutput<typeof LateLink>
export const LateArrivals = v.object({ notes: v.array(LateNote), links: v.array(LateLink) })
export type LateArrivals = v.InferOutput<typeof LateArrivals>

/** Kept, the mark goes and all stays as it is. Set aside, a new note is hidden, and what was changed is again as it was before. */
export const LateRequest = v.object({
  ...command,
  keep: v.boolean(),
  notes: v.pipe(v.array(id<NoteId>()), v.maxLength(LIMITS.maxNotesPerTable)),
  links: v.pipe(v.array(id<LinkId>()), v.maxLength(LIMITS.maxLinksPerTable)),
})
