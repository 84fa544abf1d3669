import type { SessionDetail } from '../../shared/api/schemas.ts'
import type { AuthorId, NoteId } from '../../shared/ids.ts'
import { addNote, type NewNote } from '../../shared/ops/addNote.ts'
import { roomName } from '../../shared/wire/rooms.ts'
import type { Hall } from './hall.ts'
import { stockClient, type StockClient } from './stockClient.ts'

export type Spoken = { readonly table: number; readonly category: string; readonly lane?: string; readonly text: string } & Partial<Pick<NewNote, 'lever' | 'scenario' | 'ratings'>>

/** People at the tables of a session, each speaking for one category; what they write arrives through the server. */
export class SpokenNotes {
  private readonly hall: Hall
  private readonly session: SessionDetail
  private readonly seats = new Map<string, { readonly client: StockClient; readonly author: AuthorId }>()

  constructor(hall: Hall, session: SessionDetail) {
    this.hall = hall
    this.session = session
  }

  async say(notes: readonly Spoken[]): Promise<NoteId[]> {
    const ids: NoteId[] = []
    for (const { table, category, lane = 'problem', ...said } of notes) {
      const { client, author } = await this.seat(table, category)
      const added = addNote(client.doc, { ...said, author, category, lane }, { nowMs: Date.now })
      if (!added.ok) throw new Error(added.reason)
      ids.push(added.value)
    }
    return ids
  }

  /** The copy of a table's board that somebody of this category has. */
  async seat(at: number, category: string): Promise<{ readonly client: StockClient; readonly author: AuthorId }> {
    const taken = this.seats.get(`${at} ${category}`)
    if (taken !== undefined) return taken
    const table = this.session.tables[at]
    if (table === undefined) throw new Error(`no table ${at}`)
    const { seat, token } = await this.hall.api.join(table.code, [category])
    const client = stockClient(this.hall.api.origin, roomName({ kind: 'table', tableId: table.id }), token)
    await client.synced
    const made = { client, author: seat.authorId as AuthorId } // by the server's word
    this.seats.set(`${at} ${category}`, made)
    return made
  }

  leave(): void {
    for (const { client } of this.seats.values()) client.leave()
  }
}
