import type { Logger } from 'pino'
import type { People } from '../../shared/api/attendance.ts'
import { countAttendance } from '../../shared/attendance/counts.ts'
import { newId, type CommandId, type RegistrationId, type SessionId, type TableId } from '../../shared/ids.ts'
import { HttpProblem } from '../http/problem.ts'
import type { Change, RecordOf, Records } from '../records/records.ts'
import { participantSubject, type Commands } from '../sessions/commands.ts'
import { peopleOf } from './attendance.ts'

const DAY_MS = 86_400_000
/** In the settings while erased bytes may still be in the file: written with the erasure, taken away after scrubbing. */
const SCRUB_DUE = 'scrubDue'

/** Takes away what a session holds of pictures and shows no more; true if there was any. */
export type SweepPictures = (sessionId: SessionId) => Promise<boolean>

/**
 * Takes the personal data of a session away for good, when the organiser says so or after the time that it may be kept: everyone on the list and
 * the nicknames of who joined. What is left is that it happened, and the counts.
 */
export class Erasure {
  private readonly records: Records
  private readonly commands: Commands
  private readonly nowMs: () => number
  private readonly retentionMs: number
  private readonly pictures: SweepPictures

  constructor(records: Records, commands: Commands, pictures: SweepPictures, nowMs: () => number, retentionDays: number) {
    this.records = records
    this.pictures = pictures
    this.commands = commands
    this.nowMs = nowMs
    this.retentionMs = retentionDays * DAY_MS
  }

  async people(sessionId: SessionId): Promise<People> {
    if ((await this.records.get('sessions', sessionId)) === null) throw new HttpProblem('notFound')
    const [people, erased, lastMs] = await Promise.all([
      this.records.find('registrations', 'sessionId', sessionId),
      this.records.find('erasures', 'sessionId', sessionId),
      this.lastChangeMs(sessionId),
    ])
    return {
      people: people.map(({ id, value }) => shown(id as RegistrationId, value)), // ids of registrations are registration ids
      erased: erased.map(({ value: { atMs, by, counts } }) => ({ atMs, by, counts })),
      keptUntilMs: lastMs === null ? null : lastMs + this.retentionMs,
    }
  }

  /** Once it resolves, the files hold nothing of it any more. Sent again after a fault, it goes on where it stopped. */
  async erase(sessionId: SessionId, commandId: CommandId): Promise<void> {
    await this.commands.once(peopleOf(sessionId), commandId, async () => {
      if ((await this.records.get('sessions', sessionId)) === null) throw new HttpProblem('notFound')
      return { answer: null, changes: await this.changes(sessionId, 'organiser') }
    })
    await this.forgetNicknames(sessionId)
    await this.sweepPictures(sessionId)
    await this.scrubIfDue()
  }

  /** Erases what was kept for its time. Told in the log by the session's id alone. */
  async eraseWhatIsOld(log: Logger): Promise<void> {
    for (const { id } of await this.records.list('sessions')) {
      const sessionId = id as SessionId // ids of sessions are session ids
      const erased = await this.commands.inTurn(peopleOf(sessionId), async () => {
        const lastMs = await this.lastChangeMs(sessionId)
        if (lastMs === null || lastMs + this.retentionMs > this.nowMs()) return false
        await this.records.write(await this.changes(sessionId, 'retention'))
        return true
      })
      if (!erased) continue
      await this.forgetNicknames(sessionId)
      await this.sweepPictures(sessionId)
      log.info({ sessionId }, 'personal data was erased after its retention time')
    }
    await this.scrubIfDue()
  }

  private async changes(sessionId: SessionId, by: 'organiser' | 'retention'): Promise<Change[]> {
    const due: Change = { collection: 'settings', id: SCRUB_DUE, value: { value: 'yes' } }
    // Nothing is left to erase: asked again after a fault, only the file may still have to be rewritten.
    if ((await this.lastChangeMs(sessionId)) === null) return [due]
    const people = await this.records.find('registrations', 'sessionId', sessionId)
    const erasure: RecordOf<'erasures'> = { sessionId, atMs: this.nowMs(), by, counts: countAttendance(people.map(({ value }) => value)) }
    return [
      ...people.map(({ id }): Change => ({ collection: 'registrations', id, value: null })),
      { collection: 'erasures', id: newId(), value: erasure },
      due,
    ]
  }

  /** In the turns in which participants come back and are suspended, so that neither undoes the other. */
  private async forgetNicknames(sessionId: SessionId): Promise<void> {
    const participants = await this.records.find('participants', 'sessionId', sessionId)
    await Promise.all(
      participants.filter(({ value }) => value.nickname !== '').map(({ id }) =>
        this.commands.inTurn(participantSubject(id), async () => {
          const value = await this.records.get('participants', id)
          const due: Change = { collection: 'settings', id: SCRUB_DUE, value: { value: 'yes' } }
          if (value !== null) await this.records.write([{ collection: 'participants', id, value: { ...value, nickname: '' } }, due])
        }),
      ),
    )
  }

  /** Pictures may show people: those that no note and no step of the session shows any more go with the rest. */
  private async sweepPictures(sessionId: SessionId): Promise<void> {
    if (await this.pictures(sessionId)) await this.records.write([{ collection: 'settings', id: SCRUB_DUE, value: { value: 'yes' } }])
  }

  private async scrubIfDue(): Promise<void> {
    if ((await this.records.get('settings', SCRUB_DUE)) === null) return
    await this.records.scrub()
    await this.records.write([{ collection: 'settings', id: SCRUB_DUE, value: null }])
  }

  /** When anything personal was last written, or null if there is nothing. */
  private async lastChangeMs(sessionId: SessionId): Promise<number | null> {
    const [people, participants] = await Promise.all([
      this.records.find('registrations', 'sessionId', sessionId),
      this.records.find('participants', 'sessionId', sessionId),
    ])
    const named = participants.filter(({ value }) => value.nickname !== '').map(({ value }) => value.createdAtMs)
    return people.reduce<number | null>((last, { value }) => Math.max(last ?? 0, value.changedAtMs), named.length === 0 ? null : Math.max(...named))
  }
}

function shown(id: RegistrationId, person: RecordOf<'registrations'>): People['people'][number] {
  const { name, email, phone, organisation, network, category, tableId, pinned, invitedAtMs, attendedAtMs } = person
  // Tables were written by `place`.
  return { id, name, email, phone, organisation, network, category, tableId: tableId as TableId | null, pinned, invitedAtMs, attendedAtMs }
}
