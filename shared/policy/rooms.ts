import type { SessionId, TableId } from '../ids.ts'
import type { Room } from '../wire/rooms.ts'

/** Who somebody proved to be, with what they are invited to. */
export type Principal =
  | { readonly role: 'organiser'; readonly id: string }
  | { readonly role: 'facilitator' | 'display'; readonly id: string; readonly sessionId: SessionId }
  | {
      readonly role: 'participant'
      readonly id: string
      readonly sessionId: SessionId
      readonly tableId: TableId
      readonly categories: readonly string[]
    }

/** What a principal may do with a room as a whole; within `write` the document's schema decides field by field. */
export type RoomAccess = 'write' | 'read' | 'none'

/** `sessionId` is the session that the room belongs to. */
export function roomAccess(principal: Principal, room: Room, sessionId: SessionId): RoomAccess {
  switch (principal.role) {
    case 'organiser':
      return room.kind === 'session' ? 'read' : 'write'
    case 'facilitator':
      if (principal.sessionId !== sessionId) return 'none'
      return room.kind === 'session' ? 'read' : 'write'
    case 'display':
      return principal.sessionId === sessionId && room.kind !== 'table' ? 'read' : 'none'
    case 'participant':
      if (principal.sessionId !== sessionId) return 'none'
      if (room.kind === 'table') return room.tableId === principal.tableId ? 'write' : 'none'
      return 'read'
  }
}

/** Organisers lead every session, facilitators the one they are invited to. */
export function mayLead(principal: Principal, sessionId: SessionId): boolean {
  return principal.role === 'organiser' || (principal.role === 'facilitator' && principal.sessionId === sessionId)
}
