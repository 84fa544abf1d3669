import type { Context, MiddlewareHandler } from 'hono'
import { isId, type AuthorId, type ProcessId, type SessionId, type TableId } from '../../shared/ids.ts'
import type { Lock } from '../../shared/locks/lock.ts'
import { mayLock } from '../../shared/policy/locks.ts'
import { mayLead, mayLeadTable, maySee, maySeeProcess, roomAccess, type OfSession, type Principal } from '../../shared/policy/rooms.ts'
import type { Capacity, Credentials } from '../access/credentials.ts'
import { isOwnOrigin } from '../access/origin.ts'
import type { Known, Tokens } from '../access/tokens.ts'
import type { Records } from '../records/records.ts'
import { HttpProblem } from './problem.ts'
import { param } from './route.ts'

export type Seated = Extract<Principal, { role: 'participant' }>

/** Who asks, and whether they may: every route that is not for everyone begins with one of these. */
export class Guard {
  private readonly credentials: Credentials
  private readonly tokens: Tokens
  private readonly records: Records

  constructor(credentials: Credentials, tokens: Tokens, records: Records) {
    this.credentials = credentials
    this.tokens = tokens
    this.records = records
  }

  /** Organiser, facilitators and displays. A participant's token is one of the same form, and opens nothing here. */
  async staff(c: Context): Promise<Known> {
    const known = await this.known(c, 'staff')
    if (known === null) throw new HttpProblem('unauthorised')
    if (known.principal.role === 'participant') throw new HttpProblem('forbidden')
    return known
  }

  async organiser(c: Context): Promise<void> {
    const { principal } = await this.staff(c)
    if (principal.role !== 'organiser') throw new HttpProblem('forbidden')
  }

  /** The process in the path, for the organiser. */
  async organises(c: Context): Promise<ProcessId> {
    await this.organiser(c)
    const id = param(c, 'id')
    if (!isId<ProcessId>(id) || (await this.records.get('processes', id)) === null) throw new HttpProblem('notFound')
    return id
  }

  /** The session in the path, led by whoever asks. */
  async leads(c: Context): Promise<SessionId> {
    return this.session(c, mayLead)
  }

  /** The session in the path, led by whoever asks, or at least this table of it. */
  async leadsTable(c: Context, tableId: TableId): Promise<SessionId> {
    return this.session(c, (principal, session) => mayLeadTable(principal, session, tableId))
  }

  /** The session in the path, for all who are invited to it. */
  async sees(c: Context): Promise<SessionId> {
    return this.session(c, maySee)
  }

  /** Which processes whoever asks may see as a whole. */
  async processes(c: Context): Promise<(id: ProcessId) => boolean> {
    const { principal } = await this.staff(c)
    if (principal.role !== 'organiser' && !('processId' in principal)) throw new HttpProblem('forbidden')
    return (id) => maySeeProcess(principal, id)
  }

  /** The process in the path, for all who are invited to the whole of it. */
  async seesProcess(c: Context): Promise<ProcessId> {
    const { principal } = await this.staff(c)
    const id = param(c, 'id')
    if (!isId<ProcessId>(id)) throw new HttpProblem('notFound')
    if (!maySeeProcess(principal, id)) throw new HttpProblem('forbidden')
    return id
  }

  /** The session in the path, for those who may put this lock on and take it off. */
  async mayLock(c: Context, lock: Lock): Promise<SessionId> {
    return this.session(c, (principal, of) => mayLock(principal, lock, of))
  }

  /** The process in the path, and under which name whoever asks writes in its portfolio. */
  async editsPortfolio(c: Context): Promise<{ readonly processId: ProcessId; readonly author: AuthorId }> {
    const processId = await this.seesProcess(c)
    const { principal } = await this.staff(c)
    if (roomAccess(principal, { kind: 'portfolio', processId }, null) !== 'write') throw new HttpProblem('forbidden')
    return { processId, author: principal.id as AuthorId } // of the staff, made by invite; the organiser's is a word
  }

  /** The table in the path, for those who may write there. */
  async atTable(c: Context, records: Records): Promise<TableId> {
    return (await this.writesAt(c, records)).tableId
  }

  /** The table in the path, its session, and who of those who may write there asks. */
  async writesAt(c: Context, records: Records): Promise<{ readonly tableId: TableId; readonly sessionId: SessionId; readonly author: string }> {
    const id = param(c, 'tableId')
    const table = isId<TableId>(id) ? await records.get('tables', id) : null
    if (!isId<TableId>(id) || table === null) throw new HttpProblem('notFound')
    const session = await this.ofSession(table.sessionId as SessionId) // written by newTable
    const known = [await this.known(c, 'seat'), await this.known(c, 'staff')].filter((each) => each !== null)
    if (known.length === 0) throw new HttpProblem('unauthorised')
    const writer = known.find(({ principal }) => roomAccess(principal, { kind: 'table', tableId: id }, session) === 'write')
    if (writer === undefined) throw new HttpProblem('forbidden')
    return { tableId: id, sessionId: session.sessionId, author: writer.principal.id }
  }

