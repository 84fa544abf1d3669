import { useSyncExternalStore } from 'react'

/**
 * Lanes side by side, or one at a time behind tabs? By width alone: a soft keyboard makes a portrait screen wider than high, and the
 * board must not turn over because somebody began to type.
 */
const COLUMNS = '(min-width: 900px)'

export function useColumns(): boolean {
  return useSyncExternalStore(subscribe, () => matchMedia(COLUMNS).matches)
}

function subscribe(listener: () => void): () => void {
  const query = matchMedia(COLUMNS)
  query.addEventListener('change', listener)
  return () => query.removeEventListener('change', listener)
}
