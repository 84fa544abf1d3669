import * as Y from 'yjs'
import type { RoomName } from '../../shared/wire/rooms.ts'
import { openStorage } from '../../server/storage/storage.ts'

/** What is durable: the documents of these rooms as the journal of a stopped (or killed) server has them, and nothing else. */
export async function readJournal(dataDir: string, rooms: readonly RoomName[]): Promise<Map<RoomName, Y.Doc>> {
  const storage = await openStorage(dataDir)
  try {
    const docs = new Map<RoomName, Y.Doc>()
    for (const room of rooms) {
      const { snapshot, records } = await storage.journal.load(room)
      const doc = new Y.Doc()
      doc.transact(() => {
        if (snapshot !== null) Y.applyUpdate(doc, snapshot)
        for (const { entries } of records) for (const { update } of entries) Y.applyUpdate(doc, update)
      })
      docs.set(room, doc)
    }
    return docs
  } finally {
    await storage.close()
  }
}
