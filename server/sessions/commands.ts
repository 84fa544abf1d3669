import type { CommandId } from '../../shared/ids.ts'
import type { Change, Records } from '../records/records.ts'

/** What a command comes to: records to write, and what is remembered as its answer (no secrets: it is stored). */
export type Outcome<Answer> = { readonly changes: readonly Change[]; readonly answer: Answer }

/** What changes a participant's record takes turns under this name. */
export function participantSubject(author: string): string {
  return `participant ${author}`
}

/**
 * Applies a command once by the id it carries, however often it is sent: its changes and the memory of it are one write. Commands on one
 * subject run one after the other, so that each sees what the one before it wrote.
 */
export class Commands {
  private readonly records: Records
  private readonly nowMs: () => number
  private readonly queues = new Map<string, Promise<unknown>>()

  constructor(records: Records, nowMs: () => number) {
    this.records = records
    this.nowMs = nowMs
  }

  /** `Answer` is what `apply` remembers; a repeated command is answered from the record. */
  once<Answer>(subject: string, commandId: CommandId, apply: () => Promise<Outcome<Answer>>): Promise<Answer> {
    return this.inTurn(subject, async () => {
      const known = await this.records.get('commands', commandId)
      if (known !== null) return known.answer as Answer // written below, by the same kind of command
      const { changes, answer } = await apply()
      await this.records.write([...changes, { collection: 'commands', id: commandId, value: { atMs: this.nowMs(), answer } }])
      return answer
    })
  }

  /** Runs what reads a record and writes it back, one after the other on one subject, so that no change is lost to another. */
  inTurn<T>(subject: string, run: () => Promise<T>): Promise<T> {
    const before = this.queues.get(subject) ?? Promise.resolve()
    const mine = before.catch(() => undefined).then(run)
    this.queues.set(subject, mine)
    const forget = () => {
      if (this.queues.get(subject) === mine) this.queues.delete(subject)
    }
    mine.then(forget, forget)
    return mine
  }
}
