import type { Worker } from 'node:worker_threads'
import type { Journal } from '../journal/journal.ts'
import { sqliteJournal } from '../journal/sqliteJournal.ts'
import type { Records } from '../records/records.ts'
import { sqliteRecords } from '../records/sqliteRecords.ts'
import { connect } from './link.ts'
import type { FromWorker } from './messages.ts'
import { StorageUnavailable } from './openDatabase.ts'
import { startWorker } from './startWorker.ts'

export type Storage = {
  readonly journal: Journal
  readonly records: Records
  /** Resolves, with the reason, if storing ends by itself. What was not acknowledged by then is lost: the server has to stop. */
  readonly failed: Promise<Error>
  /** Stores what is on its way, closes the file and lets go of the folder. */
  readonly close: () => Promise<void>
}

/** Opens the data folder, made if it is missing, for this process alone. Rejects with `StorageUnavailable`. */
export function openStorage(dataDir: string): Promise<Storage> {
  return storageIn(startWorker(new URL('./worker.ts', import.meta.url), dataDir))
}

/** The same with a worker that was just started; it says first whether it could open the folder. */
export async function storageIn(worker: Worker): Promise<Storage> {
  const exited = new Promise<void>((resolve) => worker.once('exit', () => resolve()))
  try {
    await opened(worker)
  } catch (refusal) {
    await exited // only then has it let go of the folder
    throw refusal
  }
  const link = connect(worker)
  let closing = false
  const failed = new Promise<Error>((resolve) => {
    worker.once('error', resolve)
    worker.once('exit', () => {
      link.cut('the storage has stopped')
      if (!closing) resolve(new Error('the storage has stopped'))
    })
  })
  return {
    journal: sqliteJournal(link),
    records: sqliteRecords(link),
    failed,
    async close() {
      if (!closing) link.close()
      closing = true
      await exited
    },
  }
}

function opened(worker: Worker): Promise<void> {
  return new Promise((resolve, reject) => {
    worker.once('error', reject)
    worker.once('message', (message: FromWorker) => {
      worker.off('error', reject)
      if (message.kind === 'unavailable') reject(new StorageUnavailable(message.reason, message.message))
      else resolve()
    })
  })
}
