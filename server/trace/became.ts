import type { TableBecame } from '../../shared/api/trace.ts'
import type { Outcome } from '../../shared/api/synthesis.ts'
import type { ProcessId, SessionId, TableId } from '../../shared/ids.ts'
import { readPortfolio, type Portfolio } from '../../shared/portfolio/readPortfolio.ts'
import { planWordsOf } from '../../shared/process/planWords.ts'
import { outcomeOf } from '../../shared/synthesis/outcomeOf.ts'
import { becameOfTable } from '../../shared/trace/becameOfTable.ts'
import { HttpProblem } from '../http/problem.ts'
import type { Records } from '../records/records.ts'
import { lookInto } from '../rooms/lookInto.ts'
import type { Rooms } from '../rooms/rooms.ts'
import { readPlenary } from '../sessions/readPlenary.ts'

/** When a session ends, all its tablets may ask at once: what was read for one of them is good for the others. */
const FRESH_MS = 5_000

type Read = { readonly outcome: Pick<Outcome, 'notes' | 'lines'>; readonly portfolio: Portfolio }

/** What became of what a table said, as far as those who sat there may know. */
export class TableStories {
  private readonly records: Records
  private readonly rooms: Rooms
  private readonly nowMs: () => number
  private readonly recent = new Map<SessionId, { readonly atMs: number; readonly read: Promise<Read> }>()

  constructor(records: Records, rooms: Rooms, nowMs: () => number) {
    this.records = records
    this.rooms = rooms
    this.nowMs = nowMs
  }

  /** Throws `notFound` if there is no such table. */
  async of(tableId: TableId): Promise<TableBecame> {
    const table = await this.records.get('tables', tableId)
    const sessionId = (table?.sessionId ?? '') as SessionId // written by newTable
    const session = await this.records.get('sessions', sessionId)
    if (table === null || session === null) throw new HttpProblem('notFound')
    const processId = session.processId as ProcessId // written by create
    const [{ outcome, portfolio }, process] = await Promise.all([this.read(sessionId, processId), this.records.get('processes', processId)])
    const story = becameOfTable(portfolio, outcome, tableId, planWordsOf(process?.definition ?? session.definition))
    const used = new Set(story.taken.flatMap(({ notes }) => notes.map(({ lane }) => lane)))
    const lanes = session.definition.tools.flatMap((tool) => tool.lanes).filter(({ id }) => used.has(id))
    return { sessionName: session.name, tableName: table.name, lanes: lanes.map(({ id, noteName, hue, icon }) => ({ id, noteName, hue, icon })), ...story }
  }

  private read(sessionId: SessionId, processId: ProcessId): Promise<Read> {
    const nowMs = this.nowMs()
    for (const [id, { atMs }] of this.recent) if (atMs + FRESH_MS <= nowMs) this.recent.delete(id)
    const known = this.recent.get(sessionId)
    if (known !== undefined) return known.read
    const read = this.readNow(sessionId, processId)
    this.recent.set(sessionId, { atMs: nowMs, read })
    read.catch(() => this.recent.delete(sessionId))
    return read
  }

  private async readNow(sessionId: SessionId, processId: ProcessId): Promise<Read> {
    const open = await this.rooms.open({ kind: 'portfolio', processId })
    if (open === null) throw new HttpProblem('notFound')
    const [outcome, portfolio] = await Promise.all([readPlenary(this.rooms, sessionId, outcomeOf), lookInto(open.room, readPortfolio)])
    return { outcome, portfolio }
  }
}
