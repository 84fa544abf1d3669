import * as v from 'valibot'
import type { ItemId } from '../document/portfolioItems.ts'
import type { NoteId } from '../ids.ts'
import { id } from './schemas.ts'

/** The Action Plan as its tables: what the page shows, and what `GET /api/processes/:id/plan.json`, `.docx` and `.xlsx` give. */

export const PLAN_LANGUAGES = ['it', 'en'] as const
/** The process's own levers, or those of the EU mission's list that they belong to. */
export const PLAN_LEVERS = ['own', 'mission'] as const
export type PlanLevers = (typeof PLAN_LEVERS)[number]
export const PLAN_FILES = ['docx', 'xlsx', 'json'] as const
export type PlanFile = (typeof PLAN_FILES)[number]

/** How the plan is asked for. Missing: Italian, own levers. */
export const PlanQuery = v.object({ language: v.optional(v.picklist(PLAN_LANGUAGES), 'it'), levers: v.optional(v.picklist(PLAN_LEVERS), 'own') })
export type PlanQuery = v.InferOutput<typeof PlanQuery>

const Part = v.object({
  /** Words; for an amount what it is an amount of (a sector), or empty. */
  text: v.string(),
  amount: v.nullable(v.object({ number: v.number(), unit: v.string() })),
  /** The entry of the portfolio that says so; null: a word of the process, or a count. */
  of: v.nullable(id<ItemId>()),
  /** Notes that stand behind it. Where an entry says it and no note does, it is content without a source, and is told so. */
  sources: v.array(id<NoteId>()),
})
export type Part = v.InferOutput<typeof Part>

const Cell = v.object({
  /** One text, one amount, or several of them; none where there is a gap. */
  parts: v.array(Part),
  /** Nobody has said it yet. A gap is shown as one, and never filled. */
  gap: v.boolean(),
  /** The entry in which it is, or would be, written; null if there is none. */
  of: v.nullable(id<ItemId>()),
})
export type Cell = v.InferOutput<typeof Cell>

const Row = v.object({
  of: v.nullable(id<ItemId>()),
  /** As many as the table has columns, in their order. */
  cells: v.array(Cell),
  /** Of all its cells, each once. */
  sources: v.array(id<NoteId>()),
  /** Something in it was written by somebody, and no note stands behind it. */
  unsourced: v.boolean(),
})
export type Row = v.InferOutput<typeof Row>

const Column = v.object({ id: v.string(), heading: v.string(), /** In an outline, what it stands under. */ section: v.nullable(v.string()) })
export type Column = v.InferOutput<typeof Column>

const Table = v.object({
  /** `a3-barriers`, `a3-results`, `a3-stakeholders`, `b1-1`, `b2-1`, `b2-2-<action id>`, `b3-1`, `c1-1`, `c2-1`, `counts`. */
  id: v.string(),
  /** Its number in the Action Plan ("B-1.1"). */
  module: v.string(),
  title: v.string(),
  /** `outline`: one row, to be read from top to bottom. */
  layout: v.picklist(['rows', 'outline']),
  columns: v.array(Column),
  rows: v.array(Row),
  /** Cells that are gaps. */
  gaps: v.number(),
})
export type Table = v.InferOutput<typeof Table>

/** A note that something in the plan stands on. Says where it was said and for which category; who wrote it is kept nowhere here. */
const PlanNote = v.object({
  id: id<NoteId>(),
  /** From 1, in the order in which the plan comes to them: what stands in the files' source columns. */
  number: v.number(),
  session: v.string(),
  /** Null: born in the plenary. */
  table: v.nullable(v.string()),
  /** Null: written by a facilitator. */
  category: v.nullable(v.string()),
  kind: v.string(),
  lever: v.nullable(v.string()),
  text: v.string(),
})
export type PlanNote = v.InferOutput<typeof PlanNote>

const LeftOut = v.object({ what: v.string(), why: v.string() })
export type LeftOut = v.InferOutput<typeof LeftOut>

export const ActionPlan = v.object({
  process: v.string(),
  language: v.picklist(PLAN_LANGUAGES),
  levers: v.picklist(PLAN_LEVERS),
  tables: v.array(Table),
  notes: v.array(PlanNote),
  /** What the plan does not hold, or could not say, and why. */
  leftOut: v.array(LeftOut),
})
export type ActionPlan = v.InferOutput<typeof ActionPlan>

/** The JSON file. */
export const PlanDocument = v.object({ /** ISO 8601. */ madeAt: v.string(), ...ActionPlan.entries })
export type PlanDocument = v.InferOutput<typeof PlanDocument>

const AttendanceRow = v.object({ /** A network's name or a category's id; empty: not known; null: groups too small to be told apart. */ key: v.nullable(v.string()), people: v.number(), invited: v.number(), attended: v.number() })
export type AttendanceRow = v.InferOutput<typeof AttendanceRow>

const Count = v.object({
  topic: v.nullable(v.string()),
  lever: v.nullable(v.string()),
  /** `*`: groups too small to be told apart; null: facilitators. */
  category: v.nullable(v.string()),
  notes: v.number(),
})
export type Count = v.InferOutput<typeof Count>

/** What the plan tells in numbers, of all sessions of a process: nobody can be told by them. */
export const PlanFigures = v.object({
  /** Who was invited and who came. Whoever came to two sessions counts twice. */
  byNetwork: v.array(AttendanceRow),
  byCategory: v.array(AttendanceRow),
  /** Notes of all plenaries, none of them withdrawn. */
  counts: v.array(Count),
  /** Of each session, the categories of which enough people were there to be told apart. */
  shown: v.record(v.string(), v.array(v.string())),
  /** Names of sessions whose notes could not be read. */
  unreadable: v.array(v.string()),
})
export type PlanFigures = v.InferOutput<typeof PlanFigures>
