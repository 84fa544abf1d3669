import type { JournalRecord } from './journal.ts'

/** What a room wrote since its last snapshot. `oldestAtMs`: server time of the first of those records. */
export type Backlog = { readonly records: number; readonly bytes: number; readonly oldestAtMs: number }

export const EMPTY_BACKLOG: Backlog = { records: 0, bytes: 0, oldestAtMs: 0 }

export function addRecord(backlog: Backlog, { atMs, entries }: Pick<JournalRecord, 'atMs' | 'entries'>): Backlog {
  return {
    records: backlog.records + 1,
    bytes: entries.reduce((bytes, { update }) => bytes + update.length, backlog.bytes),
    oldestAtMs: backlog.records === 0 ? atMs : backlog.oldestAtMs,
  }
}

/** Opening a room applies what is not in the snapshot: a thousand turns of a busy table take some 20 ms, which nobody notices. */
const MAX_RECORDS = 1_000
/** As much as one frame may carry. */
const MAX_BYTES = 1_048_576
/** A table that fell silent is opened next by everyone at once, tomorrow: its snapshot is there by then. */
const MAX_AGE_MS = 10 * 60_000
/** A snapshot costs as much as the whole document, so even a room under full load makes one a minute at most. */
const MIN_AGE_MS = 60_000

/** Is it time to keep a snapshot of the room? */
export function isCompactionDue({ records, bytes, oldestAtMs }: Backlog, nowMs: number): boolean {
  const ageMs = nowMs - oldestAtMs
  if (records === 0 || ageMs < MIN_AGE_MS) return false
  return records >= MAX_RECORDS || bytes >= MAX_BYTES || ageMs >= MAX_AGE_MS
}
