import { useMemo, useSyncExternalStore } from 'react'
import type { RoomHandle } from '../sync/openRoom.ts'
import { watchPeople, type People } from './whoIsHere.ts'

/** Who is at which table now, by category, from the presence in the session's room. */
export function usePeople({ awareness }: Pick<RoomHandle, 'awareness'>): People {
  const { subscribe, read } = useMemo(() => watchPeople(awareness), [awareness])
  return useSyncExternalStore(subscribe, read)
}
