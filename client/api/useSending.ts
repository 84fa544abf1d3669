import { useCallback, useState } from 'react'
import type { Answer, Fault } from './call.ts'

/** A command under way from this part of the page, and what was wrong with the last one. */
export type Sending = {
  readonly sending: boolean
  readonly fault: Fault | null
  /** Sends, and resolves to what came back, or null after a fault. */
  readonly send: <T>(command: () => Promise<Answer<T>>) => Promise<T | null>
}

export function useSending(): Sending {
  const [sending, setSending] = useState(false)
  const [fault, setFault] = useState<Fault | null>(null)
  const send = useCallback(async <T>(command: () => Promise<Answer<T>>) => {
    setSending(true)
    setFault(null)
    const answer = await command()
    setSending(false)
    setFault(answer.ok ? null : answer.fault)
    return answer.ok ? answer.value : null
  }, [])
  return { sending, fault, send }
}
