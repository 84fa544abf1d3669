import type * as v from 'valibot'
import type { LockRequest } from '../../shared/api/locks.ts'
import { writeLocks } from '../../shared/document/sessionDocument.ts'
import type { SessionId } from '../../shared/ids.ts'
import { isLocked, lockKey, type Lock, type StandingLock } from '../../shared/locks/lock.ts'
import { lanesById, type Lane } from '../../shared/process/definition.ts'
import { HttpProblem } from '../http/problem.ts'
import type { Records } from '../records/records.ts'
import type { OpenRoom, Rooms } from '../rooms/rooms.ts'
import type { Commands } from '../sessions/commands.ts'
import { lateWitness } from './lateWitness.ts'

type LockOrder = v.InferOutput<typeof LockRequest>

/**
 * Locks, each a record of its own, so that two who lock and unlock at once do not undo each other. The session's document follows the
 * records after each command and whenever it is opened; the tables' rooms mark as late what comes while a lock holds. A command is answered
 * when all of that is so.
 */
export class Locks {
  private readonly records: Records
  private readonly rooms: Rooms
  private readonly commands: Commands
  private readonly nowMs: () => number
  /** What holds, by session: read anew with every command, so it is what the records say. */
  private readonly standing = new Map<SessionId, readonly StandingLock[]>()

  constructor(records: Records, rooms: Rooms, commands: Commands, nowMs: () => number) {
    this.records = records
    this.rooms = rooms
    this.commands = commands
    this.nowMs = nowMs
    rooms.whenOpened((open) => this.opened(open))
  }

  /** Throws `notFound` for a table, lane or kind that the session does not have. */
  async set(sessionId: SessionId, { commandId, lock, locked }: LockOrder): Promise<void> {
    const subject = subjectOf(sessionId)
    await this.commands.once(subject, commandId, async () => {
      await this.requireThere(sessionId, lock)
      const id = `${sessionId}.${lockKey(lock)}`
      const before = await this.records.get('locks', id)
      if ((before !== null) === locked) return { answer: null, changes: [] }
      return { answer: null, changes: [{ collection: 'locks', id, value: locked ? { sessionId, lock, sinceMs: this.nowMs() } : null }] }
    })
    const locks = await this.read(sessionId)
    const session = await this.rooms.open({ kind: 'session', sessionId })
    await session?.room.edit((doc) => writeLocks(doc, this.standing.get(sessionId) ?? locks))
  }

  /** From the moment that this resolves a lock marks what comes. One after the other, so that an older answer never replaces a newer one. */
  private read(sessionId: SessionId): Promise<readonly StandingLock[]> {
    return this.commands.inTurn(subjectOf(sessionId), async () => {
      const found = await this.records.find('locks', 'sessionId', sessionId)
      const locks = found.map(({ value: { lock, sinceMs } }) => ({ ...lock, sinceMs }))
      this.standing.set(sessionId, locks)
      return locks
    })
  }

  private async opened({ room, settings, sessionId, table, tray }: OpenRoom): Promise<void> {
    if (settings.kind === 'plenary') return
    const locks = await this.read(sessionId)
    const tableId = table?.id ?? tray?.tableId
    if (tableId === undefined) return room.edit((doc) => writeLocks(doc, locks))
    const session = await this.records.get('sessions', sessionId)
    const lanes = session === null ? new Map<string, Lane>() : lanesById(session.definition)
    const lockedNow = (id: string) => {
      const lane = lanes.get(id)
      return lane !== undefined && isLocked(this.standing.get(sessionId) ?? [], { table: tableId, lane })
    }
    room.witnessedBy(lateWitness(lockedNow, { isTray: tray !== null }))
  }

  private async requireThere(sessionId: SessionId, lock: Lock): Promise<void> {
    const session = await this.records.get('sessions', sessionId)
    if (session === null) throw new HttpProblem('notFound')
    const lanes = [...lanesById(session.definition).values()]
    if (lock.on === 'lane' && !lanes.some(({ id }) => id === lock.lane)) throw new HttpProblem('notFound', 'no such lane')
    if (lock.on === 'kind' && !lanes.some(({ kind }) => kind === lock.kind)) throw new HttpProblem('notFound', 'no such kind')
    const table = 'table' in lock ? lock.table : null
    if (table !== null && (await this.records.get('tables', table))?.sessionId !== sessionId) throw new HttpProblem('notFound', 'no such table')
  }
}

function subjectOf(sessionId: SessionId): string {
  return `locks ${sessionId}`
}
