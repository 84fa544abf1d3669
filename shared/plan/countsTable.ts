import type { Count, Table } from '../api/plan.ts'
import { OTHERS } from '../trace/countNotes.ts'
import { MIN_GROUP } from '../wire/limits.ts'
import { leverName } from './leverNames.ts'
import { byPlaceIn, cellOf, columnsOf, nameOf, rowOf, tableOf, word, type Making } from './making.ts'

type Line = { readonly topic: string | null; readonly lever: string | null; readonly category: string | null; notes: number }

/** How many notes each category wrote on each topic and lever, over all sessions. Two of the process's levers may be one of the mission's. */
export function countsTable(making: Making): Table {
  const { definition, figures: { counts }, say, tell } = making
  const lines = new Map<string, Line>()
  for (const { topic, lever, category, notes } of counts) {
    const name = lever === null ? null : leverName(making, lever).text
    const key = JSON.stringify([topic, name, category])
    const line = lines.get(key) ?? { topic, lever: name, category, notes: 0 }
    line.notes += notes
    lines.set(key, line)
  }
  if (counts.some(({ category }) => category === OTHERS)) tell({ what: say('left.counts'), why: say('left.counts.why', { count: MIN_GROUP }) })
  const levers = [...new Set([...lines.values()].map(({ lever }) => lever))].sort((a, b) => leverOrder(making, counts, a) - leverOrder(making, counts, b))
  const ordered = [...lines.values()].sort(
    (a, b) => byPlaceIn<Line>(definition.topics, ({ topic }) => topic)(a, b) || levers.indexOf(a.lever) - levers.indexOf(b.lever) || byPlaceIn<Line>(definition.categories, ({ category }) => category)(a, b),
  )
  const rows = ordered.map(({ topic, lever, category, notes }) =>
    rowOf(null, [
      cellOf(word(topic === null ? say('noTopic') : nameOf(making, definition.topics, topic)), null),
      cellOf(word(lever ?? say('noLever')), null),
      cellOf(word(categoryName(making, category)), null),
      cellOf([{ text: '', amount: { number: notes, unit: '' }, of: null, sources: [] }], null),
    ]),
  )
  return tableOf({ id: 'counts', module: 'B-1', title: say('counts'), columns: columnsOf(making, ['topic', 'lever', 'category', 'notes']), rows })
}

/** As a category may be told in what leaves the house. */
export function categoryName(making: Making, category: string | null): string {
  const { definition, say } = making
  if (category === null) return say('facilitators')
  return category === OTHERS ? say('smallGroups') : nameOf(making, definition.categories, category)
}

/** The place of the first of the process's levers that goes by this name; none comes last. */
function leverOrder(making: Making, counts: readonly Count[], name: string | null): number {
  if (name === null) return 10_000
  const at = making.definition.levers.findIndex(({ id }) => counts.some(({ lever }) => lever === id) && leverName(making, id).text === name)
  return at < 0 ? 1_000 : at
}
