import type { Database } from './database.ts'

/**
 * Rewrites the file without what was deleted: SQLite leaves deleted bytes in free pages, in the gaps of pages, and in the write-ahead log.
 * Takes about as long as the file takes to copy, and as much room; throws if there is none, and then nothing was changed.
 */
export function scrub(db: Database): void {
  db.execute('VACUUM')
  // The new pages go into the main file, and the log, with the old ones, to nothing.
  const [done] = db.prepare<{ busy: number }>('PRAGMA wal_checkpoint(TRUNCATE)').all()
  if (done?.busy !== 0) throw new Error('the write-ahead log could not be emptied')
}
