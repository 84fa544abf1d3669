import type { foldSmall } from '../../shared/attendance/counts.ts'
import { writeCsv } from '../../shared/attendance/writeCsv.ts'
import type { Say } from '../i18n/addTexts.ts'

type Rows = ReturnType<typeof foldSmall>
type NameOf = (key: string | null) => string

/** Table A-3 "stakeholders" of the Action Plan, with its exact headings. What Plenaria does not know stays a visible gap. */
const A3_HEADINGS = ['Network', 'Network description', 'Stakeholders mapping (invited)', 'Stakeholders involved (attended)', 'Influence', 'Interest']
const GAP = '…'

export function networkCsv(rows: Rows, nameOf: NameOf): string {
  return writeCsv([A3_HEADINGS, ...rows.map(({ key, invited, attended }) => [nameOf(key), GAP, invited, attended, GAP, GAP])])
}

export function categoryCsv(rows: Rows, nameOf: NameOf, t: Say<'counts.categoryHead' | 'counts.invited' | 'counts.attended'>): string {
  return writeCsv([[t('counts.categoryHead'), t('counts.invited'), t('counts.attended')], ...rows.map(({ key, invited, attended }) => [nameOf(key), invited, attended])])
}

/** Puts a file among the downloads. Works on plain http, where there is no save picker. */
export function saveFile(name: string, text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: 'text/csv' }))
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
  URL.revokeObjectURL(url)
}
