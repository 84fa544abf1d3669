import type { CloseReason } from '../../shared/wire/closeCodes.ts'

/** What the gate says of one update. */
export type Verdict =
  /** Apply it. `clients`: client ids whose clocks it moves; `newClients`: those of them that were never used before. */
  | { readonly verdict: 'accept'; readonly clients: readonly number[]; readonly newClients: readonly number[] }
  /** Everything in it is there already: a stock client's answer after a reconnect. Confirm it, store nothing. */
  | { readonly verdict: 'nothing' }
  /** Something it builds on has not arrived: ask the client to resynchronise. */
  | { readonly verdict: 'gap' }
  /** Never applied, relayed or journalled; the connection is closed. `detail` is for the log. */
  | Refused

export type Refused = { readonly verdict: 'refuse'; readonly reason: CloseReason; readonly detail: string }

export function refuse(reason: CloseReason, detail: string): Refused {
  return { verdict: 'refuse', reason, detail }
}
