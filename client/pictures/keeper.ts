import { createStore as openDatabase, del, entries, set, type UseStore } from 'idb-keyval'
import { digest } from 'lib0/hash/sha256'
import * as v from 'valibot'
import { createStore } from 'zustand/vanilla'
import type { TableId } from '../../shared/ids.ts'
import { PICTURE_HASH_SHAPE, PICTURE_TYPES, type PictureRef } from '../../shared/pictures/picture.ts'
import type { Fault } from '../api/call.ts'
import { unsentPictures } from '../sync/unsentPictures.ts'
import { databaseName } from './database.ts'
import type { Encoded } from './encode.ts'
import { uploadPicture } from './upload.ts'

/** As it lies in the browser until the server has it. */
const Held = v.object({ type: v.picklist(PICTURE_TYPES), bytes: v.custom<Uint8Array<ArrayBuffer>>((value) => value instanceof Uint8Array) })
type Held = v.InferOutput<typeof Held>

/** Pictures that are on this device, by hash: shown from here, whether the server has them or not. */
export const picturesHere = createStore<ReadonlyMap<string, string>>(() => new Map())

export type Keeper = {
  /** Resolves when the picture outlives the page, or never can (`isKept: false`: a private window, a full disk). */
  keep(picture: Encoded): Promise<{ readonly picture: PictureRef; readonly isKept: boolean }>
  has(hash: string): boolean
  /** It was not wanted after all. */
  discard(hash: string): void
  /** Sends what no draft holds back. Call when that changes. */
  send(): void
  close(): void
}

type Settings = {
  readonly table: TableId
  readonly author: string
  /** The picture in the composer, which nobody has sent yet. */
  readonly draft: () => string | null
  /** The server will not have it, now or later. */
  readonly onRefused: (fault: Fault) => void
}

/** What passes with time, of which nothing needs to be said: the count says that it is not sent. */
const PASSING = new Set(['tooManyTries', 'notStored', 'failed', 'unauthorised'])
const AGAIN_AFTER_MS = 8_000

/** Keeps the bytes of pictures in a database of its own until the server has them: over a lost Wi-Fi, a reload, an empty battery. */
export async function openKeeper({ table, author, draft, onRefused }: Settings): Promise<Keeper> {
  const held = new Map<string, Held>()
  const refused = new Set<string>()
  const database = await tryToOpen(databaseName(table, author), held)
  let running = false
  let closed = false
  for (const [hash, { type, bytes }] of held) showHere(hash, type, bytes)

  const due = () => [...held.keys()].filter((hash) => hash !== draft())
  const count = () => unsentPictures.setState(due().length, true)
  const forget = (hash: string) => {
    held.delete(hash)
    // A browser that cannot delete it sends it once more at the next visit, and the server knows it already.
    if (database !== null) void del(hash, database).catch(() => undefined)
  }
  const send = async () => {
    count()
    if (running || closed) return
    running = true
    for (const hash of due()) {
      const picture = held.get(hash)
      if (picture === undefined || refused.has(hash)) continue
      const answer = await uploadPicture({ table }, picture)
      if (answer.ok) forget(hash)
      else if (answer.fault.kind === 'problem' && !PASSING.has(answer.fault.reason)) {
        refused.add(hash)
        onRefused(answer.fault)
      } else break
      count()
    }
    running = false
  }
  const again = () => void send()
  const timer = setInterval(again, AGAIN_AFTER_MS)
  window.addEventListener('online', again)
  again()

  return {
    async keep({ type, bytes, width, height }) {
      const hash = hex(digest(bytes))
      held.set(hash, { type, bytes })
      const isKept = database !== null && (await set(hash, { type, bytes }, database).then(() => true, () => false))
      showHere(hash, type, bytes)
      return { picture: { hash, width, height }, isKept }
    },
    has: (hash) => held.has(hash),
    discard: forget,
    send: again,
    close() {
      closed = true
      clearInterval(timer)
      window.removeEventListener('online', again)
    },
  }
}

async function tryToOpen(name: string, held: Map<string, Held>): Promise<UseStore | null> {
  try {
    const database = openDatabase(name, 'pictures')
    for (const [hash, value] of await entries<IDBValidKey, unknown>(database)) {
      if (typeof hash === 'string' && PICTURE_HASH_SHAPE.test(hash) && v.is(Held, value)) held.set(hash, value)
    }
    return database
  } catch {
    // A private window: it works for as long as the page is open.
    return null
  }
}

function showHere(hash: string, type: string, bytes: Uint8Array<ArrayBuffer>): void {
  const before = picturesHere.getState()
  if (!before.has(hash)) picturesHere.setState(new Map(before).set(hash, URL.createObjectURL(new Blob([bytes], { type }))), true)
}

/** Our own SHA-256: over plain http the browser's is not there. */
function hex(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
}
