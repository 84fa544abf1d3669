import type * as Y from 'yjs'
import { createStore, type StoreApi } from 'zustand/vanilla'
import { inkIds, inkOf, readInk, type Ink } from '../../../shared/document/ink.ts'
import type { InkId } from '../../../shared/ids.ts'
import { inkItems, type InkItem } from '../../../shared/plenary/inkItems.ts'
import { refresh, watchEntries, type Schedule } from '../model/plenaryFeed.ts'

/** What is drawn on the plenary, stroke by stroke and thing by thing; plain values, replaced and never changed. */
export type InkState = { readonly ink: ReadonlyMap<InkId, Ink>; readonly items: ReadonlyMap<InkId, InkItem> }

export type InkFeed = {
  readonly store: StoreApi<InkState>
  /** Takes in at once what the document says. */
  readonly flush: () => void
  readonly stop: () => void
}

/** Follows a plenary's ink, apart from its notes: a stroke lays nothing out anew. */
export function followInk(doc: Y.Doc, schedule: Schedule = requestAnimationFrame): InkFeed {
  const dirty = new Set(inkIds(doc))
  const store = createStore<InkState>(() => ({ ink: new Map(), items: new Map() }))
  let scheduled = false
  const flush = () => {
    scheduled = false
    if (dirty.size === 0) return
    const ink = refresh(store.getState().ink, dirty, (id) => readInk(doc, id) ?? undefined)
    dirty.clear()
    store.setState({ ink, items: inkItems(ink.values()) })
  }
  const stop = watchEntries(inkOf(doc), dirty, () => {
    if (scheduled) return
    scheduled = true
    schedule(() => (scheduled ? flush() : undefined))
  })
  flush()
  return { store, flush, stop }
}
