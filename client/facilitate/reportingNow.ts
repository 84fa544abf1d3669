import { currentStep, type SessionState } from '../../shared/document/sessionDocument.ts'
import type { TableId } from '../../shared/ids.ts'
import type { Step } from '../../shared/process/definition.ts'
import { nextToReport, NOT_BEGUN, type Reporting } from '../../shared/programme/reporting.ts'

/** The step under way is for reporting: `open` while a table is still to come to its turn. */
export function reportingNow(session: SessionState): 'open' | 'done' | null {
  if (currentStep(session)?.mode !== 'report') return null
  return nextToReport(session.tables.map(({ id }) => id), session.reports[session.step] ?? NOT_BEGUN) === null ? 'done' : 'open'
}

/** What a table is in the reporting: that of the step under way, else that of the last step in which there was any. */
export function reportingOf(session: SessionState, table: TableId): 'speaks' | 'reported' | null {
  const reporting = lastReporting(session)
  if (reporting === undefined) return null
  if (currentStep(session)?.mode === 'report' && reporting.table === table) return 'speaks'
  return reporting.reported.includes(table) ? 'reported' : null
}

function lastReporting({ programme, step, reports }: SessionState): Reporting | undefined {
  if (currentStep({ programme, step })?.mode === 'report') return reports[step]
  const until = programme.findIndex(({ id }) => id === step)
  return programme.slice(0, until + 1).map(({ id }) => reports[id]).findLast((reporting) => reporting !== undefined)
}

/** How many have reported in a step; null where none has, or it is for something else. */
export function reportedLine({ reports, tables }: SessionState, { id }: Step): { readonly done: number; readonly count: number } | null {
  const done = tables.filter((table) => reports[id]?.reported.includes(table.id)).length
  return done === 0 ? null : { done, count: tables.length }
}
