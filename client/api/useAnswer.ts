import { useCallback, useEffect, useState } from 'react'
import type { Answer, Fault } from './call.ts'

/** What a page asked the server for. A value stays on screen while it is asked for again. */
export type Asked<T> = { readonly state: 'asking' } | { readonly state: 'here'; readonly value: T } | { readonly state: 'fault'; readonly fault: Fault }

export type Asking<T> = {
  readonly asked: Asked<T>
  readonly askAgain: () => void
  /** Puts in what a command answered, so that nothing needs to be asked for again. */
  readonly put: (value: T) => void
}

/** Asks on mount and whenever `ask` changes: give it a stable function (`useCallback`). A late answer to an earlier question is dropped. */
export function useAnswer<T>(ask: () => Promise<Answer<T>>): Asking<T> {
  const [asked, setAsked] = useState<Asked<T>>({ state: 'asking' })
  const [round, setRound] = useState(0)
  useEffect(() => {
    let current = true
    void ask().then((answer) => {
      if (current) setAsked((before) => afterAnswer(before, answer))
    })
    return () => {
      current = false
    }
  }, [ask, round])
  const askAgain = useCallback(() => setRound((before) => before + 1), [])
  const put = useCallback((value: T) => setAsked({ state: 'here', value }), [])
  return { asked, askAgain, put }
}

/** A page that stands is not torn down because the network is away for a moment; a refusal is news. */
export function afterAnswer<T>(before: Asked<T>, answer: Answer<T>): Asked<T> {
  if (answer.ok) return { state: 'here', value: answer.value }
  return before.state === 'here' && answer.fault.kind === 'unreachable' ? before : { state: 'fault', fault: answer.fault }
}
