import type * as Y from 'yjs'
import type { ClusterId } from '../../../shared/ids.ts'
import { applyTidy } from '../../../shared/ops/tidy.ts'
import { isTidy, tidyBoard, tidyClusters, type Tidied, type ToTidy } from '../../../shared/plenary/tidy.ts'
import type { InkDesk } from '../ink/inkDesk.ts'
import { noteOfCard, type PlenaryFeed } from '../model/plenaryFeed.ts'
import type { Undo } from '../model/undo.ts'

/** Puts the notes of these clusters in order or, for none, tidies the whole board; one step of undo. False if all stood well already. */
export type Tidy = (clusters: readonly ClusterId[], dots: ReadonlyMap<string, number>) => boolean

type World = { readonly doc: Y.Doc; readonly feed: PlenaryFeed; readonly undo: Undo; readonly ink: InkDesk }

export function tidyOn({ doc, feed, undo, ink }: World): Tidy {
  return (clusters, dots) => {
    feed.flush()
    const state = feed.store.getState()
    const view: ToTidy = {
      grouping: state.grouping,
      layout: state.layout,
      corners: state.clusters,
      lanes: feed.reading().lanes,
      // Of merged notes the words that are read say the lane, and the card has the dots.
      laneOf: (card) => noteOfCard(state, card)?.lane ?? '',
      dotsOf: (card) => dots.get(card) ?? 0,
      ink: ink.boxes(),
    }
    const tidied = clusters.length === 0 ? tidyBoard(view) : tidyClusters(view, clusters)
    if (isTidy(tidied)) return false
    undo.newStep()
    applyTidy(doc, { ...tidied, ink: strokesOf(ink, tidied.ink) })
    undo.newStep()
    feed.flush()
    ink.feed.flush()
    return true
  }
}

/** A drawing goes with all its strokes. */
function strokesOf(ink: InkDesk, items: Tidied['ink']): Tidied['ink'] {
  const { items: all } = ink.feed.store.getState()
  return new Map([...items].flatMap(([id, by]) => (all.get(id)?.parts ?? []).map((part) => [part.id, by])))
}
