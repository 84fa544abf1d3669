import * as Y from 'yjs'
import { linksOf, notesOf, reportOf } from '../../shared/document/tableDocument.ts'
import { groupRootsOf } from '../../shared/document/tableGroups.ts'
import type { LinkId, NoteId, SessionId, TableId } from '../../shared/ids.ts'
import { everythingOf, readTable, rollUp, type Provenance, type TableState } from '../../shared/rollup/mirror.ts'
import { ROLL_UP_MS } from '../../shared/wire/limits.ts'
import type { Records } from '../records/records.ts'
import type { Room } from '../rooms/room.ts'
import type { Rooms } from '../rooms/rooms.ts'

/**
 * Runs the mirror of each open table into its session's plenary: after a commit, at most every 100 ms a table, at a cost that follows
 * the change. Whatever a kill cuts off is caught up when the table or the plenary is opened next.
 */
export function runRollUps(rooms: Rooms, records: Records, fail: (error: unknown) => void): void {
  rooms.whenOpened(async ({ table, sessionId, settings, room }) => {
    if (table !== null) new Mirror({ table: table.id, topic: table.topic }, sessionId, rooms, fail).follow(room)
    // Not awaited: the tables' mirrors open this plenary themselves.
    if (settings.kind === 'plenary') openTables(rooms, records, sessionId).catch(fail)
  })
}

/** Opening a table rolls all of it up. */
async function openTables(rooms: Rooms, records: Records, sessionId: SessionId): Promise<void> {
  for (const { id } of await records.find('tables', 'sessionId', sessionId)) {
    await rooms.open({ kind: 'table', tableId: id as TableId }) // ids of tables are table ids
  }
}

/** One table's mirror while its room is open. */
class Mirror {
  private readonly provenance: Provenance
  private readonly sessionId: SessionId
  private readonly rooms: Rooms
  private readonly fail: (error: unknown) => void
  private dirty = { notes: new Set<NoteId>(), links: new Set<LinkId>(), report: false, groups: false }
  private doc: Y.Doc | null = null
  /** Read at commits, not yet written to the plenary. */
  private pending: TableState | null = null
  private flushing = false

  constructor(provenance: Provenance, sessionId: SessionId, rooms: Rooms, fail: (error: unknown) => void) {
    this.provenance = provenance
    this.sessionId = sessionId
    this.rooms = rooms
    this.fail = fail
  }

  /** Rolls up all that is there, then whatever is committed. */
  follow(room: Room): void {
    room.follow({ opened: (doc) => this.opened(doc), committed: (sequence) => this.committed(sequence) })
  }

  private opened(doc: Y.Doc): void {
    this.doc = doc
    const everything = everythingOf(doc)
    this.dirty = { notes: new Set(everything.notes), links: new Set(everything.links), report: everything.report, groups: everything.groups }
    notesOf(doc).observeDeep((events) => collect(events, this.dirty.notes))
    linksOf(doc).observeDeep((events) => collect(events, this.dirty.links))
    reportOf(doc).observe(() => (this.dirty.report = true))
    for (const root of groupRootsOf(doc)) root.observeDeep(() => (this.dirty.groups = true))
  }

  private committed(sequence: number): void {
    if (this.doc === null || (this.dirty.notes.size + this.dirty.links.size === 0 && !this.dirty.report && !this.dirty.groups)) return
    const state = readTable(this.doc, this.dirty, this.provenance, sequence)
    this.dirty.notes.clear()
    this.dirty.links.clear()
    this.dirty.report = false
    this.dirty.groups = false
    this.pending = this.pending === null ? state : newer(this.pending, state)
    if (!this.flushing) this.flush()
  }

  private flush(): void {
    this.flushing = true
    this.write()
      .catch(this.fail)
      .finally(() => setTimeout(() => this.flushed(), ROLL_UP_MS))
  }

  private flushed(): void {
    this.flushing = false
    if (this.pending !== null) this.flush()
  }

  private async write(): Promise<void> {
    const state = this.pending
    if (state === null) return
    this.pending = null
    try {
      const plenary = await this.rooms.open({ kind: 'plenary', sessionId: this.sessionId })
      await plenary?.room.edit((doc) => rollUp(doc, state))
    } catch (error) {
      // Not stored: kept for the next try, under whatever is newer by then.
      this.pending = this.pending === null ? state : newer(state, this.pending)
      throw error
    }
  }
}

function newer(before: TableState, after: TableState): TableState {
  return { ...after, notes: new Map([...before.notes, ...after.notes]), links: new Map([...before.links, ...after.links]), report: after.report ?? before.report, groups: after.groups ?? before.groups }
}

/** The keys under a root that a transaction touched: its own keys, or the entry that an event happened in. */
function collect<Id extends string>(events: readonly Y.YEvent<Y.AbstractType<unknown>>[], into: Set<Id>): void {
  for (const event of events) {
    // Keys under these roots are ids of their kind: the gate lets no others in.
    const [entry] = event.path
    if (typeof entry === 'string') into.add(entry as Id)
    else for (const key of event.keys.keys()) into.add(key as Id)
  }
}
