import { createStore, type StoreApi } from 'zustand/vanilla'
import type { ClusterId, InkId, NoteId } from '../../../shared/ids.ts'

/** What the facilitator holds: notes or clusters or ink, never two kinds, so that every act has one clear object. */
export type Selection = {
  readonly notes: ReadonlySet<NoteId>
  readonly clusters: ReadonlySet<ClusterId>
  /** Drawings and texts, by the id of the first stroke. */
  readonly ink: ReadonlySet<InkId>
  /** The cluster whose title is being typed on the canvas. */
  readonly renaming: ClusterId | null
}

export type SelectionStore = StoreApi<Selection>

const NOTHING: Selection = { notes: new Set(), clusters: new Set(), ink: new Set(), renaming: null }

export function createSelection(): SelectionStore {
  return createStore<Selection>(() => NOTHING)
}

export function selectNotes(selection: SelectionStore, notes: Iterable<NoteId>): void {
  selection.setState({ ...NOTHING, notes: new Set(notes) })
}

export function selectClusters(selection: SelectionStore, clusters: Iterable<ClusterId>): void {
  selection.setState({ ...NOTHING, clusters: new Set(clusters) })
}

export function selectInk(selection: SelectionStore, ink: Iterable<InkId>): void {
  selection.setState({ ...NOTHING, ink: new Set(ink) })
}

export function toggleInk(selection: SelectionStore, ink: InkId): void {
  selectInk(selection, toggled(selection.getState().ink, ink))
}

/** Lets go of what was erased. */
export function keepInk(selection: SelectionStore, isThere: (id: InkId) => boolean): void {
  const { ink } = selection.getState()
  const there = [...ink].filter(isThere)
  if (there.length < ink.size) selection.setState({ ink: new Set(there) })
}

/** In if it was out, out if it was in: shift-click, and the boxes of the list. */
export function toggleNote(selection: SelectionStore, note: NoteId): void {
  selectNotes(selection, toggled(selection.getState().notes, note))
}

export function toggleCluster(selection: SelectionStore, cluster: ClusterId): void {
  selectClusters(selection, toggled(selection.getState().clusters, cluster))
}

export function selectNothing(selection: SelectionStore): void {
  const { notes, clusters, ink, renaming } = selection.getState()
  if (notes.size > 0 || clusters.size > 0 || ink.size > 0 || renaming !== null) selection.setState(NOTHING)
}

export function startRenaming(selection: SelectionStore, cluster: ClusterId): void {
  selection.setState({ ...NOTHING, clusters: new Set([cluster]), renaming: cluster })
}

export function stopRenaming(selection: SelectionStore): void {
  selection.setState({ renaming: null })
}

type Existing = {
  /** The card of a note: itself, what it was merged into, or none. */
  readonly cardOf: (id: NoteId) => NoteId | undefined
  readonly cluster: (id: ClusterId) => boolean
}

/** Lets go of what is no longer there, and holds instead of a note what somebody else just merged it into. */
export function keepSelected(selection: SelectionStore, isThere: Existing): void {
  const { notes, clusters, renaming } = selection.getState()
  const there = { notes: [...new Set([...notes].flatMap((id) => isThere.cardOf(id) ?? []))], clusters: [...clusters].filter(isThere.cluster) }
  if (there.notes.length === notes.size && there.notes.every((id) => notes.has(id)) && there.clusters.length === clusters.size) return
  selection.setState({
    notes: new Set(there.notes),
    clusters: new Set(there.clusters),
    renaming: renaming !== null && isThere.cluster(renaming) ? renaming : null,
  })
}

function toggled<Id>(ids: ReadonlySet<Id>, id: Id): Set<Id> {
  const next = new Set(ids)
  if (!next.delete(id)) next.add(id)
  return next
}
