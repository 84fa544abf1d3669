import type { Database } from '../storage/database.ts'

/** One change on its way to the tables. `keys`: the fields that it can be found by, with their values. */
export type ChangeToStore = Address &
  ({ readonly kind: 'set'; readonly json: string; readonly keys: readonly (readonly [field: string, value: string])[] } | { readonly kind: 'remove' })

export type Address = { readonly collection: string; readonly id: string }
export type StoredValue = { readonly id: string; readonly json: string }
export type Key = { readonly collection: string; readonly field: string; readonly value: string }
export type RecordTables = ReturnType<typeof recordTables>

/** The records' SQL, in the storage worker. Durability is the caller's: it wraps these in a transaction. */
export function recordTables(db: Database) {
  const upsert = db.prepare<{ position: number }>(
    `INSERT INTO records (collection, id, json) VALUES (?, ?, ?)
     ON CONFLICT (collection, id) DO UPDATE SET json = excluded.json RETURNING position`,
  )
  const remove = db.prepare<{ position: number }>('DELETE FROM records WHERE collection = ? AND id = ? RETURNING position')
  const insertKey = db.prepare('INSERT INTO record_keys (collection, field, value, position) VALUES (?, ?, ?, ?)')
  const removeKeys = db.prepare('DELETE FROM record_keys WHERE position = ?')
  const selectOne = db.prepare<StoredValue>('SELECT id, json FROM records WHERE collection = ? AND id = ?')
  const selectAll = db.prepare<StoredValue>('SELECT id, json FROM records WHERE collection = ? ORDER BY position')
  const selectBy = db.prepare<StoredValue>(
    `SELECT id, json FROM record_keys AS key JOIN records USING (position)
     WHERE key.collection = ? AND key.field = ? AND key.value = ? ORDER BY position`,
  )

  function apply(change: ChangeToStore): void {
    const { collection, id } = change
    const [row] = change.kind === 'set' ? upsert.all(collection, id, change.json) : remove.all(collection, id)
    if (row === undefined) return
    removeKeys.run(row.position)
    if (change.kind === 'set') for (const [field, value] of change.keys) insertKey.run(collection, field, value, row.position)
  }

  return {
    write(changes: readonly ChangeToStore[]): void {
      for (const change of changes) apply(change)
    },
    /** Asks for `scrub.ts`, which no transaction can hold: the committer does it after its commit. */
    scrub: (): void => undefined,
    get: ({ collection, id }: Address): StoredValue | null => selectOne.all(collection, id)[0] ?? null,
    find: ({ collection, field, value }: Key): StoredValue[] => selectBy.all(collection, field, value),
    list: (collection: string): StoredValue[] => selectAll.all(collection),
  }
}
