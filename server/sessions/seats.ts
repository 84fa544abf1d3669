import type * as v from 'valibot'
import type { JoinOffer, Joined, JoinRequest, Seat } from '../../shared/api/schemas.ts'
import { newId, type AuthorId, type CommandId, type SessionId, type TableId } from '../../shared/ids.ts'
import { codeFrom, normaliseCode, RETURN_CODE_LENGTH } from '../access/codes.ts'
import { hashSecret, newSecret, secretFor } from '../access/secrets.ts'
import { tokenOf } from '../access/tokens.ts'
import { HttpProblem } from '../http/problem.ts'
import type { RecordOf, Records } from '../records/records.ts'
import { participantSubject, type Commands } from './commands.ts'

type Join = v.InferOutput<typeof JoinRequest>

/** Taking a seat at a table, and coming back to it. */
export class Seats {
  private readonly records: Records
  private readonly commands: Commands
  private readonly nowMs: () => number
  private readonly serverSecret: string

  constructor(records: Records, commands: Commands, nowMs: () => number, serverSecret: string) {
    this.records = records
    this.commands = commands
    this.nowMs = nowMs
    this.serverSecret = serverSecret
  }

  /** What a join code opens. Throws `unknownCode`, `joiningClosed`, `sessionClosed`. */
  async offer(typed: string): Promise<JoinOffer> {
    const code = await this.records.get('joinCodes', normaliseCode(typed))
    const session = code === null ? null : await this.records.get('sessions', code.sessionId)
    if (code === null || session === null) throw new HttpProblem('unknownCode')
    if (session.joining !== 'open') throw new HttpProblem(session.joining === 'ended' ? 'sessionClosed' : 'joiningClosed')
    const found = await this.records.find('tables', 'sessionId', code.sessionId)
    const tables = found
      .map(({ id, value }) => ({ id: id as TableId, name: value.name, topic: value.topic, position: value.position })) // ids of tables are table ids
      .sort((a, b) => a.position - b.position)
      .map(({ id, name, topic }) => ({ id, name, topic }))
    const { topics, categories, groups } = session.definition
    const table = tables.find(({ id }) => id === code.tableId) ?? null
    return { sessionId: code.sessionId as SessionId, sessionName: session.name, table, tables, topics, categories, groups }
  }

  /** Throws `unknownCode`, `joiningClosed`, `sessionClosed`, `notACategory`, `notFound` (no such table). */
  async join({ commandId, code, tableId, categories, nickname }: Join): Promise<Joined> {
    const secrets = this.secretsOf(commandId)
    const authorId = await this.commands.once(`seat ${commandId}`, commandId, async () => {
      const offer = await this.offer(code)
      const table = offer.table ?? offer.tables.find(({ id }) => id === tableId)
      if (table === undefined || (tableId !== undefined && tableId !== table.id)) throw new HttpProblem('notFound', 'no such table behind this code')
      const known = new Set(offer.categories.map(({ id }) => id))
      if (categories.some((category) => !known.has(category))) throw new HttpProblem('notACategory')
      const participant: RecordOf<'participants'> = {
        sessionId: offer.sessionId, tableId: table.id, categories: [...new Set(categories)], nickname, createdAtMs: this.nowMs(), suspended: false,
        tokenHash: hashSecret(secrets.token), returnCodeHash: hashSecret(secrets.returnCode),
      }
      const id = newId<AuthorId>()
      return { answer: id, changes: [{ collection: 'participants', id, value: participant }] }
    })
    return this.joined(authorId, secrets)
  }

  /** The same participant on another tablet: a new token for tools, while the first tablet's cookie stays valid. Throws `unknownCode`. */
  async comeBack(typed: string): Promise<Joined> {
    const returnCode = normaliseCode(typed)
    const [found] = await this.records.find('participants', 'returnCodeHash', hashSecret(returnCode))
    if (found === undefined) throw new HttpProblem('unknownCode')
    const id = found.id as AuthorId // ids of participants are author ids
    const secret = newSecret()
    await this.commands.inTurn(participantSubject(id), async () => {
      const participant = await this.records.get('participants', id)
      if (participant === null) throw new HttpProblem('unknownCode')
      await this.records.write([{ collection: 'participants', id, value: { ...participant, tokenHash: hashSecret(secret) } }])
    })
    return this.joined(id, { token: secret, returnCode })
  }

  private async joined(authorId: AuthorId, { token, returnCode }: { token: string; returnCode: string }): Promise<Joined> {
    const participant = await this.records.get('participants', authorId)
    if (participant === null) throw new HttpProblem('notFound', 'this participant was erased')
    return { seat: seatOf(authorId, participant), returnCode, token: tokenOf({ kind: 'participant', id: authorId }, token) }
  }

  private secretsOf(commandId: CommandId): { readonly token: string; readonly returnCode: string } {
    return {
      token: secretFor(this.serverSecret, commandId, 'token'),
      returnCode: codeFrom(secretFor(this.serverSecret, commandId, 'return code'), RETURN_CODE_LENGTH),
    }
  }
}

export function seatOf(authorId: AuthorId, { sessionId, tableId, categories, nickname }: RecordOf<'participants'>): Seat {
  return { authorId, sessionId: sessionId as SessionId, tableId: tableId as TableId, categories, nickname } // written by join
}
