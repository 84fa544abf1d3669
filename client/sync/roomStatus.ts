import type { CloseReason } from '../../shared/wire/closeCodes.ts'

/** What a page may say about a room. Every word of it is meant to be true: see `ledger.ts`. */
export type RoomStatus = {
  /** `closed` is final (the server refuses this room or what was sent); `lost` means that we keep trying. */
  readonly connection: 'connecting' | 'open' | 'lost' | { readonly closed: CloseReason | null }
  /** Why the server broke the connection off, if it said so; until something is saved again. */
  readonly lostFor: CloseReason | null
  /** The server's content arrived at least once; it stays true when the network goes. */
  readonly synced: boolean
  /** Something written here is not known to be durable on the server. `open` and not `saving` is "saved". */
  readonly saving: boolean
  /** Distinct notes with something that is not known to be durable. */
  readonly unsentNotes: number
  /** The copy in this browser that outlives a reload; `unavailable` in private windows and on full disks. */
  readonly offlineCopy: 'none' | 'opening' | 'kept' | 'unavailable'
}

export const BEFORE_OPENING: RoomStatus = {
  connection: 'connecting',
  lostFor: null,
  synced: false,
  saving: false,
  unsentNotes: 0,
  offlineCopy: 'none',
}

/** The room is closed for good: no reconnection will help. */
export function closedFor(status: RoomStatus): CloseReason | 'other' | null {
  return typeof status.connection === 'object' ? (status.connection.closed ?? 'other') : null
}
