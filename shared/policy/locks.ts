import type { Lock } from '../locks/lock.ts'
import { mayLead, mayLeadTable, type OfSession, type Principal } from './rooms.ts'

/**
 * Who may put this lock on and take it off: whoever leads the session, any; a table facilitator, lanes of their own table. What they may
 * not put on they may not take off either.
 */
export function mayLock(principal: Principal, lock: Lock, session: OfSession): boolean {
  if (lock.on === 'lane' && lock.table !== null) return mayLeadTable(principal, session, lock.table)
  return mayLead(principal, session)
}
