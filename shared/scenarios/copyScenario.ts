import type * as Y from 'yjs'
import { carriedNote, itemIds, readItem, readSourceKey, sameOf, sourcesOf, type CarriedNote } from '../document/portfolioDocument.ts'
import { byOrder } from '../document/byOrder.ts'
import type { NoteId, ScenarioId } from '../ids.ts'
import { rootFinder } from '../plenary/merging.ts'
import type { Behind, SessionScenario, ShownCase } from './sessionScenario.ts'

/** How much of a scenario goes into the session's document (`SHORT`), and how much is told to whoever asks for all of it (`WHOLE`): letters, and how many of each. */
export type Measure = { readonly description: number; readonly said: number; readonly behind: number; readonly cases: number; readonly caseText: number }

/** At most some 15 kB each, mostly 3: a session of ten comes to a tablet in a second on bad Wi-Fi. */
export const SHORT: Measure = { description: 1_500, said: 240, behind: 12, cases: 8, caseText: 600 }
/** More different things than anybody reads on a tablet; the synthesis page has the rest. */
export const WHOLE: Measure = { description: 5_000, said: 5_000, behind: 500, cases: 100, caseText: 5_000 }

export type ScenarioCopy = Omit<SessionScenario, 'tables' | 'takenOut'>

/** Copies of these scenarios, as far as the portfolio has them; taken off, they are there and marked. */
export function copyScenarios(portfolio: Y.Doc, ids: readonly ScenarioId[], measure: Measure): ScenarioCopy[] {
  const sources = sourcesByScenario(portfolio, new Set(ids))
  const lineOf = rootFinder(new Map([...sameOf(portfolio)].map(([line, { into }]) => [line as NoteId, into]))) // keys are judged by portfolioSchema
  const cases = itemIds(portfolio, 'cases').flatMap((id) => readItem(portfolio, 'cases', id) ?? []).filter(({ deleted }) => !deleted).sort(byOrder)
  return ids.flatMap((id) => {
    const scenario = readItem(portfolio, 'scenarios', id)
    if (scenario === null) return []
    const notes = sources.get(id) ?? []
    const lines = linesOf(notes, lineOf)
    const own = cases.filter((one) => one.scenario === id)
    const cut = cutter()
    return [{
      id, order: scenario.order, topic: scenario.topic, gone: scenario.deleted,
      title: scenario.title, description: cut.to(scenario.description, measure.description),
      notes: notes.length, lines: lines.length,
      behind: cut.first(lines, measure.behind).map((line) => ({ ...line, text: cut.to(line.text, measure.said) })),
      cases: cut.first(own, measure.cases).map(({ id: caseId, title, place, text, shows, link, pictures }): ShownCase => ({
        id: caseId, title, place, link, pictures, text: cut.to(text, measure.caseText), shows: cut.to(shows, measure.caseText),
      })),
      isCut: cut.isCut(),
    }]
  })
}

type Source = CarriedNote & { readonly id: NoteId }

function sourcesByScenario(portfolio: Y.Doc, ids: ReadonlySet<string>): Map<string, Source[]> {
  const found = new Map<string, Source[]>([...ids].map((id) => [id, []]))
  for (const key of sourcesOf(portfolio).keys()) {
    const { of, note } = readSourceKey(key)
    const copy = found.has(of) ? carriedNote(portfolio, note) : undefined
    if (copy !== undefined) found.get(of)?.push({ ...copy, id: note })
  }
  return found
}

/** Notes that say the same, in one session or across them, are one thing that was said several times. */
function linesOf(notes: readonly Source[], lineOf: (line: NoteId) => NoteId): Behind[] {
  const lines = new Map<NoteId, Source[]>()
  for (const note of notes) {
    const head = lineOf(note.line)
    const said = lines.get(head)
    if (said === undefined) lines.set(head, [note])
    else said.push(note)
  }
  return [...lines]
    .map(([head, said]) => ({ shown: said.find(({ id }) => id === head) ?? said.find(({ id, line }) => id === line) ?? said[0], times: said.length }))
    .flatMap(({ shown, times }) => (shown === undefined ? [] : [{ text: shown.text, lane: shown.lane, times, id: shown.id }]))
    .sort((a, b) => b.times - a.times || (a.id < b.id ? -1 : 1))
    .map(({ text, lane, times }) => ({ text, lane, times }))
}

/** Cuts texts and lists, and remembers whether it had to. */
function cutter() {
  let isCut = false
  return {
    isCut: () => isCut,
    to(text: string, letters: number): string {
      if (text.length <= letters) return text
      isCut = true
      // At the end of a word, and never inside a letter of two units.
      return `${text.slice(0, letters).replace(/\s+\S*$/, '').replace(/[\uD800-\uDBFF]$/, '')}…`
    },
    first<Item>(items: readonly Item[], most: number): readonly Item[] {
      isCut ||= items.length > most
      return items.slice(0, most)
    },
  }
}
