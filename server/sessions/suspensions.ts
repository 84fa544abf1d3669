import type { CommandId, SessionId } from '../../shared/ids.ts'
import { Strikes } from '../access/strikes.ts'
import { HttpProblem } from '../http/problem.ts'
import type { Records } from '../records/records.ts'
import type { Connection } from '../rooms/connection.ts'
import { participantSubject, type Commands } from './commands.ts'

/** Participants whose updates were refused three times, until a facilitator lets them in again. */
export class Suspensions {
  private readonly strikes = new Strikes()
  private readonly records: Records
  private readonly commands: Commands
  /** Ends the connections of an author. */
  private readonly disconnect: (author: string) => void

  constructor(records: Records, commands: Commands, disconnect: (author: string) => void) {
    this.records = records
    this.commands = commands
    this.disconnect = disconnect
  }

  async count({ actor }: Connection): Promise<void> {
    if (actor.role !== 'participant' || !this.strikes.add(actor.id)) return
    await this.commands.inTurn(participantSubject(actor.id), async () => {
      const participant = await this.records.get('participants', actor.id)
      if (participant === null) return
      await this.records.write([{ collection: 'participants', id: actor.id, value: { ...participant, suspended: true } }])
    })
    this.disconnect(actor.id)
  }

  async readmit(sessionId: SessionId, commandId: CommandId, author: string): Promise<void> {
    await this.commands.once(participantSubject(author), commandId, async () => {
      const participant = await this.records.get('participants', author)
      if (participant === null || participant.sessionId !== sessionId) throw new HttpProblem('notFound')
      return { answer: null, changes: [{ collection: 'participants', id: author, value: { ...participant, suspended: false } }] }
    })
    this.strikes.forgive(author)
  }
}
