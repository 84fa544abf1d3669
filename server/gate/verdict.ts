import type { CloseReason } from '../../shared/wire/closeCodes.ts'
import type { Place } from './places.ts'

/** What the gate says of one update. */
export type Verdict =
  | Accepted
  /** Everything in it is there already: a stock client's answer after a reconnect. Confirm it, store nothing. */
  | { readonly verdict: 'nothing' }
  /** Something it builds on has not arrived: ask the client to resynchronise. */
  | { readonly verdict: 'gap' }
  /** Never applied, relayed or journalled; the connection is closed. `detail` is for the log. */
  | Refused

export type Accepted = {
  readonly verdict: 'accept'
  /** What to apply, journal and relay: the update itself, or what of it is new. */
  readonly update: Uint8Array
  /** Client ids whose clocks it moves. */
  readonly clients: readonly number[]
  /** Those of them that were never written with before. */
  readonly newClients: readonly number[]
  /** Keys that it gives a value; `brokenBy` looks at them once it is applied. */
  readonly touched: readonly Place[]
  /** Every place that it writes in or takes something from, letters among them; some more than once. */
  readonly reached: readonly Place[]
}

export type Refused = { readonly verdict: 'refuse'; readonly reason: CloseReason; readonly detail: string }

export function refuse(reason: CloseReason, detail: string): Refused {
  return { verdict: 'refuse', reason, detail }
}
