import { writeReport, writeSession, writeTable } from '../../shared/document/sessionDocument.ts'
import type { ProcessId, SessionId, TableId } from '../../shared/ids.ts'
import type { Records } from '../records/records.ts'
import type { Room } from '../rooms/room.ts'
import type { Rooms } from '../rooms/rooms.ts'

/**
 * The session's document says what the records say. Written after every command and whenever the document is opened, so a kill between
 * record and document is made good; nothing is written that is already so.
 */
export class Publisher {
  private readonly rooms: Rooms
  private readonly records: Records

  constructor(rooms: Rooms, records: Records) {
    this.rooms = rooms
    this.records = records
    rooms.whenOpened(async ({ room, settings, sessionId }) => {
      if (settings.kind === 'session') await this.write(room, sessionId)
    })
  }

  /** Resolves once every screen is about to follow. */
  async publish(sessionId: SessionId): Promise<void> {
    const open = await this.rooms.open({ kind: 'session', sessionId })
    if (open !== null) await this.write(open.room, sessionId)
  }

  private async write(room: Room, sessionId: SessionId): Promise<void> {
    const [session, tables] = await Promise.all([this.records.get('sessions', sessionId), this.records.find('tables', 'sessionId', sessionId)])
    if (session === null) return
    const { phase, name, definition, programme, step, clock, joining, spotlight, summons, showCategories, displayLanguage = null, reports } = session
    await room.edit((doc) => {
      writeSession(doc, { id: sessionId, processId: session.processId as ProcessId, phase, name, definition, programme, step, clock, joining, spotlight, summons, showCategories, displayLanguage })
      for (const [of, reporting] of Object.entries(reports)) writeReport(doc, of, reporting)
      for (const { id, value } of tables) {
        writeTable(doc, { id: id as TableId, name: value.name, topic: value.topic, position: value.position, callsSinceMs: value.callsSinceMs, comesAtMs: value.comesAtMs }) // ids of tables are table ids
      }
    })
  }
}
