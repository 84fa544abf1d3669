import type { ActionPlan, PlanNote } from '../../shared/api/plan.ts'
import { planSaying } from '../../shared/plan/planTexts.ts'

/** What XML 1.0 cannot hold: control signs, half a surrogate pair, the two that are no letters. A note may carry them; a file with one of them does not open. */
// eslint-disable-next-line no-control-regex -- these are the ones
const UNWRITABLE = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g

/** The plan in letters that a file can hold. What was taken out is told. */
export function cleanPlan(plan: ActionPlan): ActionPlan {
  let taken = 0
  const clean = (text: string) =>
    text.replaceAll(/\r\n?/g, '\n').replace(UNWRITABLE, () => {
      taken += 1
      return ''
    })
  const cleanOrNull = (text: string | null) => (text === null ? null : clean(text))
  const cleanNote = (note: PlanNote): PlanNote => ({
    ...note, session: clean(note.session), kind: clean(note.kind), text: clean(note.text),
    table: cleanOrNull(note.table), category: cleanOrNull(note.category), lever: cleanOrNull(note.lever),
  })
  const tables = plan.tables.map((table) => ({
    ...table,
    title: clean(table.title),
    rows: table.rows.map((row) => ({
      ...row,
      cells: row.cells.map((cell) => ({
        ...cell,
        parts: cell.parts.map((part) => ({ ...part, text: clean(part.text), amount: part.amount === null ? null : { ...part.amount, unit: clean(part.amount.unit) } })),
      })),
    })),
  }))
  const notes = plan.notes.map(cleanNote)
  const leftOut = plan.leftOut.map(({ what, why }) => ({ what: clean(what), why: clean(why) }))
  const say = planSaying(plan.language)
  const told = taken === 0 ? [] : [{ what: say('left.letters', { count: taken }), why: say('left.letters.why') }]
  return { ...plan, process: clean(plan.process), tables, notes, leftOut: [...leftOut, ...told] }
}
