import type * as v from 'valibot'
import type * as Y from 'yjs'
import type { HideRequest, HiddenNotes } from '../../shared/api/schemas.ts'
import { carriedOf } from '../../shared/document/portfolioDocument.ts'
import { readNote } from '../../shared/document/tableDocument.ts'
import type { NoteId, ProcessId, SessionId, TableId } from '../../shared/ids.ts'
import { setFields } from '../../shared/ops/setFields.ts'
import { keepLate } from '../../shared/locks/late.ts'
import { HttpProblem } from '../http/problem.ts'
import type { Found, RecordOf, Records } from '../records/records.ts'
import { lookInto } from '../rooms/lookInto.ts'
import type { OpenPortfolio, OpenRoom, Rooms } from '../rooms/rooms.ts'
import type { Commands } from './commands.ts'

type Means = { readonly records: Records; readonly rooms: Rooms; readonly commands: Commands; readonly nowMs: () => number; readonly fail: (error: unknown) => void }
type Hide = v.InferOutput<typeof HideRequest>
type Hidden = v.InferOutput<typeof HiddenNotes>[number]

/**
 * Notes that should not be in the room: hidden from every screen, and kept with who hid them and when. The record says what is so; the table's
 * document and the portfolio follow it, after each command and whenever they are opened, so a kill in between is made good.
 */
export class Hiding {
  private readonly records: Records
  private readonly rooms: Rooms
  private readonly commands: Commands
  private readonly nowMs: () => number

  constructor({ records, rooms, commands, nowMs, fail }: Means) {
    this.records = records
    this.rooms = rooms
    this.commands = commands
    this.nowMs = nowMs
    rooms.whenOpened(async ({ room, table }) => {
      if (table === null) return
      for (const found of await records.find('hiddenNotes', 'tableId', table.id)) await follow(room, found)
    })
    rooms.whenPortfolioOpened((open) => void this.followAll(open).catch(fail))
  }

  /** `by` is whoever asked, by name. Throws `notFound`. */
  async hide(tableId: TableId, noteId: NoteId, { commandId, hidden }: Hide, by: string): Promise<void> {
    const { room, sessionId } = await this.table(tableId)
    await this.commands.once(`hidden ${noteId}`, commandId, async () => {
      const note = await lookInto(room, (doc) => readNote(doc, noteId))
      if (note === null) throw new HttpProblem('notFound', 'no such note')
      const log = (await this.records.get('hiddenNotes', noteId))?.log ?? []
      const value: RecordOf<'hiddenNotes'> = { sessionId, tableId, hidden, picture: note.picture?.hash ?? null, log: [...log, { hidden, by, atMs: this.nowMs() }] }
      return { answer: null, changes: [{ collection: 'hiddenNotes', id: noteId, value }] }
    })
    const value = await this.records.get('hiddenNotes', noteId)
    if (value !== null) {
      await follow(room, { id: noteId, value })
      await this.followCarried(sessionId, { id: noteId, value })
    }
    // Shown again, it is decided on.
    if (!hidden) await room.edit((doc) => keepLate(doc, { notes: [noteId], links: [] }))
  }

  /** Does a hidden note carry this picture? Then nobody but those who lead is shown it, wherever else it may stand. */
  async hides(sessionId: SessionId, hash: string): Promise<boolean> {
    const found = await this.records.find('hiddenNotes', 'sessionId', sessionId)
    return found.some(({ value }) => value.hidden && value.picture === hash)
  }

  /** What is hidden now, the last first, in the words that it had. */
  async list(sessionId: SessionId): Promise<Hidden[]> {
    const found = (await this.records.find('hiddenNotes', 'sessionId', sessionId)).filter(({ value }) => value.hidden)
    const listed = await Promise.all(
      found.map(async ({ id, value }) => {
        const noteId = id as NoteId // hidden notes are recorded under their own ids, their tables by hide
        const tableId = value.tableId as TableId
        const { room } = await this.table(tableId)
        const last = value.log.at(-1)
        const note = await lookInto(room, (doc) => readNote(doc, noteId))
        // Words that were to be set aside as a note of their own when the power failed: they still stand where they were written.
        return note === null ? [] : [{ noteId, tableId, text: note.text, late: note.late, by: last?.by ?? '', atMs: last?.atMs ?? 0 }]
      }),
    )
    return listed.flat().sort((a, b) => b.atMs - a.atMs)
  }

  /** What was carried over from any session of the process, as a portfolio is opened. */
  private async followAll({ processId, room }: OpenPortfolio): Promise<void> {
    const sessions = await this.records.find('sessions', 'processId', processId)
    const found = await Promise.all(sessions.map(({ id }) => this.records.find('hiddenNotes', 'sessionId', id)))
    const hidden = found.flat()
    if (hidden.length > 0) await room.edit((doc) => hidden.forEach((one) => hideCarried(doc, one)))
  }

  private async followCarried(sessionId: SessionId, found: Found<'hiddenNotes'>): Promise<void> {
    const session = await this.records.get('sessions', sessionId)
    const open = session === null ? null : await this.rooms.open({ kind: 'portfolio', processId: session.processId as ProcessId }) // written by create
    await open?.room.edit((doc) => hideCarried(doc, found))
  }

  private async table(tableId: TableId): Promise<OpenRoom> {
    const open = await this.rooms.open({ kind: 'table', tableId })
    if (open === null) throw new HttpProblem('notFound', 'no such table')
    return open
  }
}

function follow(room: OpenRoom['room'], { id, value }: Found<'hiddenNotes'>): Promise<void> {
  return room.edit((doc) => void setFields(doc, id as NoteId, { hidden: value.hidden }))
}

function hideCarried(doc: Y.Doc, { id, value }: Found<'hiddenNotes'>): void {
  const noteId = id as NoteId // hidden notes are recorded under their own ids
  const note = carriedOf(doc).get(noteId)
  if (note === undefined || (note.hidden === true) === value.hidden) return
  const { hidden: _, ...shown } = note
  carriedOf(doc).set(noteId, value.hidden ? { ...shown, hidden: true } : shown)
}
