import type { SessionId, TableId } from '../../shared/ids.ts'
import type { Rooms } from '../rooms/rooms.ts'

/** Somebody who wrote within this time is active now. */
const ACTIVE_MS = 120_000

export type TableActivity = {
  readonly tableId: TableId
  /** How many people wrote within the last two minutes. */
  readonly active: number
  /** How long ago somebody wrote last. */
  readonly quietMs: number
}

/**
 * Who writes at which table, as numbers: kept in memory, told to those who lead when they ask. Nothing of it is stored or broadcast, and a
 * restart begins anew.
 */
export class Activity {
  private readonly sessions = new Map<SessionId, Map<TableId, Map<string, number>>>()
  private readonly nowMs: () => number

  constructor(rooms: Rooms, nowMs: () => number) {
    this.nowMs = nowMs
    rooms.whenOpened(async ({ room, sessionId, table, tray }) => {
      const tableId = table?.id ?? tray?.tableId
      if (tableId !== undefined) room.watchWriters((by) => (by.role === 'participant' ? this.wrote(sessionId, tableId, by.id) : undefined))
    })
  }

  /** Tables at which nobody wrote since the server started are missing. */
  of(sessionId: SessionId): TableActivity[] {
    const now = this.nowMs()
    return [...(this.sessions.get(sessionId) ?? [])].map(([tableId, people]) => {
      const times = [...people.values()]
      return { tableId, active: times.filter((atMs) => now - atMs <= ACTIVE_MS).length, quietMs: Math.max(0, now - Math.max(...times)) }
    })
  }

  private wrote(sessionId: SessionId, tableId: TableId, author: string): void {
    const tables = this.sessions.get(sessionId) ?? new Map<TableId, Map<string, number>>()
    const people = tables.get(tableId) ?? new Map<string, number>()
    this.sessions.set(sessionId, tables.set(tableId, people.set(author, this.nowMs())))
  }
}
