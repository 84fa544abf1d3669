import type * as v from 'valibot'
import type * as api from '../../shared/api/schemas.ts'
import { newId, type AuthorId, type InvitationId, type ProcessId, type SessionId, type TableId } from '../../shared/ids.ts'
import { hashSecret, secretFor } from '../access/secrets.ts'
import { tokenOf } from '../access/tokens.ts'
import { HttpProblem } from '../http/problem.ts'
import type { RecordOf, Records } from '../records/records.ts'
import type { Commands } from './commands.ts'

type Invitation = v.InferOutput<typeof api.Invitation>

/** One session, or all of a process. */
export type InvitedTo = { readonly sessionId: SessionId } | { readonly processId: ProcessId }

/** Links for all who are neither organiser nor participant: named, revocable, and over when their time is. */
export class Invitations {
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

  /** Throws `invalid`, `notFound` (no such table). The link's token stands after `#`: it reaches no log and no other page. */
  async invite(to: InvitedTo, { commandId, role, name, ...rest }: v.InferOutput<typeof api.InviteRequest>): Promise<v.InferOutput<typeof api.Invited>> {
    const tableId = rest.tableId ?? null
    const expiresAtMs = rest.expiresAtMs ?? null
    const secret = secretFor(this.serverSecret, commandId, 'token')
    const id = await this.commands.once(subjectOf(to), commandId, async () => {
      if ((role === 'tableFacilitator') !== (tableId !== null)) throw new HttpProblem('invalid', 'a table facilitator has a table, and nobody else')
      if (expiresAtMs !== null && expiresAtMs <= this.nowMs()) throw new HttpProblem('invalid', 'expiresAtMs is over')
      if (tableId !== null && (await this.records.get('tables', tableId))?.sessionId !== sessionOf(to)) throw new HttpProblem('notFound', 'no such table')
      const invitationId = newId<InvitationId>()
      const value: RecordOf<'invitations'> = {
        sessionId: sessionOf(to), processId: processOf(to), role, name, tableId, expiresAtMs, authorId: newId<AuthorId>(), createdAtMs: this.nowMs(), tokenHash: hashSecret(secret), revoked: false,
      }
      return { answer: invitationId, changes: [{ collection: 'invitations', id: invitationId, value }] }
    })
    const record = await this.records.get('invitations', id)
    if (record === null) throw new HttpProblem('notFound')
    return { invitation: shown(id, record), path: `/enter#${tokenOf({ kind: 'invitation', id }, secret)}` }
  }

  async list(to: InvitedTo): Promise<Invitation[]> {
    const found = 'sessionId' in to ? await this.records.find('invitations', 'sessionId', to.sessionId) : await this.records.find('invitations', 'processId', to.processId)
    return found.map(({ id, value }) => shown(id as InvitationId, value)) // ids of invitations are invitation ids
  }

  /** Who writes, or wrote, in a process's portfolio. */
  async writers(processId: ProcessId): Promise<v.InferOutput<typeof api.Writers>> {
    const found = await this.records.find('invitations', 'processId', processId)
    return found.map(({ value: { authorId, role, name } }) => ({ authorId, role, name }))
  }

  /** Returns the author id whose connections end now. */
  async revoke(to: InvitedTo, id: InvitationId): Promise<string> {
    const invitation = await this.records.get('invitations', id)
    if (invitation === null || invitation.sessionId !== sessionOf(to) || invitation.processId !== processOf(to)) throw new HttpProblem('notFound')
    await this.records.write([{ collection: 'invitations', id, value: { ...invitation, revoked: true } }])
    return invitation.authorId
  }
}

const sessionOf = (to: InvitedTo): SessionId | null => ('sessionId' in to ? to.sessionId : null)
const processOf = (to: InvitedTo): ProcessId | null => ('processId' in to ? to.processId : null)
const subjectOf = (to: InvitedTo): string => ('sessionId' in to ? to.sessionId : to.processId)

function shown(id: InvitationId, { role, name, tableId, createdAtMs, expiresAtMs, revoked }: RecordOf<'invitations'>): Invitation {
  return { id, role, name, tableId: tableId as TableId | null, createdAtMs, expiresAtMs, revoked } // written by invite
}
