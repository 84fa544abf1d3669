import { generateKeyBetween } from 'fractional-indexing'
import type * as Y from 'yjs'
import { scenariosOf, scenarioText, sourceKey, sourcesOf, type Scenario } from '../document/portfolioDocument.ts'
import type { NoteId, ScenarioId } from '../ids.ts'
import { LIMITS } from '../wire/limits.ts'
import { replaceText } from './editText.ts'
import { BY_HAND } from './op.ts'

/** Ops on a scenario never refuse: its entry is never taken away, and a field that is too long for the page is too long for the document. */

/** Makes a scenario's title or description read `wanted`, touching only the letters that differ. */
export function editScenario(doc: Y.Doc, id: ScenarioId, field: 'title' | 'description', wanted: string): void {
  const text = scenarioText(doc, id, field)
  const fits = wanted.length <= (field === 'title' ? LIMITS.maxTitleLength : LIMITS.maxTextLength)
  if (text !== null && fits) replaceText(doc, text, wanted)
}

/** Puts a scenario before the one at `index` of the others, as they are shown; beyond the last at the end. */
export function moveScenario(doc: Y.Doc, id: ScenarioId, others: readonly Pick<Scenario, 'order'>[], index: number): void {
  const [before, after] = [others[index - 1]?.order ?? null, others[index]?.order ?? null]
  // Two that were made at the same moment have equal keys, and nothing fits between equals: it goes behind both.
  const order = before !== null && after !== null && before >= after ? generateKeyBetween(after, others.find((other) => other.order > after)?.order ?? null) : generateKeyBetween(before, after)
  set(doc, id, { order })
}

export function setScenarioTopic(doc: Y.Doc, id: ScenarioId, topic: string | null): void {
  set(doc, id, { topic })
}

/** Takes a scenario off the list; what it stood on stays carried over. */
export function removeScenario(doc: Y.Doc, id: ScenarioId): void {
  set(doc, id, { deleted: true })
}

/** The note stands behind this scenario no more. */
export function removeSource(doc: Y.Doc, id: ScenarioId, note: NoteId): void {
  doc.transact(() => sourcesOf(doc).delete(sourceKey(id, note)), BY_HAND)
}

function set(doc: Y.Doc, id: ScenarioId, fields: Readonly<Record<string, unknown>>): void {
  const map = scenariosOf(doc).get(id)
  doc.transact(() => {
    for (const [key, value] of Object.entries(fields)) if (map?.get(key) !== value) map?.set(key, value)
  }, BY_HAND)
}
