import type * as Y from 'yjs'
import { writeUpdate, type ClientMessage } from '../../shared/wire/messages.ts'
import type { Actor } from '../../shared/policy/rights.ts'
import type { Place } from '../gate/places.ts'
import type { Connection } from './connection.ts'

/** What waits for a room's next turn. */
export type Work = Question | Arrival | Edit

export type Question = { readonly what: 'step1'; readonly from: Connection; readonly stateVector: Uint8Array }

export type Arrival = {
  readonly what: 'update'
  readonly from: Connection
  readonly update: Uint8Array
  /** What everybody else gets if nothing of it has to be cut away. */
  readonly message: Uint8Array
  /** It answers our question for what we lack, so it holds all that its sender ever wrote. */
  readonly isWhole: boolean
}

/** A change by the server itself. */
export type Edit = { readonly what: 'edit'; readonly change: (doc: Y.Doc) => void; readonly done: () => void; readonly failed: (why: unknown) => void }

/**
 * Sees each update of a connection before it is applied (`reached`: where it writes) and right after; what it returns then is written by the
 * server in the same record, so that neither is ever durable without the other. Null where there is nothing to see, or to write.
 */
export type Witness = (doc: Y.Doc, actor: Actor, reached: readonly Place[]) => (() => ((doc: Y.Doc) => void) | null) | null

export function arrival(from: Connection, { update, step }: Extract<ClientMessage, { type: 'update' }>, message: Uint8Array): Arrival {
  // A resynchronisation reaches the others as a live edit: to them it is one.
  return { what: 'update', from, update, message: step === 'live' ? message : writeUpdate(update), isWhole: step === 'step2' }
}

/** Thrown out of a turn by work that cannot be done: hostile bytes that decoded, or a change of ours that threw. */
export class Spoiled extends Error {
  override readonly name = 'Spoiled'
  readonly culprit: Work

  constructor(culprit: Work, cause: unknown) {
    super('work that spoils its turn', { cause })
    this.culprit = culprit
  }
}
