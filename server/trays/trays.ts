import type * as v from 'valibot'
import type { RevealRequest } from '../../shared/api/schemas.ts'
import { readNote } from '../../shared/document/tableDocument.ts'
import type { SessionId, TableId } from '../../shared/ids.ts'
import { bringToTable, followAuthor } from '../../shared/rollup/reveal.ts'
import { parseRoom, type TrayRoom } from '../../shared/wire/rooms.ts'
import { HttpProblem } from '../http/problem.ts'
import type { Change, Found, RecordOf, Records } from '../records/records.ts'
import type { OpenRoom, Rooms } from '../rooms/rooms.ts'
import type { Commands } from '../sessions/commands.ts'
import { TrayCounts } from './trayCounts.ts'
import { broughtOf, fingerprint, isAllBrought, Tray, type Brought } from './tray.ts'

export type TrayPorts = {
  readonly rooms: Rooms
  readonly records: Records
  readonly commands: Commands
  readonly nowMs: () => number
  readonly fail: (error: unknown) => void
}

type RevealOrder = v.InferOutput<typeof RevealRequest>
type Revealed = { readonly tableId: TableId; readonly step: string }

/**
 * Private writing and its reveal. A reveal is recorded first and then carried out: the notes of a table's trays come to it in one turn, what is
 * still on its way follows as late, and a tray that nobody is in any more is erased with its history. Every part may run twice: whatever a
 * kill cuts off is done when the session or one of its tables is opened next.
 */
export class Trays {
  private readonly ports: TrayPorts
  private readonly open = new Map<string, Tray>()
  /** Reveals that were recorded, by id. */
  private readonly revealed = new Set<string>()
  private readonly counts: TrayCounts

  constructor(ports: TrayPorts) {
    this.ports = ports
    this.counts = new TrayCounts(ports)
    ports.rooms.whenOpened(async (opened) => {
      if (opened.tray !== null) await this.opened(opened, opened.tray)
      // Not awaited: it opens rooms of this session itself.
      else if (opened.settings.kind !== 'plenary') this.resume(opened.sessionId).catch(ports.fail)
    })
  }

  /** Throws `notFound` for a step that nobody writes privately in. A table whose trays are revealed stays as it is. */
  async reveal(sessionId: SessionId, { commandId, step, tableId }: RevealOrder): Promise<void> {
    const { records, commands, nowMs } = this.ports
    await commands.once(sessionId, commandId, async () => {
      const [session, trays] = await Promise.all([records.get('sessions', sessionId), records.find('trays', 'sessionId', sessionId)])
      const isPrivate = session?.programme.some((one) => one.id === step && one.mode === 'write' && one.privately) === true
      if (!isPrivate && !trays.some(({ value }) => value.step === step)) throw new HttpProblem('notFound', 'no such private step')
      const all = (await records.find('tables', 'sessionId', sessionId)).map(({ id }) => id)
      const tables = tableId === undefined ? all : all.filter((id) => id === tableId)
      if (tableId !== undefined && tables.length === 0) throw new HttpProblem('notFound', 'no such table')
      const changes: Change[] = []
      for (const table of tables) {
        const id = revealId({ tableId: table as TableId, step }) // ids of tables are table ids
        if ((await records.get('reveals', id)) === null) changes.push({ collection: 'reveals', id, value: { sessionId, tableId: table, step, atMs: nowMs() } })
      }
      return { answer: null, changes }
    })
    await this.carryOut(sessionId)
  }

  /** A tray's room was opened: from now on it is followed. */
  private async opened({ room, sessionId }: OpenRoom, address: TrayRoom): Promise<void> {
    const { records, fail } = this.ports
    const reveal = revealId(address)
    const isRevealed = (await records.get('reveals', reveal)) !== null
    if (isRevealed) this.revealed.add(reveal)
    if ((await records.get('trays', room.name)) === null) {
      const { tableId, author, step } = address
      // In a tray that was not there at the reveal all is late.
      const brought = isRevealed ? { through: '', notes: {} } : null
      await records.write([{ collection: 'trays', id: room.name, value: { sessionId, tableId, author, step, brought } }])
    }
    const tray = new Tray(sessionId, address, room)
    this.open.set(tray.id, tray)
    tray.follow(() => {
      this.counts.tell(tray)
      this.bringNews(tray).catch(fail)
    })
  }

