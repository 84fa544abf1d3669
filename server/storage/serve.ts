import { journalTables } from '../journal/journalTables.ts'
import { recordTables } from '../records/recordTables.ts'
import { startCommitter } from './committer.ts'
import type { Database } from './database.ts'
import type { FromWorker, ToWorker } from './messages.ts'

/** The part of a MessagePort or Worker that both ends need. */
export type Port<Incoming, Outgoing> = {
  on(event: 'message', listener: (message: Incoming) => void): unknown
  postMessage(message: Outgoing): void
}

/** Answers what comes through the port until it says to close; `closed` is called when nothing is left to do. */
export function serve(db: Database, port: Port<ToWorker, FromWorker>, closed: () => void): void {
  const tables = { ...journalTables(db), ...recordTables(db) }
  const committer = startCommitter(db, tables, (report) => port.postMessage(report))
  port.on('message', (message) => {
    switch (message.kind) {
      case 'batch':
        return committer.take(message)
      case 'close':
        committer.flush()
        db.close()
        return closed()
    }
  })
}
