import { readNote } from '../../shared/document/tableDocument.ts'
import type { CommandId, NoteId, SessionId, TableId } from '../../shared/ids.ts'
import { leadReport, NOT_BEGUN, tableReport, type LeadReport, type Reported, type Reporting, type TableReport } from '../../shared/programme/reporting.ts'
import { HttpProblem } from '../http/problem.ts'
import type { RecordOf, Records } from '../records/records.ts'
import { lookInto } from '../rooms/lookInto.ts'
import type { Rooms } from '../rooms/rooms.ts'
import type { Commands } from './commands.ts'
import type { Publisher } from './publish.ts'

type Means = { readonly records: Records; readonly rooms: Rooms; readonly commands: Commands; readonly publisher: Publisher; readonly nowMs: () => number }

/**
 * The tables report, one after the other: who speaks, and which note of theirs everyone looks at. Kept with the session, so it outlives a kill,
 * and takes turns with all else that is commanded in it.
 */
export class Reports {
  private readonly means: Means

  constructor(means: Means) {
    this.means = means
  }

  /** Throws `stepElsewhere` if no step for reporting is under way, or another table speaks by now; `notFound` for what the table does not have. */
  async lead(sessionId: SessionId, commandId: CommandId, act: LeadReport): Promise<void> {
    if (act.table !== null) await this.requireTable(sessionId, act.table)
    if (act.do === 'show') await this.requireNote(act.table, act.item)
    await this.change(sessionId, commandId, (before) => leadReport(before, act, this.means.nowMs()))
  }

  /** The same for the table that speaks. Throws `stepElsewhere` if another of its tablets turns the pages by now. */
  async atTable(by: { readonly sessionId: SessionId; readonly tableId: TableId; readonly author: string }, commandId: CommandId, act: TableReport): Promise<void> {
    if (act.do === 'show') await this.requireNote(by.tableId, act.item)
    await this.change(by.sessionId, commandId, (before) => tableReport(before, by.tableId, by.author, act))
  }

  private async change(sessionId: SessionId, commandId: CommandId, by: (before: Reporting) => Reported): Promise<void> {
    const { records, commands, publisher } = this.means
    await commands.once(sessionId, commandId, async () => {
      const session = await records.get('sessions', sessionId)
      if (session === null) throw new HttpProblem('notFound')
      const after = isReporting(session) ? by(session.reports[session.step] ?? NOT_BEGUN) : null
      if (after === null) throw new HttpProblem('stepElsewhere')
      const value = { ...session, reports: { ...session.reports, [session.step]: after } }
      return { answer: null, changes: [{ collection: 'sessions', id: sessionId, value }] }
    })
    await publisher.publish(sessionId)
  }

  private async requireTable(sessionId: SessionId, tableId: TableId): Promise<void> {
    const table = await this.means.records.get('tables', tableId)
    if (table?.sessionId !== sessionId) throw new HttpProblem('notFound', 'no such table')
  }

  /** A note that was withdrawn or hidden may be named: everybody sees that it is gone. */
  private async requireNote(tableId: TableId, item: NoteId | null): Promise<void> {
    if (item === null) return
    const open = await this.means.rooms.open({ kind: 'table', tableId })
    if (open === null || (await lookInto(open.room, (doc) => readNote(doc, item))) === null) throw new HttpProblem('notFound', 'no such note')
  }
}

function isReporting({ programme, step }: RecordOf<'sessions'>): boolean {
  return programme.find(({ id }) => id === step)?.mode === 'report'
}
