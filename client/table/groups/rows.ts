import type { ClusterId, NoteId } from '../../../shared/ids.ts'
import type { TableGroups } from '../../../shared/tableGroups/readGroups.ts'
import type { LaneListProps } from '../laneAttention.ts'

/** A lane's rows from top to bottom: cards, and over the cards of a cluster its title. */
export type Row =
  | { readonly is: 'title'; readonly cluster: ClusterId; readonly cards: readonly NoteId[]; readonly isLast: boolean }
  | { readonly is: 'card'; readonly id: NoteId; readonly cluster: ClusterId | null; readonly isLast: boolean; readonly position: number }

/** `ids` are arranged: those of a cluster follow each other. */
export function rowsOf(ids: readonly NoteId[], { clusterOf }: TableGroups, closed: ReadonlySet<ClusterId>): Row[] {
  return ids.flatMap((id, position): Row[] => {
    const cluster = clusterOf.get(id) ?? null
    const clusterAt = (at: number) => (ids[at] === undefined ? null : (clusterOf.get(ids[at]) ?? null))
    if (cluster === null) return [{ is: 'card', id, cluster, isLast: false, position }]
    const isClosed = closed.has(cluster)
    const title: Row[] = clusterAt(position - 1) === cluster ? [] : [{ is: 'title', cluster, cards: ids.filter((other) => clusterOf.get(other) === cluster), isLast: isClosed }]
    return isClosed ? title : [...title, { is: 'card', id, cluster, isLast: clusterAt(position + 1) !== cluster, position }]
  })
}

/** What draws rows; `count` is how many cards the lane has. */
export type RowsProps = Pick<LaneListProps, 'Card' | 'lane' | 'scroller'> & { readonly rows: readonly Row[]; readonly count: number }

export function keyOf(row: Row): string {
  return row.is === 'card' ? row.id : `title ${row.cluster}`
}

export function cardsIn(rows: readonly Row[]): NoteId[] {
  return rows.flatMap((row) => (row.is === 'card' ? [row.id] : []))
}
