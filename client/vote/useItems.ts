import { useMemo, useSyncExternalStore } from 'react'
import type * as Y from 'yjs'
import type { Ballot, ItemId } from '../../shared/ballots/ballot.ts'
import { clusterOfNotes } from '../../shared/ballots/chooseItems.ts'
import { cardsIn, followIn, type FollowItem } from '../../shared/ballots/followItem.ts'
import { readCluster, type ClusterColour, type PlenaryNote } from '../../shared/document/plenaryDocument.ts'
import type { ClusterId } from '../../shared/ids.ts'
import type { Said } from '../../shared/plenary/merging.ts'

/** What is voted on, in words. */
export type Item =
  | { readonly kind: 'note'; readonly id: ItemId; readonly note: PlenaryNote; readonly said: Said | null }
  | { readonly kind: 'cluster'; readonly id: ItemId; readonly title: string; readonly colour: ClusterColour; readonly notes: readonly PlenaryNote[] }
  /** It was withdrawn or dissolved. */
  | { readonly kind: 'gone'; readonly id: ItemId }

export type Items = {
  /** In the ballot's order. */
  readonly all: readonly Item[]
  readonly follow: FollowItem
}

/** A ballot's items as the plenary has them now; renders again when it changes. */
export function useItems(plenary: Y.Doc, { items }: Pick<Ballot, 'items'>): Items {
  const version = useVersion(plenary)
  // oxlint-disable-next-line react/exhaustive-deps -- the version stands for what is in the document
  return useMemo(() => ({ all: readItems(plenary, items), follow: followIn(plenary) }), [plenary, version, items])
}

/** Counts the changes of a document. */
export function useVersion(doc: Y.Doc): number {
  const { subscribe, read } = useMemo(() => {
    let version = 0
    return {
      subscribe: (listener: () => void) => {
        const onUpdate = () => {
          version++
          listener()
        }
        // What came between the first reading and now.
        version++
        doc.on('update', onUpdate)
        return () => doc.off('update', onUpdate)
      },
      read: () => version,
    }
  }, [doc])
  return useSyncExternalStore(subscribe, read)
}

function readItems(plenary: Y.Doc, items: readonly ItemId[]): Item[] {
  const { follow, noteOf, saidOf } = cardsIn(plenary)
  const members = new Map<ClusterId, PlenaryNote[]>()
  for (const [noteId, cluster] of clusterOfNotes(plenary)) {
    const note = follow(noteId) === noteId ? noteOf(noteId) : undefined
    if (note !== undefined) members.set(cluster, [...(members.get(cluster) ?? []), note])
  }
  return items.map((id): Item => {
    const note = noteOf(id)
    if (follow(id) !== id) return { kind: 'gone', id }
    if (note !== undefined) return { kind: 'note', id, note, said: saidOf(id) }
    const cluster = readCluster(plenary, id as ClusterId) // what stands and is no note
    return cluster === null ? { kind: 'gone', id } : { kind: 'cluster', id, title: cluster.title, colour: cluster.colour, notes: members.get(cluster.id) ?? [] }
  })
}
