import type { JournalTables } from '../journal/journalTables.ts'
import type { RecordTables } from '../records/recordTables.ts'
import type { Unavailable } from './openDatabase.ts'

/** What the worker can be asked, by name: the tables' own functions. */
type Functions = JournalTables & RecordTables
export type Kind = keyof Functions
export type Asks = { [K in Kind]: Parameters<Functions[K]>[0] }
export type Answers = { [K in Kind]: ReturnType<Functions[K]> }
export type Tables = { readonly [K in Kind]: (ask: Asks[K]) => Answers[K] }
export type Request<K extends Kind = Kind> = { [P in K]: { readonly kind: P; readonly ask: Asks[P] } }[K]

/** The requests of one tick of the main thread, in order. */
export type Batch = {
  readonly kind: 'batch'
  readonly requests: readonly Request[]
  /** How many failed commits the main thread knew of when it sent this. */
  readonly failuresSeen: number
}

export type ToWorker = Batch | { readonly kind: 'close' }

export type Fault = { readonly kind: 'notStored' | 'corruptRecord' | 'unreadable'; readonly message: string }

/** The outcome of one commit: an answer a request, in their order, and the faults by the same index (as a rule none). */
export type Report = {
  readonly kind: 'report'
  readonly answers: readonly unknown[]
  readonly faults: ReadonlyMap<number, Fault>
  /** How many commits failed so far, this one included. */
  readonly failures: number
}

export type FromWorker =
  | { readonly kind: 'ready' }
  | { readonly kind: 'unavailable'; readonly reason: Unavailable; readonly message: string }
  | Report
