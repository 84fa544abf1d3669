import { vocabularyOf } from '../../shared/document/tableDocument.ts'
import type { SessionId, TableId } from '../../shared/ids.ts'
import { roomName, type Room as Address } from '../../shared/wire/rooms.ts'
import type { Records } from '../records/records.ts'
import type { RoomSettings } from './room.ts'

/** What stands behind an address: how to run the room, whose session it belongs to, and for a table where its notes come from. */
export type Entry = {
  readonly settings: RoomSettings
  readonly sessionId: SessionId
  readonly table: { readonly id: TableId; readonly topic: string } | null
}

/** Looks an address up in the records; null if no such room exists. */
export async function lookUp(records: Records, address: Address): Promise<Entry | null> {
  const table = address.kind === 'table' ? await records.get('tables', address.tableId) : null
  if (address.kind === 'table' && table === null) return null
  // Ids in records were made by newId; the schema of records does not repeat the brand.
  const sessionId = (address.kind === 'table' ? table?.sessionId : address.sessionId) as SessionId
  const session = await records.get('sessions', sessionId)
  if (session === null) return null
  return {
    settings: { name: roomName(address), kind: address.kind, vocabulary: vocabularyOf(session.definition) },
    sessionId,
    table: address.kind === 'table' && table !== null ? { id: address.tableId, topic: table.topic } : null,
  }
}
