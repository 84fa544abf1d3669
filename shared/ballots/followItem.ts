import type * as Y from 'yjs'
import { clustersOf, foldedIn, type PlenaryNote } from '../document/plenaryDocument.ts'
import { plenaryNotes } from '../document/readPlenary.ts'
import type { NoteId } from '../ids.ts'
import { countSaid, headsOf, readMerges, type Said } from '../plenary/merging.ts'
import type { ItemId } from './ballot.ts'

/** Where the dots of an item belong now: on itself, on the note that it is folded under, or with their voters again (null). */
export type FollowItem = (item: ItemId) => ItemId | null

export type Cards = {
  readonly follow: FollowItem
  /** The note whose words are read on this card. */
  readonly noteOf: (item: ItemId) => PlenaryNote | undefined
  /** How often what stands for several was said; null for what stands for itself. */
  readonly saidOf: (item: ItemId) => Said | null
}

/**
 * Reads a plenary as it is now. A note that was merged is followed to the head of its merge, which stands while any of its sources does; a
 * note that was withdrawn, or is gone, and a cluster that was dissolved hold no dots. This is the one place that decides it, for the server,
 * the tablets and the screens.
 */
export function cardsIn(plenary: Y.Doc): Cards {
  const notes = plenaryNotes(plenary)
  const clusters = clustersOf(plenary)
  const merges = readMerges(foldedIn(plenary), notes)
  const heads = headsOf(merges)
  const noteOf = (item: ItemId) => notes.get(merges.get(item as NoteId)?.shown ?? (item as NoteId)) // a cluster's id is no note's
  return {
    noteOf,
    saidOf(item) {
      const merged = merges.get(item as NoteId) // as above
      return merged === undefined ? null : countSaid(merged, notes)
    },
    follow(item) {
      const card = heads.get(item as NoteId) ?? item
      const note = noteOf(card)
      if (note !== undefined) return note.withdrawn ? null : card
      const cluster = clusters.get(item)
      return cluster === undefined || cluster.get('deleted') === true ? null : item
    },
  }
}

export function followIn(plenary: Y.Doc): FollowItem {
  return cardsIn(plenary).follow
}
