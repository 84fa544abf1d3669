import Libsql from 'libsql'

/** All that may be bound. Anything else (a boolean, an object, a Buffer in the wrong place) makes libsql abort the whole process. */
export type Value = number | string | Uint8Array | null

export type Statement<Row> = {
  run(...values: Value[]): void
  all(...values: Value[]): Row[]
}

/** The only file that knows libsql: a narrow door that lets nothing through which is known to break it. */
export type Database = {
  /** `Row` says what the SQL selects; the tables are STRICT, so the columns hold what they are declared to hold. */
  prepare<Row = never>(sql: string): Statement<Row>
  execute(sql: string): void
  /** All of the work or nothing: rolls back and throws on if it throws. */
  transaction<T>(work: () => T): T
  close(): void
}

/** Opens or creates the file. Waits for no lock: who has it keeps it for as long as it runs. */
export function openFile(path: string): Database {
  const db = new Libsql(path, { timeout: 0 })
  const execute = (sql: string): void => void db.exec(sql)
  return {
    prepare: (sql) => prepare(db, sql),
    execute,
    transaction: (work) => {
      execute('BEGIN')
      try {
        const result = work()
        execute('COMMIT')
        return result
      } catch (error) {
        // A full disk makes SQLite roll back by itself.
        if (db.inTransaction) execute('ROLLBACK')
        throw error
      }
    },
    close: () => void db.close(),
  }
}

/** SQLite's name for what went wrong ("SQLITE_FULL"); empty if libsql did not say, or something else threw. */
export function sqliteCode(error: unknown): string {
  return error instanceof Libsql.SqliteError ? error.code : ''
}

function prepare<Row>(db: Libsql.Database, sql: string): Statement<Row> {
  const statement = db.prepare(sql)
  // libsql would bind NULL for what is missing and drop what is too much.
  const expected = sql.split('?').length - 1
  const checked = (values: readonly Value[]): Value[] => {
    if (values.length !== expected) throw new TypeError(`${values.length} values for ${expected} parameters`)
    return values.map(bindable)
  }
  return {
    run: (...values) => void statement.run(checked(values)),
    // The cast: see `Row` above. `get` is not used, since it adds a column of its own to each row.
    all: (...values) => statement.all(checked(values)).map((row) => withBytes(row as object) as Row),
  }
}

function bindable(value: Value): Value {
  if (value === null || typeof value === 'string' || Number.isFinite(value)) return value
  if (!(value instanceof Uint8Array)) throw new TypeError(`cannot be stored: ${typeof value}`)
  // A plain view, also of a Buffer.
  return new Uint8Array(value.buffer, value.byteOffset, value.byteLength)
}

/** libsql answers a blob as an ArrayBuffer. */
function withBytes(row: object): object {
  const entries = Object.entries(row).map(([key, value]) => [key, value instanceof ArrayBuffer ? new Uint8Array(value) : value])
  return Object.fromEntries(entries)
}
