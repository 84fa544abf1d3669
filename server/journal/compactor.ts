import { once } from 'node:events'
import type { Worker } from 'node:worker_threads'
import type { RoomName } from '../../shared/wire/rooms.ts'
import { startWorker } from '../storage/startWorker.ts'
import type { Journal } from './journal.ts'

export type CompactionJob = { readonly snapshot: Uint8Array | null; readonly updates: readonly Uint8Array[] }

export type Compactor = {
  /**
   * Keeps a snapshot of all that is durable when its turn comes; a room that waits already is not queued again. Rejects, and
   * keeps nothing, if the journal cannot be read or written, or an update in it cannot be applied.
   */
  compact(room: RoomName): Promise<void>
}

/** Compacts one room at a time, in a thread of its own: it never takes more than one core. Rooms that wait hold no bytes. */
export function startCompactor(journal: Journal): Compactor {
  const queued = new Map<RoomName, Promise<void>>()
  let last: Promise<void> = Promise.resolve()
  let worker: Worker | null = null

  async function compactNow(room: RoomName): Promise<void> {
    queued.delete(room)
    const { snapshot, records, sequence } = await journal.load(room)
    if (records.length === 0) return
    const updates = records.flatMap(({ entries }) => entries.map(({ update }) => update))
    await journal.compact(room, { through: sequence, state: await compactInWorker({ snapshot, updates }) })
  }

  async function compactInWorker(job: CompactionJob): Promise<Uint8Array> {
    worker ??= startCompactionWorker()
    try {
      worker.postMessage(job)
      const [state]: Uint8Array[] = await once(worker, 'message')
      if (state === undefined) throw new Error('no snapshot came back')
      return state
    } catch (error) {
      // What it threw ended it.
      worker = null
      throw error
    }
  }

  return {
    compact(room) {
      const known = queued.get(room)
      if (known !== undefined) return known
      const done = last.then(() => compactNow(room))
      // The next one does not care how this one ends.
      last = done.catch(() => undefined)
      queued.set(room, done)
      return done
    },
  }
}

function startCompactionWorker(): Worker {
  const worker = startWorker(new URL('./compactionWorker.ts', import.meta.url))
  // A snapshot can be made again: it keeps no process alive.
  worker.unref()
  return worker
}
