import { vocabularyOf } from '../../shared/document/vocabulary.ts'
import type { ProcessId, SessionId, TableId } from '../../shared/ids.ts'
import { roomName, type Room as Address, type TrayRoom } from '../../shared/wire/rooms.ts'
import type { RecordOf, Records } from '../records/records.ts'
import type { KnownScenarios } from './knownScenarios.ts'
import type { RoomSettings } from './room.ts'

/** What stands behind an address of a session: how to run the room, whose session it belongs to, and for a table where its notes come from. */
export type Entry = {
  readonly settings: RoomSettings
  readonly sessionId: SessionId
  readonly processId: ProcessId
  readonly table: { readonly id: TableId; readonly topic: string } | null
  readonly tray: TrayRoom | null
}

export type PortfolioAddress = Extract<Address, { kind: 'portfolio' }>

/** A room of a whole process. */
export type PortfolioEntry = { readonly settings: RoomSettings; readonly sessionId: null; readonly processId: ProcessId; readonly table: null; readonly tray: null }

/** Looks an address up in the records; null if no such room exists. */
export async function lookUp(records: Records, address: Address, scenarios: KnownScenarios): Promise<Entry | PortfolioEntry | null> {
  return address.kind === 'portfolio' ? portfolio(records, address) : ofSession(records, address, scenarios)
}

async function portfolio(records: Records, address: PortfolioAddress): Promise<PortfolioEntry | null> {
  const process = await records.get('processes', address.processId)
  if (process === null) return null
  return {
    settings: { name: roomName(address), kind: address.kind, vocabulary: vocabularyOf(process.definition) },
    sessionId: null, processId: address.processId, table: null, tray: null,
  }
}

async function ofSession(records: Records, address: Exclude<Address, PortfolioAddress>, scenarios: KnownScenarios): Promise<Entry | null> {
  const table = 'tableId' in address ? await records.get('tables', address.tableId) : null
  if ('tableId' in address && table === null) return null
  // Ids in records were made by newId; the schema of records does not repeat the brand.
  const sessionId = ('tableId' in address ? table?.sessionId : address.sessionId) as SessionId
  const session = await records.get('sessions', sessionId)
  if (session === null) return null
  if (address.kind === 'tray' && !(await isTray(records, address, session))) return null
  return {
    settings: { name: roomName(address), kind: address.kind, vocabulary: vocabularyOf(session.definition, scenarios.ofSession(sessionId, session.scenarios.map(({ id }) => id))) },
    sessionId,
    processId: session.processId as ProcessId,
    table: address.kind === 'table' && table !== null ? { id: address.tableId, topic: table.topic } : null,
    tray: address.kind === 'tray' ? address : null,
  }
}

/** There are trays in private steps, for those who sit at the table; one that there was stays, whatever becomes of the step. */
async function isTray(records: Records, address: TrayRoom, { programme }: RecordOf<'sessions'>): Promise<boolean> {
  if ((await records.get('trays', roomName(address))) !== null) return true
  const isPrivate = programme.some((step) => step.id === address.step && step.mode === 'write' && step.privately)
  return isPrivate && (await records.get('participants', address.author))?.tableId === address.tableId
}
