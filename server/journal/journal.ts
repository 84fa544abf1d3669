import type { RoomName } from '../../shared/wire/rooms.ts'

/** Position of a record in its room, from 1, without gaps. */
export type Sequence = number

/** One update as it came from its author, byte for byte. */
export type JournalEntry = { readonly author: string; readonly update: Uint8Array }

/** A Yjs client id and the author who first wrote with it; nobody else may ever use it. */
export type ClientBinding = { readonly client: number; readonly author: string }

/** What a room wrote in one turn: stored whole or not at all. */
export type NewRecord = {
  readonly atMs: number
  readonly entries: readonly JournalEntry[]
  /** Bindings that this record uses for the first time. */
  readonly bindings: readonly ClientBinding[]
}

export type JournalRecord = {
  readonly sequence: Sequence
  readonly atMs: number
  readonly entries: readonly JournalEntry[]
}

/** Everything needed to open a room: the snapshot first, then the records after it, in order. */
export type LoadedRoom = {
  readonly snapshot: Uint8Array | null
  readonly records: readonly JournalRecord[]
  /** The last sequence that is durable; 0 for a room that was never written. */
  readonly sequence: Sequence
  readonly bindings: readonly ClientBinding[]
}

export type Snapshot = {
  /** All records up to and with this one are in `state`. */
  readonly through: Sequence
  /** `Y.encodeStateAsUpdate` of a document that holds those records. */
  readonly state: Uint8Array
}

/**
 * The truth of every document: append-only (but for `erase`), durable before it answers. A record is sequence, server time, [(author, update)…] and a
 * checksum over them. Every implementation runs `contract.ts`.
 */
export interface Journal {
  /**
   * Stores a record and resolves with its sequence once it is durable (a kill after that loses nothing). Appends of one room are
   * stored in the order of the calls. Rejects with `NotStored` if it could not (disk full); then nothing of it is kept, and neither is
   * anything of that room that was appended later and not yet resolved.
   */
  append(room: RoomName, record: NewRecord): Promise<Sequence>
  /** Rejects with `CorruptRecord` when a checksum does not fit: a damaged room is never opened as an empty one. */
  load(room: RoomName): Promise<LoadedRoom>
  /** Keeps a snapshot to load from. Records stay, for replay. An older snapshot than the one that is there changes nothing. */
  compact(room: RoomName, snapshot: Snapshot): Promise<void>
  /** Records after a sequence, oldest first, at most `limit`. */
  history(room: RoomName, range: { readonly after: Sequence; readonly limit: number }): Promise<readonly JournalRecord[]>
  /**
   * Takes a room away with its whole history: it is one that was never written. Nothing of it may be on its way. Rejects with `NotStored`,
   * and then it is as it was.
   */
  erase(room: RoomName): Promise<void>
}

export class NotStored extends Error {
  override readonly name = 'NotStored'
}

export class CorruptRecord extends Error {
  override readonly name = 'CorruptRecord'
}
