import { isId, type SessionId, type TableId } from '../ids.ts'

/** A document's address on the wire, `ws://host/sync/<room name>`. */
export type Room =
  | { readonly kind: 'session'; readonly sessionId: SessionId }
  | { readonly kind: 'table'; readonly tableId: TableId }
  | { readonly kind: 'plenary'; readonly sessionId: SessionId }

export type RoomKind = Room['kind']

declare const brand: unique symbol
/** A room's name, known to be well formed. */
export type RoomName = string & { readonly [brand]: 'RoomName' }

export function roomName(room: Room): RoomName {
  const id = room.kind === 'table' ? room.tableId : room.sessionId
  return `${room.kind}/${id}` as RoomName // The inverse of parseRoom, tested against it.
}

/** The room behind a name, or null if no room can have that name. */
export function parseRoom(name: string): Room | null {
  const [kind, id, ...rest] = name.split('/')
  if (rest.length > 0) return null
  switch (kind) {
    case 'session':
    case 'plenary':
      return isId<SessionId>(id) ? { kind, sessionId: id } : null
    case 'table':
      return isId<TableId>(id) ? { kind, tableId: id } : null
    default:
      return null
  }
}