  /** The table in the path, for those who may read what is said there. Who was suspended may not. */
  async readsTable(c: Context): Promise<TableId> {
    const id = param(c, 'tableId')
    const known = [await this.known(c, 'seat'), await this.known(c, 'staff')].filter((each) => each !== null)
    if (known.length === 0) throw new HttpProblem('unauthorised')
    const table = isId<TableId>(id) ? await this.records.get('tables', id) : null
    if (!isId<TableId>(id) || table === null) throw new HttpProblem('notFound')
    const session = await this.ofSession(table.sessionId as SessionId) // written by newTable
    if (!known.some(({ principal, suspended }) => !suspended && roomAccess(principal, { kind: 'table', tableId: id }, session) !== 'none')) throw new HttpProblem('forbidden')
    return id
  }

  /** The session in the path, for whoever has to do with it; `leads`: they may see what is hidden from the room. */
  async belongs(c: Context): Promise<{ readonly sessionId: SessionId; readonly leads: boolean }> {
    const known = [await this.known(c, 'seat'), await this.known(c, 'staff')].filter((each) => each !== null)
    if (known.length === 0) throw new HttpProblem('unauthorised')
    const id = param(c, 'id')
    if (!isId<SessionId>(id)) throw new HttpProblem('notFound')
    const session = await this.ofSession(id)
    const mine = known.filter(({ principal, suspended }) => !suspended && roomAccess(principal, { kind: 'session', sessionId: id }, session) !== 'none')
    if (mine.length === 0) throw new HttpProblem('forbidden')
    return { sessionId: id, leads: mine.some(({ principal }) => mayLead(principal, session)) }
  }

  /** The process in the path, for all who are invited to it, or to a workshop of it, or sit in one. */
  async belongsToProcess(c: Context): Promise<ProcessId> {
    const known = [await this.known(c, 'seat'), await this.known(c, 'staff')].filter((each) => each !== null)
    if (known.length === 0) throw new HttpProblem('unauthorised')
    const id = param(c, 'id')
    if (!isId<ProcessId>(id)) throw new HttpProblem('notFound')
    for (const { principal, suspended } of known) {
      if (suspended) continue
      if (maySeeProcess(principal, id)) return id
      const session = 'sessionId' in principal ? await this.records.get('sessions', principal.sessionId) : null
      if (session?.processId === id && session.phase === 'workshop') return id
    }
    throw new HttpProblem('forbidden')
  }

  /** The table in the path, and the name of whoever of the staff helps there. */
  async helps(c: Context, records: Records): Promise<{ readonly tableId: TableId; readonly name: string }> {
    const { principal, name } = await this.staff(c)
    const tableId = await this.atTable(c, records)
    const table = await records.get('tables', tableId)
    // A seat at the table does not make a facilitator.
    if (table === null || roomAccess(principal, { kind: 'table', tableId }, await this.ofSession(table.sessionId as SessionId)) !== 'write') throw new HttpProblem('forbidden')
    return { tableId, name: name || principal.role }
  }

  private async known(c: Context, as: Capacity): Promise<Known | null> {
    return this.tokens.know(await this.credentials.holderIn(c, as))
  }

  /** The participant of the session in the path who asks. */
  async sits(c: Context): Promise<Seated> {
    const known = await this.known(c, 'seat')
    if (known === null) throw new HttpProblem('unauthorised')
    const { principal, suspended } = known
    if (principal.role !== 'participant' || principal.sessionId !== param(c, 'id') || suspended) throw new HttpProblem('forbidden')
    return principal
  }

  private async session(c: Context, may: (principal: Principal, session: OfSession) => boolean): Promise<SessionId> {
    const { principal } = await this.staff(c)
    const id = param(c, 'id')
    if (!isId<SessionId>(id)) throw new HttpProblem('notFound')
    if (!may(principal, await this.ofSession(id))) throw new HttpProblem('forbidden')
    return id
  }

  /** One that does not exist is nobody's; what its organiser asks of it says so. */
  private async ofSession(sessionId: SessionId): Promise<OfSession> {
    const session = await this.records.get('sessions', sessionId)
    return { sessionId, processId: (session?.processId ?? '') as ProcessId } // written by create
  }
}

/** Writing is for pages of this server alone (SameSite cookies are the first line, this the second), and for tools, which send no `Origin`. */
export function ownOrigin(publicUrl: string | null): MiddlewareHandler {
  return async (c, next) => {
    const isWrite = c.req.method !== 'GET' && c.req.method !== 'HEAD'
    if (isWrite && c.req.header('origin') !== undefined && !isOwnOrigin(c, publicUrl)) throw new HttpProblem('wrongOrigin')
    await next()
  }
}
