import { generateNKeysBetween } from 'fractional-indexing'
import type * as Y from 'yjs'
import { placementsOf, readCluster } from '../document/plenaryDocument.ts'
import type { ClusterId, NoteId } from '../ids.ts'
import { BY_HAND, done, refused, type OpResult } from './op.ts'

/** Puts notes into a cluster, after those that are in it, in the order given. */
export function clusterNotes(doc: Y.Doc, ids: readonly NoteId[], cluster: ClusterId): OpResult {
  const target = readCluster(doc, cluster)
  if (target === null || target.deleted) return refused('unknownCluster')
  const placements = placementsOf(doc)
  const joining = ids.filter((id) => !isIn(placements.get(id), cluster))
  const keys = generateNKeysBetween(lastOrder(doc, cluster), null, joining.length)
  doc.transact(() => {
    joining.forEach((id, i) => placements.set(id, { in: 'cluster', cluster, order: keys[i] as string })) // as many keys as notes
  }, BY_HAND)
  return done(undefined)
}

/** Puts notes at places of the canvas, in no cluster, on top of what lies there; the last of them topmost. */
export function placeNotes(doc: Y.Doc, places: ReadonlyMap<NoteId, { readonly x: number; readonly y: number }>): OpResult {
  let z = topmost(doc)
  doc.transact(() => {
    for (const [id, { x, y }] of places) placementsOf(doc).set(id, { in: 'canvas', x, y, z: ++z })
  }, BY_HAND)
  return done(undefined)
}

/** Takes notes back to the unplaced ones. */
export function unplaceNotes(doc: Y.Doc, ids: readonly NoteId[]): OpResult {
  doc.transact(() => {
    for (const id of ids) if (placementsOf(doc).has(id)) placementsOf(doc).delete(id)
  }, BY_HAND)
  return done(undefined)
}

function isIn(placement: ReturnType<ReturnType<typeof placementsOf>['get']>, cluster: ClusterId): boolean {
  return placement?.in === 'cluster' && placement.cluster === cluster
}

function topmost(doc: Y.Doc): number {
  let top = 0
  for (const placement of placementsOf(doc).values()) if (placement.in === 'canvas') top = Math.max(top, placement.z)
  return top
}

function lastOrder(doc: Y.Doc, cluster: ClusterId): string | null {
  let last: string | null = null
  for (const placement of placementsOf(doc).values()) {
    if (placement.in === 'cluster' && placement.cluster === cluster && (last === null || placement.order > last)) last = placement.order
  }
  return last
}
