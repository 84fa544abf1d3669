import { useSyncExternalStore } from 'react'

/** Room for the pathways with a card open beside them. */
const WIDE = '(min-width: 60rem)'
/** Room for a table with a column a part of the pathway. */
export const TABLE = '(min-width: 48rem)'

export function useWide(query: string = WIDE): boolean {
  return useSyncExternalStore(
    (changed) => {
      const media = matchMedia(query)
      media.addEventListener('change', changed)
      return () => media.removeEventListener('change', changed)
    },
    () => matchMedia(query).matches,
  )
}
