import * as v from 'valibot'
import { Activity } from '../../shared/api/reports.ts'
import type { SessionId, TableId } from '../../shared/ids.ts'
import type { LeadReport, TableReport } from '../../shared/programme/reporting.ts'
import { call } from '../api/call.ts'
import { command } from '../api/command.ts'

/** Asked for again and again by the desk: what it says is stored nowhere. */
export const getActivity = (id: SessionId) => call(Activity, 'GET', `/sessions/${id}/activity`)

const Nothing = v.object({})

export const leadReport = (id: SessionId, act: LeadReport) => command(Nothing, 'POST', `/sessions/${id}/report`, { act })
export const reportAtTable = (id: TableId, act: TableReport) => command(Nothing, 'POST', `/tables/${id}/report`, { act })
