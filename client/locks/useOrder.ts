import type { SessionState } from '../../shared/document/sessionDocument.ts'
import { isFrozen, type Lock } from '../../shared/locks/lock.ts'
import { useSending } from '../api/useSending.ts'
import { setLock, summon } from './routes.ts'

/** What is so now, and the commands that turn it. */
export function useOrder({ id, locks, summons }: Pick<SessionState, 'id' | 'locks' | 'summons'>) {
  const { send, sending, fault } = useSending()
  const frozen = isFrozen(locks)
  const called = summons !== null
  return {
    sending,
    fault,
    frozen,
    called,
    freezeOrHandBack: () => void send(() => setLock(id, { on: 'board' }, !frozen)),
    callOrRelease: () => void send(() => summon(id, called ? null : { to: 'view' })),
    /** One after the other: what one refusal stops is still closed, and shown so. */
    open: async (closed: readonly Lock[]) => {
      for (const lock of closed) if ((await send(() => setLock(id, lock, false))) === null) return
    },
  }
}
