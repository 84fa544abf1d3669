import type { Database } from './database.ts'

/**
 * Each step brings a file from the version that is its index to the next; `user_version` counts the steps that were taken.
 * A step that was released is never changed, only followed by another one.
 */
const STEPS: readonly string[] = [
  `
  CREATE TABLE journal (
    room TEXT NOT NULL,
    sequence INTEGER NOT NULL,
    at_ms INTEGER NOT NULL,
    entries BLOB NOT NULL,
    checksum INTEGER NOT NULL,
    PRIMARY KEY (room, sequence)
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE bindings (
    room TEXT NOT NULL,
    client INTEGER NOT NULL,
    author TEXT NOT NULL,
    PRIMARY KEY (room, client)
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE snapshots (
    room TEXT PRIMARY KEY,
    through INTEGER NOT NULL,
    state BLOB NOT NULL,
    checksum INTEGER NOT NULL
  ) STRICT;

  CREATE TABLE records (
    position INTEGER PRIMARY KEY,
    collection TEXT NOT NULL,
    id TEXT NOT NULL,
    json TEXT NOT NULL,
    UNIQUE (collection, id)
  ) STRICT;

  CREATE TABLE record_keys (
    collection TEXT NOT NULL,
    field TEXT NOT NULL,
    value TEXT NOT NULL,
    position INTEGER NOT NULL,
    PRIMARY KEY (collection, field, value, position)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX record_keys_of ON record_keys (position);
  `,
]

export const SCHEMA_VERSION = STEPS.length

/** Takes the steps that the file has not taken yet, all or none. Writes nothing if there are none: a full disk can still be read. */
export function migrate(db: Database): void {
  const missing = STEPS.slice(versionOf(db))
  if (missing.length === 0) return
  db.transaction(() => {
    for (const step of missing) db.execute(step)
    db.execute(`PRAGMA user_version = ${SCHEMA_VERSION}`)
  })
}

export function versionOf(db: Database): number {
  return db.prepare<{ user_version: number }>('PRAGMA user_version').all()[0]?.user_version ?? 0
}
