import { pauseOrNetwork } from '../api/pauseOrNetwork.ts'

/** How long until a chunk is asked for again; it doubles up to the longest, so that a hall of tablets does not wear down a network that is coming back. */
const PAUSE_MS = { first: 2_000, longest: 30_000 }

/** Loads a chunk, and where the network is gone just then, again until it is here. What waits for it shows its fallback meanwhile; the page goes on. */
export async function untilHere<T>(load: () => Promise<T>): Promise<T> {
  for (let failures = 0; ; failures++) {
    try {
      if (failures > 0) await missingStyles()
      return await load()
    } catch {
      await pauseOrNetwork(Math.min(PAUSE_MS.first * 2 ** failures, PAUSE_MS.longest))
    }
  }
}

/** Links to styles that did not come. */
const failed = new Set<HTMLLinkElement>()
if (typeof document !== 'undefined')
  document.addEventListener('error', ({ target }) => target instanceof HTMLLinkElement && target.rel === 'stylesheet' && failed.add(target), true)

/** The bundler's loader asks for the styles of a chunk once, and takes them for there when the chunk is asked for again. */
async function missingStyles(): Promise<void> {
  const links = [...failed]
  failed.clear()
  await Promise.all(links.map(fetchAgain))
}

function fetchAgain(link: HTMLLinkElement): Promise<void> {
  const again = link.cloneNode() as HTMLLinkElement // of a link, a link
  return new Promise((resolve, reject) => {
    again.onload = () => resolve()
    again.onerror = () => reject(new Error(`no styles: ${link.href}`)) // and is among the failed again
    link.replaceWith(again)
  })
}
