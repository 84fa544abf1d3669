import type { AuthorId, ProcessId, SessionId, TableId } from '../../shared/ids.ts'
import type { Principal } from '../../shared/policy/rooms.ts'
import { isProcessRole } from '../../shared/policy/roles.ts'
import type { RecordOf, Records } from '../records/records.ts'
import { hashSecret, isSecret } from './secrets.ts'

/**
 * Who a token or a signed cookie stands for. A token is `<kind>.<record id>.<secret>`, the organiser's is the key itself; a cookie holds
 * `<kind>.<record id>` under the server's signature. Both are looked up each time: a revoked invitation ends at once.
 */
export type Holder = { readonly kind: 'organiser' } | { readonly kind: 'invitation' | 'participant'; readonly id: string }

export type Known = {
  readonly principal: Principal
  /** Nickname of a participant, name of an invitation; personal data. */
  readonly name: string
  /** Refused three times: reads no rooms until a facilitator lets them in again. */
  readonly suspended: boolean
  /** When it stops holding, server time; null: never by itself. */
  readonly expiresAtMs: number | null
}

/** The organiser is one, and writes under one name. */
const ORGANISER_ID = 'organiser'

export function tokenOf(holder: Extract<Holder, { id: string }>, secret: string): string {
  return `${holder.kind}.${holder.id}.${secret}`
}

export function writeHolder(holder: Holder): string {
  return holder.kind === 'organiser' ? holder.kind : `${holder.kind}.${holder.id}`
}

export function readHolder(text: string): Holder | null {
  const [kind, id, ...rest] = text.split('.')
  if (rest.length > 0) return null
  if (kind === 'organiser' && id === undefined) return { kind }
  return (kind === 'invitation' || kind === 'participant') && id !== undefined ? { kind, id } : null
}

export class Tokens {
  private readonly records: Records
  private readonly organiserKeyHash: string
  private readonly nowMs: () => number

  constructor(records: Records, organiserKey: string, nowMs: () => number) {
    this.records = records
    this.nowMs = nowMs
    this.organiserKeyHash = hashSecret(organiserKey)
  }

  /** The holder of a token, if its secret is right. */
  async holderOf(token: string): Promise<Holder | null> {
    if (isSecret(token, this.organiserKeyHash)) return { kind: 'organiser' }
    const cut = token.lastIndexOf('.')
    const holder = cut === -1 ? null : readHolder(token.slice(0, cut))
    if (holder === null || holder.kind === 'organiser') return null
    const record = holder.kind === 'invitation' ? await this.records.get('invitations', holder.id) : await this.records.get('participants', holder.id)
    return record !== null && isSecret(token.slice(cut + 1), record.tokenHash) ? holder : null
  }

  async know(holder: Holder | null): Promise<Known | null> {
    switch (holder?.kind) {
      case 'organiser':
        return { suspended: false, expiresAtMs: null, name: '', principal: { role: 'organiser', id: ORGANISER_ID } }
      case 'invitation':
        return this.invited(holder.id)
      case 'participant':
        return this.seated(holder.id)
      default:
        return null
    }
  }

  private async invited(id: string): Promise<Known | null> {
    const invitation = await this.records.get('invitations', id)
    if (invitation === null || invitation.revoked) return null
    const { name, expiresAtMs } = invitation
    if (expiresAtMs !== null && expiresAtMs <= this.nowMs()) return null
    return { suspended: false, expiresAtMs, name, principal: principalOf(invitation) }
  }

  private async seated(id: string): Promise<Known | null> {
    const participant = await this.records.get('participants', id)
    if (participant === null) return null
    const { categories, nickname, suspended } = participant
    const sessionId = participant.sessionId as SessionId // these ids were written by join
    const tableId = participant.tableId as TableId
    return { suspended, expiresAtMs: null, name: nickname, principal: { role: 'participant', id: id as AuthorId, sessionId, tableId, categories } }
  }
}

/** Ids in records were made by newId; the schema of records does not repeat the brand. */
function principalOf({ role, authorId: id, ...to }: RecordOf<'invitations'>): Principal {
  if (to.processId !== null && isProcessRole(role)) return { role, id, processId: to.processId as ProcessId }
  const sessionId = to.sessionId as SessionId
  return role === 'tableFacilitator' ? { role, id, sessionId, tableId: to.tableId as TableId } : { role, id, sessionId }
}
