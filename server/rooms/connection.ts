import type { Actor } from '../../shared/policy/rights.ts'
import type { CloseReason } from '../../shared/wire/closeCodes.ts'

/** What a room knows of somebody who is connected to it. */
export interface Connection {
  readonly actor: Actor
  readonly mayWrite: boolean
  /** Asked for our own message type (`?ack=1`); a stock client did not and is not sent any. */
  readonly wantsSaved: boolean
  /** Whole WebSocket frames, in one socket write. Closes the connection as too slow if it does not take them. */
  write(frames: readonly Uint8Array[]): void
  close(reason: CloseReason): void
}
