/**
 * Who somebody can be. `facilitator` leads a session, `tableFacilitator` one table of it; `expert` and `lab` read; `display` is the
 * projector. `server` acts on documents alone.
 */
export const ROLES = ['organiser', 'facilitator', 'tableFacilitator', 'expert', 'lab', 'display', 'participant', 'server'] as const
export type Role = (typeof ROLES)[number]

/** Those who come in by an invitation. */
export const INVITED_ROLES = ['facilitator', 'tableFacilitator', 'expert', 'lab', 'display'] as const satisfies readonly Role[]
export type InvitedRole = (typeof INVITED_ROLES)[number]

/** Those who may be invited to a whole process, and so to each session of it, also of those to come. */
export const PROCESS_ROLES = ['facilitator', 'expert', 'lab'] as const satisfies readonly InvitedRole[]
export type ProcessRole = (typeof PROCESS_ROLES)[number]

export function isProcessRole(role: Role): role is ProcessRole {
  return PROCESS_ROLES.some((each) => each === role)
}

/** Steps, clock, invitations, names: those who lead a session. */
export function isLeading(role: Role): boolean {
  return role === 'organiser' || role === 'facilitator'
}
