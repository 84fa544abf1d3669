import type { TableId } from '../ids.ts'
import type { Lane } from '../process/definition.ts'

/**
 * What whoever leads has closed for a while: the whole board, a table, a lane (at one table, or at all of them), or every lane of a kind.
 * A lock refuses nothing: what participants write into it is kept and marked `late`. Facilitators go on working.
 */
export type Lock =
  | { readonly on: 'board' }
  | { readonly on: 'table'; readonly table: TableId }
  | { readonly on: 'lane'; readonly lane: string; readonly table: TableId | null }
  | { readonly on: 'kind'; readonly kind: string }

/** `sinceMs`: server time. */
export type StandingLock = Lock & { readonly sinceMs: number }

/** The same for two locks on the same thing, in a session: so locking twice is locking once. */
export function lockKey(lock: Lock): string {
  switch (lock.on) {
    case 'board':
      return 'board'
    case 'table':
      return `table.${lock.table}`
    case 'lane':
      return lock.table === null ? `lane.${lock.lane}` : `lane.${lock.lane}.${lock.table}`
    case 'kind':
      return `kind.${lock.kind}`
  }
}

type Place = { readonly table: TableId; readonly lane: Pick<Lane, 'id' | 'kind'> }

/** Does this lock close this lane of this table? Several may. */
export function closes(lock: Lock, { table, lane }: Place): boolean {
  switch (lock.on) {
    case 'board':
      return true
    case 'table':
      return lock.table === table
    case 'lane':
      return lock.lane === lane.id && (lock.table === null || lock.table === table)
    case 'kind':
      return lock.kind === lane.kind
  }
}

export function isLocked(locks: readonly Lock[], place: Place): boolean {
  return locks.some((lock) => closes(lock, place))
}

/** Nobody but facilitators acts anywhere: at no table, and not in the plenary. */
export function isFrozen(locks: readonly Lock[]): boolean {
  return locks.some(({ on }) => on === 'board')
}
