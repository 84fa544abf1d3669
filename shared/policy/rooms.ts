import type { ProcessId, SessionId, TableId } from '../ids.ts'
import type { Room } from '../wire/rooms.ts'
import { isLeading, type ProcessRole } from './roles.ts'

/** Who somebody proved to be, with what they are invited to. */
export type Principal =
  | { readonly role: 'organiser'; readonly id: string }
  | { readonly role: 'facilitator' | 'expert' | 'lab' | 'display'; readonly id: string; readonly sessionId: SessionId }
  | { readonly role: ProcessRole; readonly id: string; readonly processId: ProcessId }
  | { readonly role: 'tableFacilitator'; readonly id: string; readonly sessionId: SessionId; readonly tableId: TableId }
  | {
      readonly role: 'participant'
      readonly id: string
      readonly sessionId: SessionId
      readonly tableId: TableId
      readonly categories: readonly string[]
    }

/** A session, as far as who belongs to it goes. */
export type OfSession = { readonly sessionId: SessionId; readonly processId: ProcessId }

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

/** `session` is the one that the room belongs to; null for a room of a whole process. */
export function roomAccess(principal: Principal, room: Room, session: OfSession | null): RoomAccess {
  if (room.kind === 'portfolio') return maySeeProcess(principal, room.processId) ? 'write' : 'none'
  if (session === null || !belongsTo(principal, session)) return 'none'
  return ACCESS[principal.role][placeOf(principal, room)]
}

/** Organisers lead every session, facilitators the one they are invited to, or all of their process. */
export function mayLead(principal: Principal, session: OfSession): boolean {
  return isLeading(principal.role) && belongsTo(principal, session)
}

/** What concerns one table of a session alone: those who lead the session, and the facilitator of that table. */
export function mayLeadTable(principal: Principal, session: OfSession, tableId: TableId): boolean {
  return mayLead(principal, session) || (principal.role === 'tableFacilitator' && belongsTo(principal, session) && principal.tableId === tableId)
}

/** Its tables, codes and names: all who are invited to it, and no participant. */
export function maySee(principal: Principal, session: OfSession): boolean {
  return principal.role !== 'participant' && belongsTo(principal, session)
}

/** The process as a whole, with all its sessions: the organiser, and those who are invited to all of it. */
export function maySeeProcess(principal: Principal, processId: ProcessId): boolean {
  return principal.role === 'organiser' || ('processId' in principal && principal.processId === processId)
}

function belongsTo(principal: Principal, { sessionId, processId }: OfSession): boolean {
  if (principal.role === 'organiser') return true
  return 'sessionId' in principal ? principal.sessionId === sessionId : principal.processId === processId
}

function placeOf(principal: Principal, room: Exclude<Room, { kind: 'portfolio' }>): Place {
  if (room.kind === 'session' || room.kind === 'plenary') return room.kind
  const isAtTable = 'tableId' in principal && principal.tableId === room.tableId
  if (room.kind === 'table') return isAtTable ? 'ownTable' : 'anotherTable'
  return isAtTable && principal.id === room.author ? 'ownTray' : 'anotherTray'
}
