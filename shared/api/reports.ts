import * as v from 'valibot'
import { LeadReport, TableReport } from '../programme/reporting.ts'
import { command } from './schemas.ts'

/** What whoever leads does while tables report, and what the table that speaks does. Apart from the other schemas: not every tablet needs them. */
export const LeadReportRequest = v.object({ ...command, act: LeadReport })
export const TableReportRequest = v.object({ ...command, act: TableReport })
