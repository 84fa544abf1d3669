/** How long a page may stay busy before what can wait is fetched all the same. */
const PATIENCE_MS = 4_000

/** Fetches a chunk that will be wanted later, once the page has nothing better to do. A failure is met again where the chunk is used. */
export function onceIdle(load: () => Promise<unknown>): void {
  const quietly = () => void load().catch(() => undefined)
  if (typeof window === 'undefined') return
  // Safari has no requestIdleCallback.
  if ('requestIdleCallback' in window) window.requestIdleCallback(quietly, { timeout: PATIENCE_MS })
  else setTimeout(quietly, PATIENCE_MS)
}
