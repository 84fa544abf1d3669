import * as v from 'valibot'
import * as api from '../../shared/api/schemas.ts'
import type { SessionState, SessionTable } from '../../shared/document/sessionDocument.ts'
import type { InvitationId, ProcessId } from '../../shared/ids.ts'
import { INVITED_ROLES, PROCESS_ROLES, type InvitedRole } from '../../shared/policy/roles.ts'
import { call, type Answer } from '../api/call.ts'
import { command } from '../api/command.ts'

export type Invitation = v.InferOutput<typeof api.Invitation>
export type NewInvitation = Omit<v.InferInput<typeof api.InviteRequest>, 'commandId'>

/** Where people are invited to: one session, or all of a process. */
export type InvitationPlace = {
  readonly roles: readonly InvitedRole[]
  /** Those that a table facilitator may be given. */
  readonly tables: readonly SessionTable[]
  readonly list: () => Promise<Answer<Invitation[]>>
  readonly invite: (invitation: NewInvitation) => Promise<Answer<v.InferOutput<typeof api.Invited>>>
  readonly revoke: (id: InvitationId) => Promise<Answer<object>>
}

export function ofSession({ id, tables }: Pick<SessionState, 'id' | 'tables'>): InvitationPlace {
  return { roles: INVITED_ROLES, tables, ...callsAt(`/sessions/${id}/invitations`) }
}

export function ofProcess(id: ProcessId): InvitationPlace {
  return { roles: PROCESS_ROLES, tables: [], ...callsAt(`/processes/${id}/invitations`) }
}

function callsAt(path: string): Pick<InvitationPlace, 'list' | 'invite' | 'revoke'> {
  return {
    list: () => call(api.InvitationList, 'GET', path),
    invite: (invitation) => command(api.Invited, 'POST', path, invitation),
    revoke: (id) => call(v.object({}), 'DELETE', `${path}/${id}`),
  }
}
