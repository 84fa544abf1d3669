/** Timers are the load generator's trade: a millisecond is the finest that Node's tell, and waits are measured, never assumed. */
const TICK_MS = 1

/** Looks every millisecond until it is true; rejects with what looking throws. */
export function until(isTrue: () => boolean): Promise<void> {
  return new Promise((resolve, reject) => {
    const look = () => {
      try {
        if (!isTrue()) return
        resolve()
      } catch (error) {
        reject(error instanceof Error ? error : new Error(String(error)))
      }
      clearInterval(timer)
    }
    const timer = setInterval(look, TICK_MS)
  })
}

/**
 * An open loop: does so many things, each once it is due (`dueMs`, by `performance.now()`), whether or not anybody keeps up. Before each
 * round `goesOn` may end it.
 */
export async function atRate(perSecond: number, times: number, act: (index: number, dueMs: number) => void, goesOn: () => boolean = () => true): Promise<void> {
  const startMs = performance.now()
  let done = 0
  await until(() => {
    const due = Math.min(times, ((performance.now() - startMs) / 1_000) * perSecond)
    for (; done < due; done++) act(done, startMs + (done * 1_000) / perSecond)
    return done >= times || !goesOn()
  })
}
