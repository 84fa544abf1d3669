import { useRef, useState } from 'react'
import type { PeopleImported } from '../../shared/api/attendance.ts'
import type { SessionId } from '../../shared/ids.ts'
import type { Fault } from '../api/call.ts'
import { useSending } from '../api/useSending.ts'
import { importPeople } from './calls.ts'
import { inRequests } from './csv/requests.ts'
import type { ReadPerson } from './csv/readPeople.ts'

export type Importing = {
  readonly sending: boolean
  readonly fault: Fault | null
  /** People that the server has; null before the first request. */
  readonly progress: number | null
  /** Sends the list, request by request. After a fault the same list goes on at the request that failed, under its own id. Null: not all of it. */
  readonly go: (people: readonly ReadPerson[]) => Promise<PeopleImported | null>
}

export function useImporting(sessionId: SessionId): Importing {
  const { sending, fault, send } = useSending()
  const [progress, setProgress] = useState<number | null>(null)
  const arrived = useRef({ of: [] as readonly ReadPerson[], requests: 0, people: 0, added: 0, updated: 0 })
  const go = async (people: readonly ReadPerson[]) => {
    if (arrived.current.of !== people) arrived.current = { of: people, requests: 0, people: 0, added: 0, updated: 0 }
    const done = arrived.current
    for (const request of inRequests(people).slice(done.requests)) {
      setProgress(done.people)
      const answer = await send(() => importPeople(sessionId, request))
      if (answer === null) return null
      done.requests++
      done.people += request.length
      done.added += answer.added
      done.updated += answer.updated
    }
    setProgress(null)
    const { added, updated } = done
    arrived.current = { ...done, of: [] }
    return { added, updated }
  }
  return { sending, fault, progress, go }
}
