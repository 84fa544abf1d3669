/**
 * Who somebody can be. `facilitator` leads a session, `tableFacilitator` one table of it; `expert` and `lab` read; `display` is the
 * projector. `server` acts on documents alone.
 */
export const ROLES = ['organiser', 'facilitator', 'tableFacilitator', 'expert', 'lab', 'display', 'participant', 'server'] as const
export type Role = (typeof ROLES)[number]

/** Those who come in by an invitation. */
export const INVITED_ROLES = ['facilitator', 'tableFacilitator', 'expert', 'lab', 'display'] as const satisfies readonly Role[]
export type InvitedRole = (typeof INVITED_ROLES)[number]

/** Steps, clock, invitations, names: those who lead a session. */
export function isLeading(role: Role): boolean {
  return role === 'organiser' || role === 'facilitator'
}
