import type { Counts, ItemId } from '../../shared/ballots/ballot.ts'
import { writeBallot } from '../../shared/document/sessionDocument.ts'
import type { BallotId, SessionId } from '../../shared/ids.ts'
import { COUNT_MS } from '../../shared/wire/limits.ts'
import type { RecordOf, Records } from '../records/records.ts'
import type { Room } from '../rooms/room.ts'
import type { Rooms } from '../rooms/rooms.ts'
import type { Commands } from './commands.ts'
import { countNow } from './countDots.ts'

export type BallotRecord = RecordOf<'ballots'>

/**
 * The session's document says which ballots there are and what is counted of them; never who voted what, and no totals that are hidden. Written
 * after every command and whenever the document is opened, like all else in it (publish.ts).
 */
export class BallotBoard {
  private readonly rooms: Rooms
  private readonly records: Records
  private readonly commands: Commands
  private readonly fail: (error: unknown) => void
  /** Sessions that are told something new within COUNT_MS. */
  private readonly waiting = new Map<SessionId, NodeJS.Timeout>()

  constructor(rooms: Rooms, records: Records, commands: Commands, fail: (error: unknown) => void) {
    this.rooms = rooms
    this.records = records
    this.commands = commands
    this.fail = fail
    rooms.whenOpened(async ({ room, settings, sessionId }) => {
      // A session whose plenary cannot be read is still a session.
      if (settings.kind === 'session') await this.write(room, sessionId).catch(fail)
    })
  }

  async publish(sessionId: SessionId): Promise<void> {
    const open = await this.rooms.open({ kind: 'session', sessionId })
    if (open !== null) await this.write(open.room, sessionId)
  }

  /** However many dots are given until then: the count is told once. */
  publishSoon(sessionId: SessionId): void {
    if (this.waiting.has(sessionId)) return
    const tell = () => {
      this.waiting.delete(sessionId)
      this.publish(sessionId).catch(this.fail)
    }
    this.waiting.set(sessionId, setTimeout(tell, COUNT_MS))
  }

  /** What was not told yet is when the session is opened again. */
  close(): void {
    for (const timer of this.waiting.values()) clearTimeout(timer)
    this.waiting.clear()
  }

  /** One after the other, so that no older count is told after a newer one. */
  private write(room: Room, sessionId: SessionId): Promise<void> {
    return this.commands.inTurn(`ballot board ${sessionId}`, () => this.writeNow(room, sessionId))
  }

  private async writeNow(room: Room, sessionId: SessionId): Promise<void> {
    const ballots = await this.records.find('ballots', 'sessionId', sessionId)
    const counted = await Promise.all(ballots.map(async ({ id, value }) => ({ id: id as BallotId, ballot: value, counts: await this.countsOf(id as BallotId, value) }))) // ids of ballots
    await room.edit((doc) => {
      for (const { id, ballot, counts } of counted) {
        const { sessionId: _, result, items, ...settings } = ballot
        writeBallot(doc, { id, ...settings, items: items as ItemId[], closedAtMs: result?.closedAtMs ?? null }, counts) // written by open
      }
    })
  }

  private async countsOf(ballotId: BallotId, ballot: BallotRecord): Promise<Counts> {
    if (ballot.result !== null) {
      const { closedAtMs: _, ...counts } = ballot.result
      return counts
    }
    const { voted, seats, totals } = await countNow({ records: this.records, rooms: this.rooms }, ballotId, ballot)
    return { voted, seats, totals: ballot.hidden ? null : totals, categories: null }
  }
}
