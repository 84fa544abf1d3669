import * as v from 'valibot'
import { LeadReport, TableReport } from '../programme/reporting.ts'
import type { TableId } from '../ids.ts'
import { command, id } from './schemas.ts'

/** What whoever leads does while tables report, and what the table that speaks does. Apart from the other schemas: not every tablet needs them. */
export const LeadReportRequest = v.object({ ...command, act: LeadReport })
export const TableReportRequest = v.object({ ...command, act: TableReport })

/** Who writes at each table, as numbers: how many did within the last two minutes, and how long ago somebody did last. Tables where nobody has are missing. */
export const Activity = v.array(v.object({ tableId: id<TableId>(), active: v.number(), quietMs: v.number() }))
export type Activity = v.InferOutput<typeof Activity>
