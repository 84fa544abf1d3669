import type * as Y from 'yjs'
import { clustersOf, mirrorNotesOf } from '../document/plenaryDocument.ts'
import type { ItemId } from './ballot.ts'

/** Where the dots of an item belong now: on itself, on the note that it is folded under, or with their voters again (null). */
export type FollowItem = (item: ItemId) => ItemId | null

/**
 * Reads a plenary. A note that was withdrawn, or is gone, and a cluster that was dissolved hold no dots. This is the one place that decides
 * it, for the server, the tablets and the screens; a merged note is followed to its head here.
 */
export function followIn(plenary: Y.Doc): FollowItem {
  const notes = mirrorNotesOf(plenary)
  const clusters = clustersOf(plenary)
  return (item) => {
    const note = notes.get(item)
    if (note !== undefined) return note.withdrawn ? null : item
    const cluster = clusters.get(item)
    return cluster === undefined || cluster.get('deleted') === true ? null : item
  }
}
