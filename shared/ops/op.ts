/** What ops are handed instead of reaching for it: the clock and the source of ids. */
export type OpContext = {
  readonly nowMs: () => number
}

/** A refusal is a value: each reason has a sentence in `client/i18n` under `refused.<reason>`. */
export type Refusal =
  | 'empty'
  | 'tooLong'
  | 'unknownNote'
  | 'unknownLane'
  | 'unknownCluster'
  | 'unknownInk'
  | 'inkFull'
  | 'linkNotAllowed'
  | 'alreadyLinked'
  | 'wouldCircle'

export type OpResult<T = void> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly reason: Refusal }

export function done<T>(value: T): OpResult<T> {
  return { ok: true, value }
}

export function refused(reason: Refusal): { readonly ok: false; readonly reason: Refusal } {
  return { ok: false, reason }
}

/**
 * Transaction origins. Undo follows `BY_HAND` alone. A note or cluster is born deleted under `BIRTH` and shown under
 * `BY_HAND` at once: so undoing an add sets `deleted`, as the design asks, instead of tearing the entry out.
 */
export const BY_HAND = Symbol('by hand')
export const BIRTH = Symbol('birth')
