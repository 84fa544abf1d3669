import type { Cluster, PlenaryNote, Placement } from '../document/plenaryDocument.ts'
import { byOrder } from '../document/byOrder.ts'
import type { ClusterId, NoteId, TableId } from '../ids.ts'
import { headsOf, readMerges, type FoldedInto, type Merged } from './merging.ts'

/** What of a note decides where it stands. */
export type StandingNote = Pick<PlenaryNote, 'table' | 'topic' | 'lane' | 'order' | 'withdrawn'>

export type PlenaryContent = {
  readonly notes: ReadonlyMap<NoteId, StandingNote>
  readonly clusters: ReadonlyMap<ClusterId, Pick<Cluster, 'x' | 'y' | 'deleted'>>
  readonly placements: ReadonlyMap<NoteId, Placement>
  readonly folded: FoldedInto
}

/** The order in which a session names its topics, tables and lanes. What it does not name comes last, by id. */
export type ReadingOrder = {
  readonly topics: readonly string[]
  readonly tables: readonly TableId[]
  readonly lanes: readonly string[]
}

export type UnplacedLane = { readonly lane: string; readonly notes: readonly NoteId[] }
/** `topic` and `table` null: those that were born in the plenary. */
export type UnplacedTable = { readonly topic: string | null; readonly table: TableId | null; readonly count: number; readonly lanes: readonly UnplacedLane[] }

/** Who belongs where, before any coordinate: what the canvas draws, the outline lists and the display counts. */
export type Grouping = {
  readonly clusters: ReadonlyMap<ClusterId, readonly NoteId[]>
  /** Put down by hand in no cluster, the lowest first. */
  readonly free: readonly NoteId[]
  readonly unplaced: readonly UnplacedTable[]
  /** Notes that say the same, by the one that stands for them; only that one is in the lists above. */
  readonly merges: ReadonlyMap<NoteId, Merged>
}

/**
 * A note whose cluster is dissolved or unknown is unplaced. A withdrawn note is shown only where the plenary made use of it: its
 * author took it back, so it does not return to the unplaced ones. Merged notes stand where their head was placed or, if it was not,
 * at the table of the one that is shown.
 */
export function groupNotes({ notes, clusters, placements, folded }: PlenaryContent, reading: ReadingOrder): Grouping {
  const merges = readMerges(folded, notes)
  const hidden = headsOf(merges)
  const members = new Map<ClusterId, Ordered[]>()
  for (const [id, cluster] of clusters) if (!cluster.deleted) members.set(id, [])
  const free: { readonly id: NoteId; readonly z: number }[] = []
  const unplaced: [NoteId, StandingNote][] = []
  for (const [id, own] of notes) {
    if (hidden.has(id)) continue
    const merged = merges.get(id)
    const note = (merged === undefined ? undefined : notes.get(merged.shown)) ?? own
    const placement = placements.get(id)
    const cluster = placement?.in === 'cluster' ? members.get(placement.cluster) : undefined
    if (placement?.in === 'canvas') free.push({ id, z: placement.z })
    else if (placement?.in === 'cluster' && cluster !== undefined) cluster.push({ id, order: placement.order })
    else if (!note.withdrawn || merged !== undefined) unplaced.push([id, note])
  }
  free.sort((a, b) => a.z - b.z || (a.id < b.id ? -1 : 1))
  return {
    clusters: new Map([...members].map(([id, list]) => [id, list.sort(byOrder).map((note) => note.id)])),
    free: free.map(({ id }) => id),
    unplaced: tablesOf(unplaced, reading),
    merges,
  }
}

type Ordered = { readonly id: NoteId; readonly order: string }

function tablesOf(notes: readonly [NoteId, StandingNote][], reading: ReadingOrder): UnplacedTable[] {
  const byTopic = bucket(notes, ([, note]) => note.topic)
  return inOrder<string | null, [NoteId, StandingNote][]>(byTopic, reading.topics).flatMap(([topic, ofTopic]) =>
    inOrder<TableId | null, [NoteId, StandingNote][]>(bucket(ofTopic, ([, note]) => note.table), reading.tables).map(([table, ofTable]) => ({
      topic,
      table,
      count: ofTable.length,
      lanes: inOrder(bucket(ofTable, ([, note]) => note.lane), reading.lanes).map(([lane, ofLane]) => ({
        lane,
        notes: ofLane.map(([id, { order }]) => ({ id, order })).sort(byOrder).map(({ id }) => id),
      })),
    })),
  )
}

function bucket<Key, Item>(items: readonly Item[], keyOf: (item: Item) => Key): Map<Key, Item[]> {
  const buckets = new Map<Key, Item[]>()
  for (const item of items) {
    const key = keyOf(item)
    const list = buckets.get(key)
    if (list === undefined) buckets.set(key, [item])
    else list.push(item)
  }
  return buckets
}

/** As named, then what is not, by id; what has no name at all comes last. */
function inOrder<Key extends string | null, Item>(buckets: ReadonlyMap<Key, Item>, named: readonly Key[]): [Key, Item][] {
  const rank = new Map(named.map((key, at) => [key, at]))
  const rankOf = (key: Key) => rank.get(key) ?? (key === null ? named.length + 1 : named.length)
  return [...buckets].sort(([a], [b]) => rankOf(a) - rankOf(b) || ((a ?? '') < (b ?? '') ? -1 : 1))
}
