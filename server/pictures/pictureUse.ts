import { itemIds, readItem } from '../../shared/document/portfolioDocument.ts'
import { noteIds, readNote } from '../../shared/document/tableDocument.ts'
import type { ProcessId, SessionId, TableId } from '../../shared/ids.ts'
import { parseRoom, type Room } from '../../shared/wire/rooms.ts'
import type { Records } from '../records/records.ts'
import { lookInto } from '../rooms/lookInto.ts'
import type { Rooms } from '../rooms/rooms.ts'
import { hashesOf } from './pictures.ts'

/** Every picture that a session still shows, or might show again: those of its steps, and of the notes at its tables and in trays that are not deleted. */
export async function picturesInUse(sessionId: SessionId, records: Records, rooms: Rooms): Promise<ReadonlySet<string>> {
  const [session, tables, trays] = await Promise.all([
    records.get('sessions', sessionId), records.find('tables', 'sessionId', sessionId), records.find('trays', 'sessionId', sessionId),
  ])
  const used = new Set(hashesOf(session?.programme ?? []))
  const addresses: (Room | null)[] = [
    ...tables.map(({ id }): Room => ({ kind: 'table', tableId: id as TableId })), // ids of tables are table ids
    ...trays.map(({ id }) => parseRoom(id)),
  ]
  for (const address of addresses) for (const hash of address === null ? [] : await picturesIn(address, rooms)) used.add(hash)
  return used
}

/** Every picture that the steps of a process show, templates and all, or a reference case that nobody has taken off. */
export async function picturesOfProcess(processId: ProcessId, records: Records, rooms: Rooms): Promise<ReadonlySet<string>> {
  const process = await records.get('processes', processId)
  const { programme = [], workshop = [], templates = [] } = process?.definition ?? {}
  const used = new Set(hashesOf([...programme, ...workshop, ...templates.flatMap((template) => template.programme)]))
  const open = await rooms.open({ kind: 'portfolio', processId })
  if (open === null) return used
  const cases = await lookInto(open.room, (doc) => itemIds(doc, 'cases').flatMap((id) => readItem(doc, 'cases', id) ?? []))
  for (const { deleted, pictures } of cases) for (const { hash } of deleted ? [] : pictures) used.add(hash)
  return used
}

/** Throws if the room cannot be read: what it may hold must not be thrown away. */
async function picturesIn(address: Room, rooms: Rooms): Promise<readonly string[]> {
  const open = await rooms.open(address)
  if (open === null) return []
  return lookInto(open.room, (doc) => noteIds(doc).flatMap((id) => {
    const note = readNote(doc, id)
    return note === null || note.deleted || note.picture === null ? [] : [note.picture.hash]
  }))
}
