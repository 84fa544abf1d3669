import { stepAfter, type Step } from '../../shared/process/definition.ts'
import type { SessionId } from '../../shared/ids.ts'
import { pictureUrl } from './pictureUrl.ts'

const asked = new Set<string>()
let queue: Promise<void> = Promise.resolve()

/** Brings the pictures of this step and of the next one onto the tablet, one after the other, so that the room's Wi-Fi has room for what people write. */
export function prefetchPictures(session: SessionId, programme: readonly Step[], step: string): void {
  const near = [programme.find(({ id }) => id === step), stepAfter(programme, step)]
  for (const { hash } of near.flatMap((one) => (one?.mode === 'show' ? (one.pictures ?? []) : []))) {
    if (asked.has(hash)) continue
    asked.add(hash)
    queue = queue.then(() => bring(pictureUrl(session, hash)).catch(() => void asked.delete(hash)))
  }
}

async function bring(url: string): Promise<void> {
  const response = await fetch(url, { priority: 'low' })
  // Read to its end, or the browser keeps nothing of it.
  await response.arrayBuffer()
}
