import type * as Y from 'yjs'
import { createStore, type StoreApi } from 'zustand/vanilla'
import {
  clusterIds, clustersOf, foldedIds, foldOf, mergesOf, mirrorClustersOf, mirrorLinkIds, mirrorLinksOf, mirrorMergesOf, mirrorNotesOf, placementsOf, readCluster,
  type Cluster, type MirrorCluster, type Placement, type PlenaryLink, type PlenaryNote,
} from '../../../shared/document/plenaryDocument.ts'
import { ownNotesOf } from '../../../shared/document/ownNotes.ts'
import { plenaryLink, plenaryNote, plenaryNoteIds } from '../../../shared/document/readPlenary.ts'
import { linkIds, linksOf } from '../../../shared/document/tableDocument.ts'
import type { ClusterId, LinkId, NoteId } from '../../../shared/ids.ts'
import type { Grouping, ReadingOrder, StandingNote } from '../../../shared/plenary/grouping.ts'
import { layOut, type Layout } from '../../../shared/plenary/layout.ts'
import type { FoldedInto } from '../../../shared/plenary/merging.ts'

/** The plenary as components see it: plain values, replaced and never changed. */
export type PlenaryState = {
  /** Of the tables, and born here. */
  readonly notes: ReadonlyMap<NoteId, PlenaryNote>
  readonly links: ReadonlyMap<LinkId, PlenaryLink>
  /** Dissolved ones left out. */
  readonly clusters: ReadonlyMap<ClusterId, Cluster>
  readonly placements: ReadonlyMap<NoteId, Placement>
  readonly folded: FoldedInto
  /** How the tables grouped their notes. */
  readonly tableClusters: ReadonlyMap<ClusterId, MirrorCluster>
  readonly grouping: Grouping
  readonly layout: Layout
}

export type PlenaryFeed = {
  readonly store: StoreApi<PlenaryState>
  /** Takes in at once what the document says, without waiting for the next frame. */
  readonly flush: () => void
  /** The session named its topics, tables or lanes anew. */
  readonly setReading: (reading: ReadingOrder) => void
  readonly reading: () => ReadingOrder
  readonly stop: () => void
}

export type Schedule = (run: () => void) => void

/** Follows a plenary's document: observers note which entries changed, one flush a frame takes them in, however many there were. */
export function followPlenary(doc: Y.Doc, firstReading: ReadingOrder, schedule: Schedule = requestAnimationFrame): PlenaryFeed {
  const dirty = { notes: new Set(plenaryNoteIds(doc)), links: new Set([...mirrorLinkIds(doc), ...linkIds(doc)]), placements: new Set(placedIds(doc)), folded: new Set(foldedIds(doc)), clusters: new Set(clusterIds(doc)), tableClusters: new Set([...mirrorClustersOf(doc).keys()] as ClusterId[]) }
  let reading = firstReading
  let replace = true
  let scheduled = false
  const empty = { notes: new Map(), links: new Map(), clusters: new Map(), placements: new Map(), folded: new Map(), tableClusters: new Map() }
  const store = createStore<PlenaryState>(() => ({ ...empty, ...layOut(empty, reading) }))

  function flush(): void {
    scheduled = false
    const before = store.getState()
    const notes = refresh(before.notes, dirty.notes, (id) => plenaryNote(doc, id))
    const links = refresh(before.links, dirty.links, (id) => plenaryLink(doc, id))
    const placements = refresh(before.placements, dirty.placements, (id) => placementsOf(doc).get(id))
    const folded = refresh(before.folded, dirty.folded, (id) => foldOf(doc, id))
    const clusters = refresh(before.clusters, dirty.clusters, (id) => livingCluster(doc, id))
    const tableClusters = refresh(before.tableClusters, dirty.tableClusters, (id) => mirrorClustersOf(doc).get(id))
    const moved = placements !== before.placements || folded !== before.folded || someStandElsewhere(dirty.notes, before.notes, notes) || someClusterMoved(dirty.clusters, before.clusters, clusters)
    for (const ids of Object.values(dirty)) ids.clear()
    if (!replace && notes === before.notes && links === before.links && placements === before.placements && folded === before.folded && clusters === before.clusters && tableClusters === before.tableClusters) return
    const laidOut = replace || moved ? layOut({ notes, clusters, placements, folded }, reading) : null
    replace = false
    store.setState({ notes, links, placements, folded, clusters, tableClusters, ...laidOut })
  }

  function wake(): void {
    if (scheduled) return
    scheduled = true
    schedule(() => (scheduled ? flush() : undefined))
  }

  const stop = observe(doc, dirty, wake)
  flush()
  return {
    store,
    flush,
    stop,
    reading: () => reading,
    setReading(next) {
      if (JSON.stringify(next) === JSON.stringify(reading)) return
      reading = next
      replace = true
      wake()
    },
  }
}

