import type { ActionPlan, Part, Row, Table } from '../../shared/api/plan.ts'
import type { NoteId } from '../../shared/ids.ts'
import { planSaying, type SayPlan } from '../../shared/plan/planTexts.ts'

/** What both files say in the same words. */
export type Wording = {
  readonly say: SayPlan
  /** "1–4, 9", "no source", both, or nothing. */
  readonly sources: (row: Pick<Row, 'sources' | 'unsourced'>) => string
  /** A part as one text: "Transport: 1,200 t CO2e/year". */
  readonly text: (part: Part) => string
  /** What the file is, for whoever opens it. */
  readonly about: string
}

export function wordingOf(plan: ActionPlan, madeAt: Date): Wording {
  const say = planSaying(plan.language)
  const numbers = new Map(plan.notes.map(({ id, number }) => [id, number]))
  const amount = new Intl.NumberFormat(plan.language, { maximumFractionDigits: 2, useGrouping: 'always' })
  const date = new Intl.DateTimeFormat(plan.language, { dateStyle: 'long', timeZone: 'UTC' }).format(madeAt)
  const numbersOf = (sources: readonly NoteId[]) => ranges(sources.flatMap((id) => numbers.get(id) ?? []))
  return {
    say,
    sources: ({ sources, unsourced }) => [numbersOf(sources), unsourced ? say('noSource') : ''].filter((one) => one !== '').join(' · '),
    text: (part) => (part.amount === null ? part.text : [part.text, `${amount.format(part.amount.number)} ${part.amount.unit}`.trim()].filter((one) => one !== '').join(': ')),
    about: say('file.about', { date, levers: say(plan.levers === 'own' ? 'file.own' : 'file.mission'), gap: say('gap'), noSource: say('noSource'), sources: say('sources') }),
  }
}

/** Counts stand on all notes alike, and have no column for them. */
export function standsOnNotes({ id }: Table): boolean {
  return id !== 'counts'
}

/** "1–4, 9" for 1, 2, 3, 4 and 9. */
function ranges(numbers: readonly number[]): string {
  const runs: { from: number; to: number }[] = []
  for (const number of [...numbers].sort((a, b) => a - b)) {
    const last = runs.at(-1)
    if (last !== undefined && number <= last.to + 1) last.to = number
    else runs.push({ from: number, to: number })
  }
  return runs.map(({ from, to }) => (from === to ? `${from}` : to === from + 1 ? `${from}, ${to}` : `${from}–${to}`)).join(', ')
}
