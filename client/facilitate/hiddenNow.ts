import { currentStep, type SessionState, type TableTrays } from '../../shared/document/sessionDocument.ts'
import type { Step } from '../../shared/process/definition.ts'

/** A private step whose notes are not shown everywhere yet, with the numbers of each table where they are not. */
export type Hidden = { readonly step: Step; readonly tables: readonly TableTrays[] }

/**
 * What is hidden now: in the current step if it is private, else what an earlier one left in its trays, so that it is not forgotten there.
 * Null if nothing is.
 */
export function hiddenNow(session: Pick<SessionState, 'programme' | 'step' | 'tables' | 'trays'>): Hidden | null {
  const current = currentStep(session)
  const now = current === undefined ? null : hiddenIn(session, current)
  if (now !== null) return now
  const left = session.programme.map((step) => hiddenIn(session, step)).find((hidden) => hidden !== null && sumOf(hidden).notes > 0)
  return left ?? null
}

export function sumOf({ tables }: Hidden): Pick<TableTrays, 'people' | 'done' | 'notes'> {
  const sum = (key: 'people' | 'done' | 'notes') => tables.reduce((total, trays) => total + trays[key], 0)
  return { people: sum('people'), done: sum('done'), notes: sum('notes') }
}

function hiddenIn({ tables, trays }: Pick<SessionState, 'tables' | 'trays'>, step: Step): Hidden | null {
  if (step.mode !== 'write' || !step.privately) return null
  const all = tables.map(({ id }) => trays.find(({ table, step: of }) => table === id && of === step.id) ?? { table: id, step: step.id, revealed: false, people: 0, done: 0, notes: 0 })
  const hidden = all.filter(({ revealed }) => !revealed)
  return hidden.length === 0 ? null : { step, tables: hidden }
}
