/** A page that never says that it is usable has waited long enough. */
const PATIENCE_MS = 4_000

/** The page shows what it is for, and from now on there is time for what will be wanted later. */
export let pageIsUsable: () => void = () => {}

/** Resolves when the page is usable. */
export const untilUsable = new Promise<void>((resolve) => {
  pageIsUsable = resolve
  if (typeof window !== 'undefined') setTimeout(resolve, PATIENCE_MS)
})

/** Fetches a chunk that will be wanted later, once the page is usable and has nothing better to do. A failure is met again where the chunk is used. */
export function onceIdle(load: () => Promise<unknown>): void {
  if (typeof window === 'undefined') return
  void untilUsable.then(() => whenIdle(() => void load().catch(() => undefined)))
}

function whenIdle(run: () => void): void {
  // Safari has no requestIdleCallback.
  if ('requestIdleCallback' in window) window.requestIdleCallback(run, { timeout: PATIENCE_MS })
  else setTimeout(run, PATIENCE_MS)
}
