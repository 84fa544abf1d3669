import type * as Y from 'yjs'
import type { Lane } from '../../shared/process/definition.ts'
import type { RoomHandle } from './openRoom.ts'
import type { Outbox } from './outbox.ts'
import { closedFor } from './roomStatus.ts'
import { redo, type Wish } from './wish.ts'

/** The session's lanes, by id; they come with the session's document. */
export type Lanes = Promise<ReadonlyMap<string, Lane>>

/**
 * Writes anew what the outbox wishes for and this copy of the board does not hold, one note at a time, so that one that the server
 * refuses takes no other with it. Each is tried once. Stops when the room closes. Call when the room has synced.
 */
export async function sendAgain(room: RoomHandle, outbox: Outbox, lanes: Lanes, onProgress: () => void): Promise<void> {
  const known = await lanes
  for (const wish of room.orphans.values()) {
    if (closedFor(room.status.getState()) !== null) return
    sendOneAgain(room, outbox, wish, known)
    onProgress()
    await settled(room, outbox, wish)
    onProgress()
  }
}

function sendOneAgain(room: RoomHandle, outbox: Outbox, wish: Wish, lanes: ReadonlyMap<string, Lane>): void {
  outbox.keep({ ...wish, tries: wish.tries + 1 })
  const { outcome, wrote } = watched(room.doc, () => redo(room.doc, wish, outbox.author, lanes))
  if (!outcome.ok) outbox.setAside(wish.id)
  else if (!wrote) outbox.drop(wish.id) // the board has it already
  room.settleOrphan(wish.id)
}

/** Runs it and says whether the document changed. */
function watched<T>(doc: Y.Doc, run: () => T): { readonly outcome: T; readonly wrote: boolean } {
  let wrote = false
  const onUpdate = () => {
    wrote = true
  }
  doc.on('update', onUpdate)
  const outcome = run()
  doc.off('update', onUpdate)
  return { outcome, wrote }
}

/** The note is durable, was given up, or will never be either because the room is closed. */
function settled(room: RoomHandle, outbox: Outbox, wish: Wish): Promise<void> {
  return new Promise((resolve) => {
    const isSettled = () => !outbox.wishes.has(wish.id) || closedFor(room.status.getState()) !== null
    if (isSettled()) return resolve()
    const stop = room.status.subscribe(() => {
      if (!isSettled()) return
      stop()
      resolve()
    })
  })
}
