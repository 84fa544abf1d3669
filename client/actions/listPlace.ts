import { useEffect, useLayoutEffect } from 'react'
import type { ProcessId } from '../../shared/ids.ts'

/** How the list of a process was left: what its address said, and how far it was scrolled. Lives as long as the page. */
const left = new Map<ProcessId, { readonly search: string; readonly top: number }>()

/** The way back to the list as it was. */
export function listAddress(processId: ProcessId): string {
  return `/p/${processId}/actions${left.get(processId)?.search ?? ''}`
}

/** Remembers how the list is left, and puts it back there: it is made anew when its document has come, long after the browser would have scrolled. */
export function useListPlace(processId: ProcessId): void {
  useLayoutEffect(() => {
    const before = left.get(processId)
    if (before !== undefined && before.search === window.location.search) window.scrollTo({ top: before.top, behavior: 'instant' })
  }, [processId])
  useEffect(() => {
    const note = () => left.set(processId, { search: window.location.search, top: window.scrollY })
    note()
    window.addEventListener('scroll', note, { passive: true })
    return () => window.removeEventListener('scroll', note)
  })
}
