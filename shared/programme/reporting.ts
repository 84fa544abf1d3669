import * as v from 'valibot'
import type { Clock } from './clock.ts'
import { ID_SHAPE, type NoteId, type TableId } from '../ids.ts'

const id = <T extends string>() => v.pipe(v.string(), v.regex(ID_SHAPE)) as unknown as v.GenericSchema<T>

/**
 * How far a step is in which the tables report, one after the other. It outlives the step: whoever goes back finds who has reported. A table
 * that is no longer there is nobody: readers look it up among the session's tables.
 */
export const Reporting = v.object({
  /** The table that speaks; null before the first, and whenever nobody does. */
  table: v.nullable(id<TableId>()),
  /** Since when it speaks, server time; null if nobody does. */
  sinceMs: v.nullable(v.number()),
  /** The note of the table that everyone looks at; null: its name. */
  item: v.nullable(id<NoteId>()),
  /** A long note is read page by page, from 0; whoever shows it starts over after the last. */
  page: v.number(),
  /** Whose tablet at the table turns the pages; null until one takes it. */
  control: v.nullable(v.string()),
  reported: v.array(id<TableId>()),
  /** Passed over; it may still report. */
  skipped: v.array(id<TableId>()),
})
export type Reporting = v.InferOutput<typeof Reporting>

export const NOT_BEGUN: Reporting = { table: null, sinceMs: null, item: null, page: 0, control: null, reported: [], skipped: [] }

const item = v.nullable(id<NoteId>())
const page = v.optional(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(999)), 0)

/**
 * What whoever leads does. `speak`: the word is another table's, or nobody's; `from` is the table that they saw speaking, and `done` says that
 * it has reported. `show`: one note of the table that speaks. `mark`: by hand, what a table is.
 */
export const LeadReport = v.variant('do', [
  v.object({ do: v.literal('speak'), table: v.nullable(id<TableId>()), from: v.nullable(id<TableId>()), done: v.boolean() }),
  v.object({ do: v.literal('show'), table: id<TableId>(), item, page }),
  v.object({ do: v.literal('mark'), table: id<TableId>(), as: v.picklist(['reported', 'skipped', 'open']) }),
])
export type LeadReport = v.InferOutput<typeof LeadReport>

/** What the table that speaks does: one of its tablets takes the turning of the pages, and turns them. */
export const TableReport = v.variant('do', [v.object({ do: v.literal('take') }), v.object({ do: v.literal('show'), item, page })])
export type TableReport = v.InferOutput<typeof TableReport>

/** Null: somebody else moved on meanwhile, and what they did holds. */
export type Reported = Reporting | null

export function leadReport(before: Reporting, act: LeadReport, nowMs: number): Reported {
  switch (act.do) {
    case 'speak':
      return speak(before, act, nowMs)
    case 'show':
      return before.table === act.table ? { ...before, item: act.item, page: act.page } : null
    case 'mark':
      return {
        ...before,
        reported: act.as === 'reported' ? plus(before.reported, act.table) : minus(before.reported, act.table),
        skipped: act.as === 'skipped' ? plus(before.skipped, act.table) : minus(before.skipped, act.table),
      }
  }
}

/** Two who give the word to the same table at once give it once. */
function speak(before: Reporting, { table, from, done }: Extract<LeadReport, { do: 'speak' }>, nowMs: number): Reported {
  if (before.table === table) return before
  if (before.table !== from) return null
  return {
    table,
    sinceMs: table === null ? null : nowMs,
    item: null,
    page: 0,
    control: null,
    reported: from !== null && done ? plus(before.reported, from) : before.reported,
    skipped: table === null ? before.skipped : minus(before.skipped, table),
  }
}

/** `author` is who asks from this table. Any tablet there may take the control over: the one that had it may be out of battery. */
export function tableReport(before: Reporting, table: TableId, author: string, act: TableReport): Reported {
  if (before.table !== table) return null
  if (act.do === 'take') return { ...before, control: author }
  return before.control === author ? { ...before, item: act.item, page: act.page } : null
}

/** The step is left: a table that has shown something has reported. */
export function leaveReporting(before: Reporting): Reporting {
  return before.table === null || before.item === null ? before : { ...before, reported: plus(before.reported, before.table) }
}

/** The table whose turn is next: the first after the one that speaks, in their order and from its end on from the first, that neither reported nor was skipped. */
export function nextToReport(tables: readonly TableId[], { table, reported, skipped }: Reporting): TableId | null {
  const at = table === null ? -1 : tables.indexOf(table)
  const turns = [...tables.slice(at + 1), ...tables.slice(0, at + 1)]
  return turns.find((id) => id !== table && !reported.includes(id) && !skipped.includes(id)) ?? null
}

/** The table that spoke before this one. */
export function lastReported(tables: readonly TableId[], { table, reported }: Reporting): TableId | null {
  return reported.findLast((id) => id !== table && tables.includes(id)) ?? null
}

/** The time of the table that speaks: its equal part of the step's. Null where there is none, or no limit. */
export function tableClock({ sinceMs }: Reporting, minutes: number, tables: number): Clock | null {
  if (sinceMs === null || minutes === 0 || tables === 0) return null
  return { state: 'running', plannedMs: Math.floor((minutes * 60) / tables) * 1_000, elapsedMs: 0, sinceMs }
}

function plus(all: readonly TableId[], one: TableId): TableId[] {
  return [...minus(all, one), one]
}

function minus(all: readonly TableId[], one: TableId): TableId[] {
  return all.filter((id) => id !== one)
}
