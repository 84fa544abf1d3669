import { writeTrays } from '../../shared/document/sessionDocument.ts'
import type { SessionId, TableId } from '../../shared/ids.ts'
import type { Rooms } from '../rooms/rooms.ts'
import type { Tray } from './tray.ts'

/** Numbers need not follow every letter. */
const AT_MOST_EVERY_MS = 200

/** The trays of one table in one step. */
type Group = { readonly table: TableId; readonly step: string; readonly trays: Map<string, Tray>; revealed: boolean }

/** Tells in the session's document how many write, how many are done and how much there is: numbers, and no words. */
export class TrayCounts {
  private readonly rooms: Rooms
  private readonly fail: (error: unknown) => void
  private readonly sessions = new Map<SessionId, Map<string, Group>>()
  private readonly due = new Map<SessionId, NodeJS.Timeout>()

  constructor({ rooms, fail }: { readonly rooms: Rooms; readonly fail: (error: unknown) => void }) {
    this.rooms = rooms
    this.fail = fail
  }

  tell(tray: Tray): void {
    const { sessionId, address } = tray
    this.group(sessionId, address.tableId, address.step).trays.set(tray.id, tray)
    if (this.due.has(sessionId)) return
    this.due.set(sessionId, setTimeout(() => this.write(sessionId), AT_MOST_EVERY_MS))
  }

  /** At once: every screen turns to the table. */
  tellRevealed(sessionId: SessionId, { tableId, step }: { readonly tableId: TableId; readonly step: string }): void {
    this.group(sessionId, tableId, step).revealed = true
    this.write(sessionId)
  }

  private group(sessionId: SessionId, table: TableId, step: string): Group {
    const groups = this.sessions.get(sessionId) ?? new Map<string, Group>()
    this.sessions.set(sessionId, groups)
    const group = groups.get(`${table}.${step}`) ?? { table, step, trays: new Map(), revealed: false }
    groups.set(`${table}.${step}`, group)
    return group
  }

  private write(sessionId: SessionId): void {
    clearTimeout(this.due.get(sessionId))
    this.due.delete(sessionId)
    this.writeNow(sessionId).catch(this.fail)
  }

  private async writeNow(sessionId: SessionId): Promise<void> {
    const session = await this.rooms.open({ kind: 'session', sessionId })
    await session?.room.edit((doc) => {
      for (const group of this.sessions.get(sessionId)?.values() ?? []) writeTrays(doc, told(group))
    })
  }
}

function told({ table, step, revealed, trays }: Group) {
  // What was in revealed trays is counted at the table.
  if (revealed) return { table, step, revealed, people: 0, done: 0, notes: 0 }
  const all = [...trays.values()].map(({ room, contents }) => {
    const notes = contents.notes.filter(({ id, deleted }) => !deleted && !contents.shown.has(id)).length
    return { here: room.hasPeople, done: contents.done, notes }
  })
  return {
    table, step, revealed,
    people: all.filter(({ here, done, notes }) => here || done || notes > 0).length,
    done: all.filter(({ done }) => done).length,
    notes: all.reduce((sum, { notes }) => sum + notes, 0),
  }
}
