import type { Link } from '../storage/link.ts'
import { decodeEntries, encodeEntries } from './encoding.ts'
import type { Journal, JournalRecord } from './journal.ts'
import type { StoredRecord } from './journalTables.ts'

/** The embedded journal. Bytes are copied into the request, so what the caller does with its buffers afterwards is its own affair. */
export function sqliteJournal(link: Link): Journal {
  return {
    append: (room, { atMs, entries, bindings }) => link.ask('append', { room, atMs, entries: encodeEntries(entries), bindings }),
    async load(room) {
      const { records, ...loaded } = await link.ask('load', room)
      return { ...loaded, records: records.map(recordOf) }
    },
    compact: (room, { through, state }) => link.ask('compact', { room, through, state: state.slice() }),
    erase: (room) => link.ask('erase', room),
    history: async (room, range) => (await link.ask('history', { room, ...range })).map(recordOf),
  }
}

function recordOf({ sequence, atMs, entries }: StoredRecord): JournalRecord {
  return { sequence, atMs, entries: decodeEntries(entries) }
}
