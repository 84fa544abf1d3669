import { createStore as openStore, entries, promisifyRequest, type UseStore } from 'idb-keyval'
import * as v from 'valibot'
import type { AuthorId, NoteId } from '../../shared/ids.ts'
import type { StateVector } from '../../shared/wire/messages.ts'
import { withinTime } from './withinTime.ts'
import { Wish } from './wish.ts'

/**
 * What this tablet has not got confirmed, in a database of its own, so that it survives whatever happens to the board's copy: a
 * reload, an empty battery, a refusal by the server. Keys: `note:<id>` a wish, `stuck:<id>` a wish that was refused twice,
 * `client:<yjs client id>` how much of its writing is durable, `copy` the number of the board's current copy.
 *
 * Where the browser keeps nothing (private windows), it works for as long as the page is open.
 */
export type Outbox = {
  readonly author: AuthorId
  /** Counts the copies of the board that this browser had to throw away. */
  readonly copy: () => number
  readonly wishes: ReadonlyMap<NoteId, Wish>
  readonly stuck: ReadonlyMap<NoteId, Wish>
  /** Client ids that this browser wrote with, with their durable clocks, as they were when the outbox was opened. */
  readonly clients: StateVector
  /** Does it outlive the page? */
  readonly isKept: () => boolean
  keep(wish: Wish): void
  /** It is durable on the server now. */
  drop(id: NoteId): void
  rememberClient(client: number, durableClock: number): void
  forgetClient(client: number): void
  /** Refused twice: left for a person to copy. */
  setAside(id: NoteId): void
  /** The person has it elsewhere. */
  dismiss(id: NoteId): void
  startNextCopy(): void
  /** Resolves when everything said so far is on the disk, or can never be. */
  stored(): Promise<void>
  /** Nothing of it stays in the browser. */
  clear(): Promise<void>
}

/** A database that does not open within this time is not waited for: the board works without. */
const OPEN_WITHIN_MS = 2_000

export async function openOutbox(name: string, author: AuthorId): Promise<Outbox> {
  const store = await tryToOpen(name)
  const wishes = new Map<NoteId, Wish>()
  const stuck = new Map<NoteId, Wish>()
  const clients = new Map<number, number>()
  let copy = 0
  for (const [key, value] of store?.found ?? []) {
    const [kind, id] = String(key).split(':')
    if (kind === 'note' && v.is(Wish, value)) wishes.set(value.id, value)
    else if (kind === 'stuck' && v.is(Wish, value)) stuck.set(value.id, value)
    else if (kind === 'client' && typeof value === 'number') clients.set(Number(id), value)
    else if (kind === 'copy' && typeof value === 'number') copy = value
  }
  const writer = writeBehind(store?.use ?? null)

  return {
    author,
    copy: () => copy,
    wishes,
    stuck,
    clients,
    isKept: writer.isAlive,
    keep(wish) {
      wishes.set(wish.id, wish)
      writer.write(`note:${wish.id}`, wish)
    },
    drop(id) {
      if (wishes.delete(id)) writer.write(`note:${id}`, undefined)
    },
    rememberClient: (client, durableClock) => writer.write(`client:${client}`, durableClock),
    forgetClient: (client) => writer.write(`client:${client}`, undefined),
    setAside(id) {
      const wish = wishes.get(id)
      if (wish === undefined) return
      stuck.set(id, wish)
      writer.write(`stuck:${id}`, wish)
      wishes.delete(id)
      writer.write(`note:${id}`, undefined)
    },
    dismiss(id) {
      if (stuck.delete(id)) writer.write(`stuck:${id}`, undefined)
    },
    startNextCopy() {
      copy++
      writer.write('copy', copy)
    },
    stored: writer.done,
    async clear() {
      wishes.clear()
      stuck.clear()
      await writer.done()
      await store?.use('readwrite', (objects) => {
        objects.clear()
        return promisifyRequest(objects.transaction)
      })
    },
  }
}

async function tryToOpen(name: string): Promise<{ use: UseStore; found: [IDBValidKey, unknown][] } | null> {
  try {
    const use = openStore(name, 'outbox')
    return { use, found: await withinTime(OPEN_WITHIN_MS, entries<IDBValidKey, unknown>(use)) }
  } catch {
    return null
  }
}

/** Gathers what is said while a transaction runs into the next one, in order. A failed transaction (full disk) ends it for good. */
function writeBehind(store: UseStore | null) {
  const waiting = new Map<string, unknown>()
  let alive = store !== null
  let running: Promise<void> | null = null

  const run = async () => {
    while (store !== null && alive && waiting.size > 0) {
      const batch = [...waiting]
      waiting.clear()
      try {
        await store('readwrite', (objects) => {
          for (const [key, value] of batch) if (value === undefined) objects.delete(key)
            else objects.put(value, key)
          return promisifyRequest(objects.transaction)
        })
      } catch {
        alive = false
      }
    }
    running = null
  }

  return {
    isAlive: () => alive,
    write(key: string, value: unknown) {
      waiting.set(key, value)
      running ??= run()
    },
    done: () => running ?? Promise.resolve(),
  }
}
