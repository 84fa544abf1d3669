import { useEffect, useMemo } from 'react'
import { roomName, type Room } from '../../shared/wire/rooms.ts'
import { openRoom, type RoomHandle, type RoomOptions } from './openRoom.ts'

/** Rooms that components of this page look at, by name and identity. */
const open = new Map<string, { readonly handle: RoomHandle; users: number }>()

/**
 * The room, opened once however many components ask for it, and closed some moments after the last of them is gone. Rooms with a copy
 * in this browser are opened by `openBoard`, which also knows what to do when the server refuses something.
 */
export function useRoom(room: Room, { as }: Pick<RoomOptions, 'as'>): RoomHandle {
  const key = `${as}:${roomName(room)}`
  // Looked up while rendering, so that the first picture has it; counted in the effect, which runs for what is really shown.
  // oxlint-disable-next-line react/exhaustive-deps -- the key says all of the room
  const handle = useMemo(() => lookUp(key, room, as), [key])
  useEffect(() => use(key, handle), [key, handle])
  return handle
}

/** Long enough for the next page to take the room over, and for React to render twice. */
const LINGER_MS = 2_000

function lookUp(key: string, room: Room, as: RoomOptions['as']): RoomHandle {
  const found = open.get(key)
  if (found !== undefined) return found.handle
  const handle = openRoom(room, { as })
  open.set(key, { handle, users: 0 })
  closeIfUnused(key, handle)
  return handle
}

function use(key: string, handle: RoomHandle): () => void {
  const entry = open.get(key) ?? { handle, users: 0 }
  open.set(key, entry)
  entry.users++
  return () => {
    entry.users--
    closeIfUnused(key, handle)
  }
}

function closeIfUnused(key: string, handle: RoomHandle): void {
  setTimeout(() => {
    const entry = open.get(key)
    if (entry === undefined || entry.users > 0 || entry.handle !== handle) return
    open.delete(key)
    handle.close()
  }, LINGER_MS)
}
