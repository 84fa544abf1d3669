import type { Logger } from 'pino'
import type { Outcome, Outcomes } from '../../shared/api/synthesis.ts'
import type { ProcessId, SessionId, TableId } from '../../shared/ids.ts'
import { outcomeOf } from '../../shared/synthesis/outcomeOf.ts'
import type { Found, Records } from '../records/records.ts'
import type { Rooms } from '../rooms/rooms.ts'
import { readPlenary } from '../sessions/readPlenary.ts'
import { peopleOf } from './peopleOf.ts'

/** What all sessions of a process came to, read from their plenaries as they stand now. */
export class Synthesis {
  private readonly records: Records
  private readonly rooms: Rooms
  private readonly log: Logger

  constructor(records: Records, rooms: Rooms, log: Logger) {
    this.records = records
    this.rooms = rooms
    this.log = log
  }

  /**
   * In the order in which the sessions were opened. One that cannot be read keeps nobody from the others. One after the other: a plenary takes some 30 ms to
   * read, and between two of them the rooms have their turn.
   */
  async outcomes(processId: ProcessId): Promise<Outcomes> {
    const sessions = await this.records.find('sessions', 'processId', processId)
    const read: Awaited<ReturnType<Synthesis['outcome']>>[] = []
    for (const session of sessions) read.push(await this.outcome(session))
    return { outcomes: read.flatMap((one) => ('lines' in one ? one : [])), unreadable: read.flatMap((one) => ('lines' in one ? [] : one)) }
  }

  private async outcome({ id, value }: Found<'sessions'>): Promise<Outcome | Outcomes['unreadable'][number]> {
    const sessionId = id as SessionId // ids of sessions are session ids
    try {
      const { topics, groups, categories, levers, tools } = value.definition
      const [content, tables, people] = await Promise.all([
        readPlenary(this.rooms, sessionId, outcomeOf),
        this.records.find('tables', 'sessionId', id),
        peopleOf(this.records, sessionId, categories.map((category) => category.id)),
      ])
      return {
        session: { id: sessionId, name: value.name, createdAtMs: value.createdAtMs },
        tables: tables.map((table) => ({ id: table.id as TableId, name: table.value.name, topic: table.value.topic })),
        words: { topics, groups, categories, levers, tools },
        ...content,
        people,
      }
    } catch (error) {
      this.log.error({ session: id, err: error }, 'the plenary cannot be read for the synthesis')
      return { id: sessionId, name: value.name }
    }
  }
}
