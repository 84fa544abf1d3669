import type { Awareness } from 'y-protocols/awareness'
import type * as Y from 'yjs'
import type { StoreApi } from 'zustand/vanilla'
import type { AuthorId, NoteId } from '../../../shared/ids.ts'
import type { Refusal } from '../../../shared/ops/op.ts'
import type { ReadingOrder } from '../../../shared/plenary/grouping.ts'
import { headsOf } from '../../../shared/plenary/merging.ts'
import { Cards } from '../canvas/cards.ts'
import { markSelected, Surface } from '../canvas/surface.ts'
import { suggestionsOn, type Suggestions } from '../suggestions/suggestions.ts'
import { actsOn, type Acts } from './acts.ts'
import { followPlenary, type PlenaryFeed, type PlenaryState } from './plenaryFeed.ts'
import { companyOf, type Company } from './presence.ts'
import { tidyOn, type Tidy } from '../tidy/tidyOn.ts'
import { createSelection, keepSelected, type SelectionStore } from './selection.ts'
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
  readonly company: Company
  readonly suggestions: Suggestions
  readonly doc: Y.Doc
  /** Where the keyboard is among the notes. */
  focus(note: NoteId): void
  stop(): void
}

type Opening = {
  readonly doc: Y.Doc
  readonly awareness: Awareness
  readonly author: AuthorId
  readonly reading: ReadingOrder
  readonly onRefused: (reason: Refusal) => void
}

export function createBoard({ doc, awareness, author, reading, onRefused }: Opening): Board {
  const feed = followPlenary(doc, reading)
  const { store } = feed
  const selection = createSelection()
  const surface = new Surface()
  const cards = new Cards(surface)
  const undo = undoOf(doc)
  const company = companyOf(awareness)
  const suggestions = suggestionsOn(store)
  surface.settle(store.getState().layout)
  const stops = [
    store.subscribe(({ layout, grouping, clusters }, before) => {
      if (layout !== before.layout) surface.settle(layout)
      if (layout !== before.layout) cards.refresh()
      const heads = headsOf(grouping.merges)
      const cardOf = (id: NoteId) => [heads.get(id) ?? id].find((card) => layout.notes.has(card))
      keepSelected(selection, { cardOf, cluster: (id) => clusters.has(id) })
    }),
    selection.subscribe((now, before) => tellSelected(surface, before.notes, now.notes)),
    feed.stop,
    undo.stop,
    company.stop,
    suggestions.stop,
  ]
  return {
    feed, store, selection, surface, cards, undo, company, suggestions, doc,
    acts: actsOn({ doc, feed, undo, author, onRefused }),
    tidy: tidyOn({ doc, feed, undo, inkBoxes: () => new Map() }),
    focus: focusOn(surface),
    stop: () => stops.forEach((stop) => stop()),
  }
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
