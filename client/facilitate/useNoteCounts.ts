import { useMemo, useSyncExternalStore } from 'react'
import type { SessionId } from '../../shared/ids.ts'
import { useRoom } from '../sync/useRoom.ts'
import { watchCounts, type NoteCounts } from './noteCounts.ts'

/** Notes by table and lane, live from the plenary's mirror. */
export function useNoteCounts(sessionId: SessionId): NoteCounts {
  const { doc } = useRoom({ kind: 'plenary', sessionId }, { as: 'staff' })
  const { subscribe, read } = useMemo(() => watchCounts(doc), [doc])
  return useSyncExternalStore(subscribe, read)
}
