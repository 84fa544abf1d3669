import type * as Y from 'yjs'
import type { Outcome } from '../api/synthesis.ts'
import { saidOf } from '../document/asked.ts'
import { clusterIds, foldedIn, placementsOf, readCluster } from '../document/plenaryDocument.ts'
import { plenaryLinks, plenaryNotes } from '../document/readPlenary.ts'
import type { ClusterId, NoteId } from '../ids.ts'
import { groupNotes } from '../plenary/grouping.ts'
import { headsOf } from '../plenary/merging.ts'

/** What a plenary came to, as plain values. Withdrawn notes are here only where the plenary made use of them. */
export function outcomeOf(doc: Y.Doc): Pick<Outcome, 'notes' | 'lines' | 'clusters' | 'links'> {
  const notes = plenaryNotes(doc)
  const clusters = new Map(clusterIds(doc).flatMap((id) => {
    const cluster = readCluster(doc, id)
    return cluster === null || cluster.deleted ? [] : [[id, cluster] as const]
  }))
  const placements = new Map([...placementsOf(doc)].map(([id, placement]) => [id as NoteId, placement]))
  const grouping = groupNotes({ notes, clusters, placements, folded: foldedIn(doc) }, { topics: [], tables: [], lanes: [] })
  const members = (id: ClusterId) => [...(grouping.clusters.get(id) ?? [])]
  const cards = [...grouping.clusters.values(), grouping.free, ...grouping.unplaced.flatMap(({ lanes }) => lanes.map((lane) => lane.notes))].flat()
  const head = headsOf(grouping.merges)
  const lineOf = (id: NoteId) => head.get(id) ?? id
  return {
    notes: [...notes].map(([id, { table, topic, category, lane, lever, text, withdrawn, ...asked }]) => ({ id, table, topic, category, lane, lever, text, withdrawn, ...saidOf(asked) })),
    lines: cards.map((id) => {
      const merged = grouping.merges.get(id)
      return merged === undefined ? { id, shown: id, sources: [id] } : { id, shown: merged.shown, sources: [...merged.sources] }
    }),
    clusters: [...clusters.values()].map(({ id, title, colour }) => ({ id, title, colour, lines: members(id) })),
    links: once([...plenaryLinks(doc).values()].map(({ type, from, to }) => ({ type, from: lineOf(from), to: lineOf(to) })), notes),
  }
}

type Link = Outcome['links'][number]

function once(links: readonly Link[], notes: ReadonlyMap<NoteId, unknown>): Link[] {
  const there = links.filter(({ from, to }) => from !== to && notes.has(from) && notes.has(to))
  return [...new Map(there.map((link) => [`${link.type} ${link.from} ${link.to}`, link])).values()]
}
