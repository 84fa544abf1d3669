import { useEffect, useState } from 'react'
import { useStore, type StoreApi } from 'zustand'
import type { RoomStatus } from '../sync/roomStatus.ts'

/** "Saved" is said once nothing was on its way for so long: while somebody types it would come and go with every letter. */
const CALM_MS = 800

/** The room's status for the eye: what is bad is told at once, what is good when it lasts. It is never better than the truth. */
export function useCalmStatus(store: StoreApi<RoomStatus>): RoomStatus {
  const now = useStore(store)
  const [restless, setRestless] = useState(now.saving)
  if (now.saving && !restless) setRestless(true)
  useEffect(() => {
    if (now.saving || !restless) return
    const timer = setTimeout(() => setRestless(false), CALM_MS)
    return () => clearTimeout(timer)
  }, [now.saving, restless])
  return restless && !now.saving ? { ...now, saving: true } : now
}
