import { isId, SLUG_SHAPE, type AuthorId, type ProcessId, type SessionId, type TableId } from '../ids.ts'

/** A document's address on the wire, `ws://host/sync/<room name>`. */
export type Room =
  | { readonly kind: 'session'; readonly sessionId: SessionId }
  | { readonly kind: 'table'; readonly tableId: TableId }
  | { readonly kind: 'plenary'; readonly sessionId: SessionId }
  | { readonly kind: 'portfolio'; readonly processId: ProcessId }
  | TrayRoom

/** What one participant writes for themselves in one private step; each step has a tray of its own. */
export type TrayRoom = { readonly kind: 'tray'; readonly tableId: TableId; readonly author: AuthorId; readonly step: string }

export type RoomKind = Room['kind']

declare const brand: unique symbol
/** A room's name, known to be well formed. */
export type RoomName = string & { readonly [brand]: 'RoomName' }

export function roomName(room: Room): RoomName {
  return `${room.kind}/${idOf(room)}` as RoomName // The inverse of parseRoom, tested against it.
}

function idOf(room: Room): string {
  switch (room.kind) {
    case 'table':
      return room.tableId
    case 'tray':
      return `${room.tableId}/${room.author}/${room.step}`
    case 'session':
    case 'plenary':
      return room.sessionId
    case 'portfolio':
      return room.processId
  }
}

/** The room behind a name, or null if no room can have that name. */
export function parseRoom(name: string): Room | null {
  const [kind, id, ...rest] = name.split('/')
  if (kind === 'tray') return trayRoom(id, rest)
  if (rest.length > 0) return null
  switch (kind) {
    case 'session':
    case 'plenary':
      return isId<SessionId>(id) ? { kind, sessionId: id } : null
    case 'portfolio':
      return isId<ProcessId>(id) ? { kind, processId: id } : null
    case 'table':
      return isId<TableId>(id) ? { kind, tableId: id } : null
    default:
      return null
  }
}

function trayRoom(tableId: string | undefined, [author, step, ...rest]: readonly string[]): TrayRoom | null {
  if (!isId<TableId>(tableId) || !isId<AuthorId>(author) || step === undefined || !SLUG_SHAPE.test(step) || rest.length > 0) return null
  return { kind: 'tray', tableId, author, step }
}
