import type { Awareness } from 'y-protocols/awareness'
import type * as Y from 'yjs'
import { createStore, type StoreApi } from 'zustand/vanilla'
import { readGraph, type Graph } from '../../../shared/graph/graph.ts'
import type { AuthorId, NoteId } from '../../../shared/ids.ts'
import type { Refusal } from '../../../shared/ops/op.ts'
import type { ReadingOrder } from '../../../shared/plenary/grouping.ts'
import { headsOf } from '../../../shared/plenary/merging.ts'
import type { Lane } from '../../../shared/process/definition.ts'
import { Cards } from '../canvas/cards.ts'
import { markSelected, Surface } from '../canvas/surface.ts'
import { suggestionsOn, type Suggestions } from '../suggestions/suggestions.ts'
import { actsOn, type Acts } from './acts.ts'
import { followPlenary, type PlenaryFeed, type PlenaryState } from './plenaryFeed.ts'
import { companyOf, type Company } from './presence.ts'
import { openInk, type InkDesk } from '../ink/inkDesk.ts'
import { tidyOn, type Tidy } from '../tidy/tidyOn.ts'
import { createSelection, keepInk, keepSelected, type SelectionStore } from './selection.ts'
import { undoOf, type Undo } from './undo.ts'

/** One plenary on one screen: what it shows, what is held, and what may be done. */
export type Board = {
  readonly feed: PlenaryFeed
  readonly store: StoreApi<PlenaryState>
  readonly selection: SelectionStore
  readonly surface: Surface
  readonly cards: Cards
  readonly undo: Undo
  readonly acts: Acts
  readonly tidy: Tidy
  readonly ink: InkDesk
  readonly company: Company
  readonly suggestions: Suggestions
  /** Of the session's definition, by id. */
  readonly lanes: ReadonlyMap<string, Lane>
  /** What explains what, between the cards. */
  readonly graph: StoreApi<Graph>
  /** What the facilitator is being asked. */
  readonly asking: StoreApi<Asking | null>
  /** Whether the canvas draws every link, or those of the selected notes alone. */
  readonly allLinks: StoreApi<boolean>
  readonly doc: Y.Doc
  /** Where the keyboard is among the notes. */
  focus(note: NoteId): void
  stop(): void
}

/** A dialog that is open: a note to write, a note to link (`because`: what explains it; `explains`: what it explains), a chain of whys, a lever. */
export type Asking =
  | { readonly what: 'write' }
  | { readonly what: 'link'; readonly card: NoteId; readonly way: 'because' | 'explains' }
  | { readonly what: 'why'; readonly card: NoteId }
  | { readonly what: 'lever'; readonly note: NoteId }

type Opening = {
  readonly lanes: ReadonlyMap<string, Lane>
  readonly doc: Y.Doc
  readonly awareness: Awareness
  readonly author: AuthorId
  readonly reading: ReadingOrder
  readonly onRefused: (reason: Refusal) => void
}

export function createBoard({ lanes, doc, awareness, author, reading, onRefused }: Opening): Board {
  const feed = followPlenary(doc, reading)
  const { store } = feed
  const selection = createSelection()
  const surface = new Surface()
  const cards = new Cards(surface)
  const undo = undoOf(doc)
  const company = companyOf(awareness)
  const suggestions = suggestionsOn(store)
  const graph = followGraph(store, lanes)
  const ink = openInk({ doc, undo, author, onRefused })
  surface.settle(store.getState().layout)
  const stops = [
    graph.stop,
    store.subscribe(({ layout, grouping, clusters }, before) => {
      if (layout !== before.layout) surface.settle(layout)
      if (layout !== before.layout) cards.refresh()
      const heads = headsOf(grouping.merges)
      const cardOf = (id: NoteId) => [heads.get(id) ?? id].find((card) => layout.notes.has(card))
      keepSelected(selection, { cardOf, cluster: (id) => clusters.has(id) })
    }),
    selection.subscribe((now, before) => tellSelected(surface, before.notes, now.notes)),
    ink.feed.store.subscribe(({ items }) => keepInk(selection, (id) => items.has(id))),
    feed.stop,
    ink.stop,
    undo.stop,
    company.stop,
    suggestions.stop,
  ]
  return {
    feed, store, selection, surface, cards, undo, company, suggestions, ink, doc, lanes,
    graph: graph.store,
    asking: createStore<Asking | null>(() => null),
    allLinks: createStore<boolean>(() => false),
    acts: actsOn({ lanes, doc, feed, undo, author, onRefused }),
    tidy: tidyOn({ doc, feed, undo, ink }),
    focus: focusOn(surface),
    stop: () => stops.forEach((stop) => stop()),
  }
}

/** Read anew when notes, links or merges change, and not when things are moved. */
function followGraph(plenary: StoreApi<PlenaryState>, lanes: ReadonlyMap<string, Lane>): { readonly store: StoreApi<Graph>; readonly stop: () => void } {
  const read = ({ notes, links, grouping }: PlenaryState) => readGraph({ notes, links, merges: grouping.merges }, lanes)
  const store = createStore<Graph>(() => read(plenary.getState()))
  const stop = plenary.subscribe((now, before) => {
    if (now.notes !== before.notes || now.links !== before.links || now.folded !== before.folded) store.setState(read(now), true)
  })
  return { store, stop }
}

function tellSelected(surface: Surface, before: ReadonlySet<NoteId>, now: ReadonlySet<NoteId>): void {
  for (const id of before) if (!now.has(id)) markSelected(surface.elementOf(id), false)
  for (const id of now) if (!before.has(id)) markSelected(surface.elementOf(id), true)
}

/** One note at a time is a stop of the tab key; the arrow keys go on from there. */
function focusOn(surface: Surface): (note: NoteId) => void {
  let last: NoteId | null = null
  return (note) => {
    if (last !== null) surface.elementOf(last)?.setAttribute('tabindex', '-1')
    last = note
    const element = surface.elementOf(note)
    element?.setAttribute('tabindex', '0')
    element?.parentElement?.setAttribute('tabindex', '-1')
    element?.focus({ preventScroll: true })
  }
}
