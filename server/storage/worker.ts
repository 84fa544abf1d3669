import { parentPort, workerData } from 'node:worker_threads'
import type { FromWorker } from './messages.ts'
import { openDatabase, StorageUnavailable } from './openDatabase.ts'
import { serve } from './serve.ts'

/** The thread that owns the database: the disk is waited for here, never on the main thread. */
const port = parentPort
if (port === null) throw new Error('this file is the entry of a worker')
const tell = (message: FromWorker): void => port.postMessage(message)

try {
  // What openStorage hands over.
  const db = openDatabase(workerData as string)
  serve(db, port, () => port.close())
  tell({ kind: 'ready' })
} catch (error) {
  if (!(error instanceof StorageUnavailable)) throw error
  tell({ kind: 'unavailable', reason: error.reason, message: error.message })
}
