import * as v from 'valibot'
import type { SessionId, TableId } from '../../shared/ids.ts'
import type { LeadReport, TableReport } from '../../shared/programme/reporting.ts'
import { command } from '../api/command.ts'

const Nothing = v.object({})

export const leadReport = (id: SessionId, act: LeadReport) => command(Nothing, 'POST', `/sessions/${id}/report`, { act })
export const reportAtTable = (id: TableId, act: TableReport) => command(Nothing, 'POST', `/tables/${id}/report`, { act })