  /** What its participant shows before the reveal, and what still comes after it. */
  private async bringNews(tray: Tray): Promise<void> {
    const reveal = revealId(tray.address)
    if (this.revealed.has(reveal)) return this.ports.commands.inTurn(`reveal ${reveal}`, () => this.settle(tray))
    const { shown, notes } = tray.contents
    if (shown.size > 0) await this.editTable(tray.address.tableId, notes.filter(({ id }) => shown.has(id)), false)
  }

  private async resume(sessionId: SessionId): Promise<void> {
    await this.carryOut(sessionId)
    const { rooms, records } = this.ports
    // Opened, a tray is counted, and does whatever it has still to do.
    for (const { id } of await records.find('trays', 'sessionId', sessionId)) await rooms.open(addressOf(id))
  }

  private async carryOut(sessionId: SessionId): Promise<void> {
    for (const { id, value } of await this.ports.records.find('reveals', 'sessionId', sessionId)) {
      this.revealed.add(id)
      const reveal = { tableId: value.tableId as TableId, step: value.step } // written by reveal
      await this.ports.commands.inTurn(`reveal ${id}`, () => this.carryOutOne(sessionId, reveal))
    }
  }

  private async carryOutOne(sessionId: SessionId, reveal: Revealed): Promise<void> {
    const { rooms, records } = this.ports
    const all = await records.find('trays', 'sessionId', sessionId)
    const waiting = all.filter(({ value }) => value.brought === null && value.tableId === reveal.tableId && value.step === reveal.step)
    if (waiting.length > 0) {
      await Promise.all(waiting.map(({ id }) => rooms.open(addressOf(id))))
      const trays = waiting.flatMap((found) => this.open.get(found.id) ?? [])
      const contents = trays.map((tray) => tray.contents)
      await this.editTable(reveal.tableId, contents.flatMap(({ notes }) => notes), false)
      await records.write(trays.flatMap((tray, i) => keepBrought(waiting, tray.id, broughtOf(contents[i] ?? tray.contents, null))))
      for (const tray of trays) await this.settle(tray)
    }
    this.counts.tellRevealed(sessionId, reveal)
  }

  /** Brings what has come since, marked late; then erases the tray, if it is all at the table and nobody is in it. */
  private async settle(tray: Tray): Promise<void> {
    const record = await this.ports.records.get('trays', tray.id)
    if (record === null || tray.contents.clocks.size === 0) return
    const isThere = record.brought !== null && isAllBrought(tray.contents, record.brought)
    const brought = isThere && record.brought !== null ? record.brought : await this.bringRest(tray, record)
    if (isAllBrought(tray.contents, brought)) await tray.room.erase()
  }

  private async bringRest({ id, address, contents }: Tray, record: RecordOf<'trays'>): Promise<Brought> {
    const before = record.brought
    const changed = contents.changedSince(before?.through ?? '')
    const rest = contents.notes.filter((note) => changed.has(note.id))
    await this.editTable(address.tableId, rest, before !== null, before)
    const brought = broughtOf({ ...contents, notes: rest }, before)
    await this.ports.records.write([{ collection: 'trays', id, value: { ...record, brought } }])
    return brought
  }

  /** A note that is at the table already follows its author only as long as nobody has changed it there. */
  private async editTable(tableId: TableId, notes: Tray['contents']['notes'], late: boolean, before: Brought | null = null): Promise<void> {
    if (notes.length === 0) return
    const table = await this.ports.rooms.open({ kind: 'table', tableId })
    await table?.room.edit((doc) => {
      for (const note of notes) {
        const there = readNote(doc, note.id)
        if (there !== null && fingerprint(there) === before?.notes[note.id]) followAuthor(doc, note)
      }
      bringToTable(doc, notes, { late })
    })
  }
}

function revealId({ tableId, step }: Revealed): string {
  return `${tableId}.${step}`
}

function keepBrought(found: readonly Found<'trays'>[], id: string, brought: Brought): Change[] {
  return found.filter((one) => one.id === id).map(({ value }) => ({ collection: 'trays', id, value: { ...value, brought } }))
}

/** Trays are recorded under the names of their rooms. */
function addressOf(id: string): TrayRoom {
  const address = parseRoom(id)
  if (address?.kind !== 'tray') throw new Error(`no tray is called ${id}`)
  return address
}
