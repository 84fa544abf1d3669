import { useEffect } from 'react'
import { useStore } from 'zustand'
import { createStore } from 'zustand/vanilla'
import type { Me } from '../../shared/api/schemas.ts'
import type { Fault } from './call.ts'
import { getMe } from './routes.ts'

/** Who this browser is, by its cookies. */
export type Known = { readonly state: 'asking' } | { readonly state: 'known'; readonly me: Me } | { readonly state: 'fault'; readonly fault: Fault }

export const known = createStore<Known>(() => ({ state: 'asking' }))

/** After entering, joining or leaving, the answer says who we are now. */
export function setMe(me: Me): void {
  known.setState({ state: 'known', me }, true)
}

/** Asks the server; called again after a fault. */
export async function askMe(): Promise<void> {
  known.setState({ state: 'asking' }, true)
  const answer = await getMe()
  known.setState(answer.ok ? { state: 'known', me: answer.value } : { state: 'fault', fault: answer.fault }, true)
}

let asked = false

/** Who we are; asked of the server once a page. */
export function useMe(): Known {
  useEffect(() => {
    if (asked) return
    asked = true
    void askMe()
  }, [])
  return useStore(known)
}
