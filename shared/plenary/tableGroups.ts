import type { ClusterColour, MirrorCluster } from '../document/plenaryDocument.ts'
import type { ClusterId, NoteId, TableId } from '../ids.ts'
import type { Grouping } from './grouping.ts'
import { headsOf } from './merging.ts'

/** A cluster that a table made, with those of its cards that nobody has placed on the plenary yet. */
export type TableGroup = { readonly id: ClusterId; readonly table: TableId; readonly title: string; readonly colour: ClusterColour; readonly cards: readonly NoteId[] }

/** What may be taken over from the tables: what facilitators have put somewhere stays there, and a group of which all was placed is none. */
export function tableGroups(clusters: ReadonlyMap<ClusterId, MirrorCluster>, { unplaced, merges }: Grouping): TableGroup[] {
  if (clusters.size === 0) return []
  const free = new Set(unplaced.flatMap(({ lanes }) => lanes.flatMap(({ notes }) => notes)))
  const heads = headsOf(merges)
  return [...clusters].flatMap(([id, { table, title, colour, notes }]) => {
    const cards = [...new Set(notes.map((note) => heads.get(note) ?? note))].filter((card) => free.has(card))
    return cards.length === 0 ? [] : [{ id, table, title, colour, cards }]
  })
}
