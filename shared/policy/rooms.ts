import type { SessionId, TableId } from '../ids.ts'
import type { Room } from '../wire/rooms.ts'
import { isLeading } from './roles.ts'

/** Who somebody proved to be, with what they are invited to. */
export type Principal =
  | { readonly role: 'organiser'; readonly id: string }
  | { readonly role: 'facilitator' | 'expert' | 'lab' | 'display'; readonly id: string; readonly sessionId: SessionId }
  | { readonly role: 'tableFacilitator'; readonly id: string; readonly sessionId: SessionId; readonly tableId: TableId }
  | {
      readonly role: 'participant'
      readonly id: string
      readonly sessionId: SessionId
      readonly tableId: TableId
      readonly categories: readonly string[]
    }

/** What a principal may do with a room as a whole; within `write` the document's schema decides field by field. */
export type RoomAccess = 'write' | 'read' | 'none'

type Place = 'session' | 'ownTable' | 'anotherTable' | 'plenary' | 'ownTray' | 'anotherTray'

/** A tray is for the eyes of the participant whose it is; nobody leads enough to read it. */
const NO_TRAYS = { ownTray: 'none', anotherTray: 'none' } as const

/** The whole policy of rooms, for whoever belongs to the session; organisers belong to all. Session documents are written by the server alone. */
const ACCESS: Readonly<Record<Principal['role'], Readonly<Record<Place, RoomAccess>>>> = {
  organiser: { session: 'read', ownTable: 'write', anotherTable: 'write', plenary: 'write', ...NO_TRAYS },
  facilitator: { session: 'read', ownTable: 'write', anotherTable: 'write', plenary: 'write', ...NO_TRAYS },
  tableFacilitator: { session: 'read', ownTable: 'write', anotherTable: 'none', plenary: 'read', ...NO_TRAYS },
  expert: { session: 'read', ownTable: 'none', anotherTable: 'none', plenary: 'read', ...NO_TRAYS },
  lab: { session: 'read', ownTable: 'read', anotherTable: 'read', plenary: 'read', ...NO_TRAYS },
  display: { session: 'read', ownTable: 'none', anotherTable: 'none', plenary: 'read', ...NO_TRAYS },
  participant: { session: 'read', ownTable: 'write', anotherTable: 'none', plenary: 'read', ...NO_TRAYS, ownTray: 'write' },
}

/** `sessionId` is the session that the room belongs to. */
export function roomAccess(principal: Principal, room: Room, sessionId: SessionId): RoomAccess {
  if (!belongsTo(principal, sessionId)) return 'none'
  return ACCESS[principal.role][placeOf(principal, room)]
}

/** Organisers lead every session, facilitators the one they are invited to. */
export function mayLead(principal: Principal, sessionId: SessionId): boolean {
  return isLeading(principal.role) && belongsTo(principal, sessionId)
}

/** What concerns one table of a session alone: those who lead the session, and the facilitator of that table. */
export function mayLeadTable(principal: Principal, sessionId: SessionId, tableId: TableId): boolean {
  return mayLead(principal, sessionId) || (principal.role === 'tableFacilitator' && principal.sessionId === sessionId && principal.tableId === tableId)
}

/** Its tables, codes and names: all who are invited to it, and no participant. */
export function maySee(principal: Principal, sessionId: SessionId): boolean {
  return principal.role !== 'participant' && belongsTo(principal, sessionId)
}

function belongsTo(principal: Principal, sessionId: SessionId): boolean {
  return principal.role === 'organiser' || principal.sessionId === sessionId
}

function placeOf(principal: Principal, room: Room): Place {
  if (room.kind === 'session' || room.kind === 'plenary') return room.kind
  const isAtTable = 'tableId' in principal && principal.tableId === room.tableId
  if (room.kind === 'table') return isAtTable ? 'ownTable' : 'anotherTable'
  return isAtTable && principal.id === room.author ? 'ownTray' : 'anotherTray'
}
