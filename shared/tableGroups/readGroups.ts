import type * as Y from 'yjs'
import { clusterIds, foldedIn } from '../document/plenaryDocument.ts'
import { membersOf, readTableCluster, type TableCluster } from '../document/tableGroups.ts'
import type { ClusterId, NoteId } from '../ids.ts'
import { headsOf, readMerges, type Merged } from '../plenary/merging.ts'

/** What a table made of its notes, as every reader sees it. */
export type TableGroups = {
  /** Dissolved ones left out; one that nobody is in is among them. */
  readonly clusters: ReadonlyMap<ClusterId, TableCluster>
  readonly clusterOf: ReadonlyMap<NoteId, ClusterId>
  /** Notes that say the same, by the one that is shown. */
  readonly merges: ReadonlyMap<NoteId, Merged>
  /** Of each note that is not shown itself, the one that is shown for it. */
  readonly heads: ReadonlyMap<NoteId, NoteId>
}

export const NO_GROUPS: TableGroups = { clusters: new Map(), clusterOf: new Map(), merges: new Map(), heads: new Map() }

/** Reads the groups of a table's document; `there` are the notes that are neither deleted nor hidden. */
export function readGroups(doc: Y.Doc, there: ReadonlySet<NoteId>): TableGroups {
  const clusters = new Map<ClusterId, TableCluster>()
  for (const id of clusterIds(doc)) {
    const cluster = readTableCluster(doc, id)
    if (cluster !== null && !cluster.deleted) clusters.set(id, cluster)
  }
  const clusterOf = new Map<NoteId, ClusterId>()
  for (const [id, { cluster }] of membersOf(doc)) if (clusters.has(cluster)) clusterOf.set(id as NoteId, cluster) // keys are judged by groupSchema
  const merges = readMerges(foldedIn(doc), new Map([...there].map((id) => [id, STANDING])))
  return { clusters, clusterOf, merges, heads: headsOf(merges) }
}

const STANDING = { withdrawn: false }

/** A lane's cards in the order in which they are shown: of merged notes one, and those of a cluster together, where its first one is. */
export function arranged(order: readonly NoteId[], { heads, clusterOf }: TableGroups): readonly NoteId[] {
  if (!order.some((id) => heads.has(id) || clusterOf.has(id))) return order
  const shown = order.filter((id) => !heads.has(id))
  const begun = new Set<ClusterId>()
  return shown.flatMap((id) => {
    const cluster = clusterOf.get(id)
    if (cluster === undefined) return [id]
    if (begun.has(cluster)) return []
    begun.add(cluster)
    return shown.filter((other) => clusterOf.get(other) === cluster)
  })
}

/**
 * Among which cards of a lane one goes up and down: within its cluster, or past clusters as a whole (each stood for by its first card).
 * `order` is as `arranged` gives it.
 */
export function peersOf(id: NoteId, order: readonly NoteId[], { clusterOf }: TableGroups): readonly NoteId[] {
  const own = clusterOf.get(id)
  return order.filter((other, at) => {
    const cluster = clusterOf.get(other)
    if (own !== undefined) return cluster === own
    const before = order[at - 1]
    return cluster === undefined || before === undefined || clusterOf.get(before) !== cluster
  })
}
