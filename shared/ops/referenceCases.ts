import { generateKeyBetween } from 'fractional-indexing'
import * as Y from 'yjs'
import { CASE_TEXTS, caseIds, casesOf, caseText, isLink, readCase, type CaseText } from '../document/portfolioDocument.ts'
import { byOrder } from '../document/tableDocument.ts'
import { newId, type AuthorId, type ReferenceCaseId, type ScenarioId } from '../ids.ts'
import { replaceText } from './editText.ts'
import { BIRTH, BY_HAND } from './op.ts'

/** Puts an empty reference case beside a scenario, after those that are there. Undo takes it off. */
export function addCase(doc: Y.Doc, { scenario, author }: { readonly scenario: ScenarioId; readonly author: AuthorId }): ReferenceCaseId {
  const id = newId<ReferenceCaseId>()
  const last = caseIds(doc).flatMap((one) => readCase(doc, one) ?? []).filter((one) => one.scenario === scenario).sort(byOrder).at(-1)
  const texts = Object.keys(CASE_TEXTS).map((field) => [field, new Y.Text()] as const)
  const map = new Y.Map<unknown>([...texts, ...Object.entries({ author, scenario, link: '', order: generateKeyBetween(last?.order ?? null, null), deleted: true })])
  doc.transact(() => casesOf(doc).set(id, map), BIRTH)
  doc.transact(() => map.set('deleted', false), BY_HAND)
  return id
}

/** Makes one of its texts read `wanted`, touching only the letters that differ. */
export function editCase(doc: Y.Doc, id: ReferenceCaseId, field: CaseText, wanted: string): void {
  const text = caseText(doc, id, field)
  if (text !== null && wanted.length <= CASE_TEXTS[field]) replaceText(doc, text, wanted)
}

/** False if it is no address of a page: then nothing is written. */
export function linkCase(doc: Y.Doc, id: ReferenceCaseId, link: string): boolean {
  if (!isLink(link)) return false
  doc.transact(() => casesOf(doc).get(id)?.set('link', link), BY_HAND)
  return true
}

export function removeCase(doc: Y.Doc, id: ReferenceCaseId): void {
  doc.transact(() => casesOf(doc).get(id)?.set('deleted', true), BY_HAND)
}
