import type { Row, Table } from '../api/plan.ts'
import type { Finding, FindingKind } from '../document/portfolioItems.ts'
import { leverName, leverPlace } from './leverNames.ts'
import { byPlaceIn, cellOf, columnsOf, named, nameOf, rowOf, said, tableOf, word, type Making } from './making.ts'

/** barriers by topic, then by lever, a sentence each. A topic of which none is known is a gap. */
export function barriersTable(making: Making): Table {
  const { definition, portfolio, say } = making
  const barriers = portfolio.findings.filter(({ kind }) => kind === 'barrier')
  const place = (finding: Finding) => (finding.lever === null ? 10_000 : leverPlace(making, leverName(making, finding.lever).key))
  const rows = topicsOf(making, barriers).flatMap((topic): Row[] => {
    const ofTopic = barriers.filter((finding) => finding.topic === topic).sort((a, b) => place(a) - place(b))
    if (ofTopic.length === 0) return [rowOf(null, [cellOf(word(topicName(making, topic)), null), cellOf([], null), cellOf([], null)])]
    return ofTopic.map(({ id, lever, text }) =>
      rowOf(id, [
        cellOf(named(making, id, definition.topics, topic), id),
        cellOf(lever === null ? [] : said(making, id, leverName(making, lever).text), id),
        cellOf(said(making, id, text), id),
      ]),
    )
  })
  return tableOf({ id: 'a3-barriers', module: 'A-3', title: say('a3-barriers'), columns: columnsOf(making, ['topic', 'lever', 'barriers']), rows })
}

/** what else phase 1 found, by topic. */
export function resultsTable(making: Making): Table {
  const { portfolio, say } = making
  const findings = portfolio.findings.filter(({ kind }) => kind !== 'barrier')
  const rows = topicsOf(making, findings).map((topic) => {
    const of = (wanted: FindingKind) => {
      const here = findings.filter(({ kind, topic: its }) => kind === wanted && its === topic)
      // One that was begun and says nothing yet is where the gap is filled.
      const begun = here.find(({ text }) => text.trim() === '')?.id ?? null
      return cellOf(here.flatMap(({ id, text }) => said(making, id, text)), begun)
    }
    return rowOf(null, [cellOf(word(topicName(making, topic)), null), of('problem'), of('stateOfTheArt'), of('suggestion')])
  })
  return tableOf({ id: 'a3-results', module: 'A-3', title: say('a3-results'), columns: columnsOf(making, ['topic', 'problems', 'stateOfTheArt', 'suggestions']), rows })
}

/** Those of the process, then those that findings name besides, null for none. */
function topicsOf({ definition }: Making, findings: readonly Finding[]): (string | null)[] {
  const all = new Set<string | null>([...definition.topics.map(({ id }) => id), ...findings.map(({ topic }) => topic)])
  return [...all].sort(byPlaceIn(definition.topics, (topic) => topic))
}

function topicName(making: Making, topic: string | null): string {
  return topic === null ? making.say('noTopic') : nameOf(making, making.definition.topics, topic)
}
