import { accessSync, constants, existsSync, mkdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { openFile, sqliteCode, type Database } from './database.ts'
import { migrate, SCHEMA_VERSION, versionOf } from './schema.ts'

export type Unavailable = 'inUse' | 'notWritable' | 'corrupt' | 'tooNew'

/** The data folder cannot be used; the message is one sentence for the person who starts the server. */
export class StorageUnavailable extends Error {
  override readonly name = 'StorageUnavailable'
  readonly reason: Unavailable

  constructor(reason: Unavailable, message: string, cause?: unknown) {
    super(message, { cause })
    this.reason = reason
  }
}

/**
 * Opens `<dataDir>/plenaria.sqlite`, made if it is missing, and keeps the lock on it until the process ends, by a kill too.
 * Every commit is on the disk when it returns. Nothing is written before the file was found to be whole and ours to write.
 */
export function openDatabase(dataDir: string): Database {
  prepareFolder(dataDir)
  const path = join(dataDir, 'plenaria.sqlite')
  try {
    return openWhole(path)
  } catch (error) {
    throw explained(error, path)
  }
}

function prepareFolder(dataDir: string): void {
  try {
    makeFolder(dataDir)
    accessSync(dataDir, constants.W_OK)
  } catch (error) {
    throw new StorageUnavailable('notWritable', `The data folder ${dataDir} cannot be written to (${String(error)}).`, error)
  }
}

/** Level by level: Node's own `recursive` never returns where folders cannot be made at all (/proc). */
function makeFolder(path: string): void {
  // With the slash a file of that name does not count.
  if (existsSync(`${path}/`)) return
  makeFolder(dirname(path))
  mkdirSync(path)
}

function openWhole(path: string): Database {
  const db = openFile(path)
  try {
    db.execute('PRAGMA locking_mode = EXCLUSIVE')
    // Takes the lock, and by the mode above keeps it.
    db.execute('BEGIN EXCLUSIVE; COMMIT')
    refuseDamage(db, path)
    refuseNewer(db, path)
    db.execute('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL')
    migrate(db)
    return db
  } catch (error) {
    db.close()
    throw error
  }
}

function refuseDamage(db: Database, path: string): void {
  const [found] = db.prepare<{ quick_check: string }>('PRAGMA quick_check(1)').all()
  if (found?.quick_check !== 'ok') throw corrupt(path, found?.quick_check)
}

function refuseNewer(db: Database, path: string): void {
  if (versionOf(db) <= SCHEMA_VERSION) return
  throw new StorageUnavailable('tooNew', `${path} was made by a newer version of Plenaria: start that version, or choose another DATA_DIR.`)
}

function explained(error: unknown, path: string): StorageUnavailable {
  if (error instanceof StorageUnavailable) return error
  const code = sqliteCode(error)
  if (code.startsWith('SQLITE_BUSY')) {
    return new StorageUnavailable('inUse', `Another Plenaria server is using ${path}: stop it, or choose another DATA_DIR.`, error)
  }
  if (code.startsWith('SQLITE_NOTADB') || code.startsWith('SQLITE_CORRUPT')) return corrupt(path, error)
  return new StorageUnavailable('notWritable', `${path} cannot be opened for writing (${String(error)}).`, error)
}

function corrupt(path: string, cause: unknown): StorageUnavailable {
  const message = `${path} is damaged or is not a Plenaria database; nothing of it was repaired or removed: put a backup in its place, or choose another DATA_DIR.`
  return new StorageUnavailable('corrupt', message, cause)
}
