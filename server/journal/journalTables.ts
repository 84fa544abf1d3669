import type { RoomName } from '../../shared/wire/rooms.ts'
import type { Database } from '../storage/database.ts'
import { checksumOf } from './encoding.ts'
import { CorruptRecord, type ClientBinding, type Sequence, type Snapshot } from './journal.ts'

/** A record on its way to the table; the sequence is given there. */
export type RecordToStore = {
  readonly room: RoomName
  readonly atMs: number
  readonly entries: Uint8Array
  readonly bindings: readonly ClientBinding[]
}

/** A record as it lies in the table, its checksum verified. */
export type StoredRecord = { readonly sequence: Sequence; readonly atMs: number; readonly entries: Uint8Array }

export type StoredRoom = {
  readonly snapshot: Uint8Array | null
  readonly records: readonly StoredRecord[]
  readonly sequence: Sequence
  readonly bindings: readonly ClientBinding[]
}

export type SnapshotToStore = Snapshot & { readonly room: RoomName }
export type Range = { readonly room: RoomName; readonly after: Sequence; readonly limit: number }
export type JournalTables = ReturnType<typeof journalTables>

type Row = StoredRecord & { readonly checksum: number }
type SnapshotRow = { readonly through: Sequence; readonly state: Uint8Array; readonly checksum: number }

const NO_LIMIT = -1

/** The journal's SQL, in the storage worker. Durability is the caller's: it wraps these in a transaction. */
export function journalTables(db: Database) {
  const insertRecord = db.prepare('INSERT INTO journal (room, sequence, at_ms, entries, checksum) VALUES (?, ?, ?, ?, ?)')
  // Who wrote first with a client id keeps it.
  const insertBinding = db.prepare('INSERT INTO bindings (room, client, author) VALUES (?, ?, ?) ON CONFLICT DO NOTHING')
  const upsertSnapshot = db.prepare(
    `INSERT INTO snapshots (room, through, state, checksum) VALUES (?, ?, ?, ?) ON CONFLICT (room)
     DO UPDATE SET through = excluded.through, state = excluded.state, checksum = excluded.checksum WHERE excluded.through > through`,
  )
  const selectLast = db.prepare<{ last: Sequence | null }>('SELECT max(sequence) AS last FROM journal WHERE room = ?')
  const selectRecords = db.prepare<Row>(
    'SELECT sequence, at_ms AS atMs, entries, checksum FROM journal WHERE room = ? AND sequence > ? ORDER BY sequence LIMIT ?',
  )
  const selectSnapshot = db.prepare<SnapshotRow>('SELECT through, state, checksum FROM snapshots WHERE room = ?')
  const selectBindings = db.prepare<ClientBinding>('SELECT client, author FROM bindings WHERE room = ?')
  const deletes = ['journal', 'snapshots', 'bindings'].map((table) => db.prepare(`DELETE FROM ${table} WHERE room = ?`))

  function readRecords({ room, after, limit }: Range): StoredRecord[] {
    return selectRecords.all(room, after, limit).map(({ checksum, ...record }, index) => {
      const expected = after + index + 1
      if (record.sequence !== expected) throw new CorruptRecord(`record ${expected} of ${room} is missing`)
      if (checksum !== checksumOf(record, record.entries)) throw new CorruptRecord(`record ${expected} of ${room} is damaged`)
      return record
    })
  }

  function readSnapshot(room: RoomName): SnapshotRow | null {
    const snapshot = selectSnapshot.all(room)[0] ?? null
    if (snapshot === null || snapshot.checksum === checksumOf({ sequence: snapshot.through, atMs: 0 }, snapshot.state)) return snapshot
    throw new CorruptRecord(`the snapshot of ${room} is damaged`)
  }

  return {
    append({ room, atMs, entries, bindings }: RecordToStore): Sequence {
      const sequence = (selectLast.all(room)[0]?.last ?? 0) + 1
      insertRecord.run(room, sequence, atMs, entries, checksumOf({ sequence, atMs }, entries))
      for (const { client, author } of bindings) insertBinding.run(room, client, author)
      return sequence
    },
    compact({ room, through, state }: SnapshotToStore): void {
      upsertSnapshot.run(room, through, state, checksumOf({ sequence: through, atMs: 0 }, state))
    },
    load(room: RoomName): StoredRoom {
      const snapshot = readSnapshot(room)
      const through = snapshot?.through ?? 0
      const records = readRecords({ room, after: through, limit: NO_LIMIT })
      return { snapshot: snapshot?.state ?? null, records, sequence: through + records.length, bindings: selectBindings.all(room) }
    },
    history(range: Range): StoredRecord[] {
      return readRecords(range)
    },
    erase(room: RoomName): void {
      for (const remove of deletes) remove.run(room)
    },
  }
}
