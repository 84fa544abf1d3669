import type * as Y from 'yjs'
import { clusterIds, mergesOf, mirrorClustersOf, mirrorMergesOf, type MirrorCluster } from '../document/plenaryDocument.ts'
import { membersOf, readTableCluster } from '../document/tableGroups.ts'
import type { ClusterId, NoteId, TableId } from '../ids.ts'
import { sameBut } from './sameBut.ts'

/** What a table made of its notes at one moment. Read and mirrored as a whole: there is little of it, and nothing that went is missed. */
export type GroupsState = {
  readonly merges: ReadonlyMap<NoteId, NoteId>
  readonly clusters: ReadonlyMap<ClusterId, Pick<MirrorCluster, 'title' | 'colour' | 'notes'>>
}

export function readGroupsOf(table: Y.Doc): GroupsState {
  const merges = new Map<NoteId, NoteId>()
  for (const [id, { into }] of mergesOf(table)) if (into !== null) merges.set(id as NoteId, into) // keys are judged by groupSchema
  const members = new Map<ClusterId, NoteId[]>()
  for (const [id, { cluster }] of membersOf(table)) {
    const list = members.get(cluster)
    if (list === undefined) members.set(cluster, [id as NoteId]) // as above
    else list.push(id as NoteId)
  }
  const clusters = new Map<ClusterId, Pick<MirrorCluster, 'title' | 'colour' | 'notes'>>()
  for (const id of clusterIds(table)) {
    const cluster = readTableCluster(table, id)
    const notes = members.get(id)?.sort()
    if (cluster !== null && !cluster.deleted && notes !== undefined) clusters.set(id, { title: cluster.title, colour: cluster.colour, notes })
  }
  return { merges, clusters }
}

type Source = { readonly table: TableId; readonly version: number }

/** Makes the mirror of one table's groups what the table says, unless it is newer. Call inside a transaction. */
export function mirrorGroups(plenary: Y.Doc, { merges, clusters }: GroupsState, { table, version }: Source): void {
  mirrorAll(mirrorMergesOf(plenary), new Map([...merges].map(([id, into]) => [id, { table, into, version }])), { table, version })
  mirrorAll(mirrorClustersOf(plenary), new Map([...clusters].map(([id, cluster]) => [id, { table, ...cluster, version }])), { table, version })
}

function mirrorAll<Value extends Source>(mirror: Y.Map<Value>, now: ReadonlyMap<string, Value>, { table, version }: Source): void {
  for (const [id, before] of mirror) if (before.table === table && before.version < version && !now.has(id)) mirror.delete(id)
  for (const [id, after] of now) {
    const before = mirror.get(id)
    if ((before === undefined || before.version < version) && !sameBut(before, after)) mirror.set(id, after)
  }
}
