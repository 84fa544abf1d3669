import type { Me } from '../../shared/api/schemas.ts'
import type { AuthorId, SessionId, TableId } from '../../shared/ids.ts'
import { isLeading, type Role } from '../../shared/policy/roles.ts'

/** Who somebody is at this table. */
export type Here = {
  readonly table: TableId
  readonly as: 'staff' | 'seat'
  readonly role: Role
  readonly author: AuthorId
  /** Empty for staff, who speak for no category. */
  readonly categories: readonly string[]
  readonly nickname: string
  /** Null for an organiser, who leads every session: it has to be looked up. */
  readonly sessionId: SessionId | null
}

/**
 * A browser may hold a seat and a staff role at once. At their own table they are a participant, unless the address says `?as=staff`,
 * as links from the facilitator's page do. Null: neither opens this table.
 */
export function hereOf({ seat, staff }: Me, tableId: TableId, asStaff: boolean): Here | null {
  const leads = staff !== null && (isLeading(staff.role) || staff.tableId === tableId) ? staff : null
  if (seat !== null && seat.tableId === tableId && !(asStaff && leads !== null)) {
    const { authorId, categories, nickname, sessionId } = seat
    return { table: tableId, as: 'seat', role: 'participant', author: authorId as AuthorId, categories, nickname, sessionId } // an AuthorId, by the server's word
  }
  if (leads === null) return null
  const { role, authorId, name, sessionId } = leads
  return { table: tableId, as: 'staff', role, author: authorId as AuthorId, categories: [], nickname: name, sessionId }
}
