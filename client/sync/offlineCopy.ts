import { IndexeddbPersistence, storeState } from 'y-indexeddb'
import * as Y from 'yjs'
import { readNote } from '../../shared/document/tableDocument.ts'
import type { NoteId } from '../../shared/ids.ts'
import type { Ledger } from './ledger.ts'
import type { Outbox } from './outbox.ts'
import type { RoomStatus } from './roomStatus.ts'
import { touchedSince, type Touched } from '../../shared/document/touchedEntries.ts'
import { withinTime } from './withinTime.ts'
import { linkSource, wishFor, type Wish } from './wish.ts'

/** A board's copy in this browser, and the outbox that goes with it. */
export type OfflinePlace = {
  readonly database: string
  readonly outbox: Outbox
}

/** The copy of one open document. Everything in it is harmless where nothing is kept. */
export type OfflineCopy = {
  readonly state: () => RoomStatus['offlineCopy']
  /** Settles when the copy was loaded, or when it is clear that there is none to wait for. */
  readonly loaded: Promise<void>
  /** Called when the copy comes after all, too late for `loaded`. */
  onLate: () => void
  /** Wishes of the outbox for notes that the copy does not hold: to be written again. */
  readonly orphans: Map<NoteId, Wish>
  readonly written: (touched: Touched) => void
  readonly confirmed: (notes: readonly NoteId[]) => void
  /** The server's content has arrived: a good moment to write one whole state instead of many updates. */
  readonly trim: () => void
  readonly close: () => void
}

export const noCopy = (): OfflineCopy => ({
  state: () => 'none',
  loaded: Promise.resolve(),
  onLate: () => {},
  orphans: new Map(),
  written: () => {},
  confirmed: () => {},
  trim: () => {},
  close: () => {},
})

/** Loading 2,000 notes takes 0.3 s on a slow tablet; a browser that refuses storage may never answer at all. */
const LOAD_WITHIN_MS = 3_000

export function keepOfflineCopy(doc: Y.Doc, { database, outbox }: OfflinePlace, ledger: Ledger): OfflineCopy {
  // Where the outbox could not be opened, the copy cannot either, and y-indexeddb would say so only in the console.
  if (!outbox.isKept()) return { ...keepWishes(doc, outbox, ledger), state: () => 'unavailable' }
  const persistence = new IndexeddbPersistence(database, doc)
  const copy = keepWishes(doc, outbox, ledger)
  let outcome: 'opening' | 'kept' | 'unavailable' = 'opening'
  const loaded = persistence.whenSynced.then(() => {
    const late = outcome === 'unavailable'
    outcome = 'kept'
    rememberWriting(doc, outbox, ledger, copy.orphans)
    if (late) full.onLate()
  })
  // Another tab left this board and takes the copy away: without it the board goes on, and says so.
  void persistence._db.then((db) => db.addEventListener('versionchange', () => {
    persistence.db = null
    outcome = 'unavailable'
  }), () => {})
  const full: OfflineCopy = {
    ...copy,
    state: () => (outbox.isKept() ? outcome : 'unavailable'),
    loaded: withinTime(LOAD_WITHIN_MS, loaded).catch(() => {
      outcome = 'unavailable'
    }),
    // Best effort: what is not trimmed now is trimmed at the next visit.
    trim: () => void (persistence.synced && persistence.db !== null && storeState(persistence).catch(() => {})),
    close: () => void persistence.destroy(),
  }
  return full
}

/** The outbox's part: every change leaves a wish, every confirmation takes it away. */
export function keepWishes(doc: Y.Doc, outbox: Outbox, ledger: Ledger): OfflineCopy {
  const orphans = new Map(outbox.wishes)
  return {
    ...noCopy(),
    orphans,
    written({ notes, links }) {
      const changed = new Set(notes)
      for (const link of links) {
        const source = linkSource(doc, link)
        if (source !== null) changed.add(source)
      }
      for (const id of changed) {
        const wish = wishFor(doc, id, outbox.author, outbox.wishes.get(id)?.tries ?? 0)
        if (wish !== null) outbox.keep(wish)
      }
      outbox.rememberClient(doc.clientID, ledger.own.get(doc.clientID) ?? 0)
    },
    confirmed(notes) {
      for (const id of notes) outbox.drop(id)
      for (const [client, clock] of ledger.own) {
        if (client !== doc.clientID && Y.getState(doc.store, client) <= clock) outbox.forgetClient(client)
        else outbox.rememberClient(client, clock)
      }
    },
  }
}

/** Enters in the ledger what an earlier visit wrote and did not get confirmed, as far as the loaded copy holds it. */
export function rememberWriting(doc: Y.Doc, outbox: Outbox, ledger: Ledger, orphans: Map<NoteId, Wish>): void {
  const unsent = new Set<NoteId>()
  for (const id of outbox.wishes.keys()) {
    if (readNote(doc, id) === null) continue
    orphans.delete(id)
    unsent.add(id)
  }
  // The browser may have died between storing a change and storing its wish.
  for (const [client, clock] of outbox.clients) for (const id of touchedSince(doc, client, clock).notes) unsent.add(id)
  ledger.remember(outbox.clients, unsent)
}
