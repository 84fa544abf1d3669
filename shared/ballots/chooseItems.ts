import type * as Y from 'yjs'
import { clusterIds, placementsOf, readCluster } from '../document/plenaryDocument.ts'
import { plenaryNoteIds } from '../document/readPlenary.ts'
import type { ClusterId, NoteId } from '../ids.ts'
import { cardsIn } from './followItem.ts'

/** What of a plenary is voted on. `lane` and `cluster` narrow the notes down; null does not. */
export type About = { readonly on: 'clusters' } | { readonly on: 'notes'; readonly lane: string | null; readonly cluster: ClusterId | null }

/** Clusters with something in them, or notes that stand for themselves, merged ones once, in the plenary's own order. */
export function chooseItems(plenary: Y.Doc, about: About): (NoteId | ClusterId)[] {
  const inCluster = clusterOfNotes(plenary)
  const { follow, noteOf } = cardsIn(plenary)
  const notes = plenaryNoteIds(plenary).filter((id) => follow(id) === id)
  if (about.on === 'clusters') {
    const filled = new Set(notes.map((id) => inCluster.get(id)))
    return clusterIds(plenary).filter((id) => filled.has(id))
  }
  const { lane, cluster } = about
  return notes.filter((id) => (lane === null || noteOf(id)?.lane === lane) && (cluster === null || inCluster.get(id) === cluster))
}

/** The living cluster of each note that is in one. */
export function clusterOfNotes(plenary: Y.Doc): ReadonlyMap<NoteId, ClusterId> {
  const living = new Set(clusterIds(plenary).filter((id) => readCluster(plenary, id)?.deleted === false))
  const found = new Map<NoteId, ClusterId>()
  for (const [note, placement] of placementsOf(plenary)) {
    if (placement.in === 'cluster' && living.has(placement.cluster)) found.set(note as NoteId, placement.cluster) // keys are judged by plenarySchema
  }
  return found
}
