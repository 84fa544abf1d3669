import { useEffect, useState } from 'react'
import type { Activity } from '../../shared/api/reports.ts'
import type { SessionId, TableId } from '../../shared/ids.ts'
import { getActivity } from '../report/calls.ts'

export type TableActivity = Activity[number]

/** Often enough for "quiet for 6 minutes". */
const EVERY_MS = 10_000

/** How busy each table is; tables where nobody has written are missing, and so are all while the server does not answer. */
export function useActivity(sessionId: SessionId): ReadonlyMap<TableId, TableActivity> {
  const [activity, setActivity] = useState<ReadonlyMap<TableId, TableActivity>>(new Map())
  useEffect(() => {
    let isGone = false
    const ask = async () => {
      if (document.hidden) return
      const answer = await getActivity(sessionId)
      if (!isGone) setActivity(new Map(answer.ok ? answer.value.map((one) => [one.tableId, one]) : []))
    }
    void ask()
    const asking = setInterval(() => void ask(), EVERY_MS)
    return () => {
      isGone = true
      clearInterval(asking)
    }
  }, [sessionId])
  return activity
}
