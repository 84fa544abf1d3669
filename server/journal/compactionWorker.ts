import { parentPort } from 'node:worker_threads'
import * as Y from 'yjs'
import type { CompactionJob } from './compactor.ts'

/** Where throwaway documents are built: a long afternoon's takes half a second, which no event loop can spare. */
const port = parentPort
if (port === null) throw new Error('this file is the entry of a worker')

port.on('message', ({ snapshot, updates }: CompactionJob) => {
  const doc = new Y.Doc()
  // In one transaction: one by one they cost three times as much.
  doc.transact(() => {
    if (snapshot !== null) Y.applyUpdate(doc, snapshot)
    for (const update of updates) Y.applyUpdate(doc, update)
  })
  // What waits for an update that never came would go into the snapshot unseen.
  if (doc.store.pendingStructs !== null || doc.store.pendingDs !== null) throw new Error('an update is missing')
  port.postMessage(Y.encodeStateAsUpdate(doc))
})