type Dirty = { readonly notes: Set<NoteId>; readonly links: Set<LinkId>; readonly placements: Set<NoteId>; readonly folded: Set<NoteId>; readonly clusters: Set<ClusterId>; readonly tableClusters: Set<ClusterId> }

function observe(doc: Y.Doc, dirty: Dirty, wake: () => void): () => void {
  const stops = [
    watchEntries(mirrorNotesOf(doc), dirty.notes, wake),
    watchEntries(ownNotesOf(doc), dirty.notes, wake),
    watchEntries(mirrorLinksOf(doc), dirty.links, wake),
    watchEntries(linksOf(doc), dirty.links, wake),
    watchEntries(placementsOf(doc), dirty.placements, wake),
    watchEntries(mergesOf(doc), dirty.folded, wake),
    watchEntries(mirrorMergesOf(doc), dirty.folded, wake),
    watchEntries(mirrorClustersOf(doc), dirty.tableClusters, wake),
    watchEntries(clustersOf(doc), dirty.clusters, wake),
  ]
  return () => stops.forEach((stop) => stop())
}

/** Notes down which entries of a root map change, however deep inside. Keys of the roots are ids: the gate lets nothing else in. */
export function watchEntries<Id extends string, Value>(map: Y.Map<Value>, dirty: Set<Id>, wake: () => void): () => void {
  const onChange = (events: readonly Y.YEvent<Y.AbstractType<unknown>>[]) => {
    for (const { path, changes } of events) {
      if (path.length > 0) dirty.add(path[0] as Id)
      else for (const key of changes.keys.keys()) dirty.add(key as Id)
    }
    wake()
  }
  map.observeDeep(onChange)
  return () => map.unobserveDeep(onChange)
}

/** The map with the dirty entries read again; the same map if there are none. */
export function refresh<Id, Value>(before: ReadonlyMap<Id, Value>, dirty: ReadonlySet<Id>, read: (id: Id) => Value | undefined): ReadonlyMap<Id, Value> {
  if (dirty.size === 0) return before
  const after = new Map(before)
  for (const id of dirty) {
    const value = read(id)
    if (value === undefined) after.delete(id)
    else after.set(id, value)
  }
  return after
}

function livingCluster(doc: Y.Doc, id: ClusterId): Cluster | undefined {
  const cluster = readCluster(doc, id)
  return cluster === null || cluster.deleted ? undefined : cluster
}

/** Most changes are letters typed at a table: they move nothing, and cost no layout. */
function someStandElsewhere(ids: ReadonlySet<NoteId>, before: PlenaryState['notes'], after: PlenaryState['notes']): boolean {
  return [...ids].some((id) => standing(before.get(id)) !== standing(after.get(id)))
}

function standing(note: StandingNote | undefined): string {
  return note === undefined ? '' : [note.table, note.topic, note.lane, note.order, note.withdrawn].join(' ')
}

function someClusterMoved(ids: ReadonlySet<ClusterId>, before: PlenaryState['clusters'], after: PlenaryState['clusters']): boolean {
  return [...ids].some((id) => before.get(id)?.x !== after.get(id)?.x || before.get(id)?.y !== after.get(id)?.y)
}

function placedIds(doc: Y.Doc): NoteId[] {
  return [...placementsOf(doc).keys()] as NoteId[] // keys are judged by plenarySchema
}

/** The note whose words a card shows: of merged notes, the one that is shown for all. */
export function noteOfCard({ notes, grouping }: Pick<PlenaryState, 'notes' | 'grouping'>, card: NoteId): PlenaryNote | undefined {
  return notes.get(grouping.merges.get(card)?.shown ?? card)
}
