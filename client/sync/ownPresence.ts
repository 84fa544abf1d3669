import * as encoding from 'lib0/encoding'
import { encodeAwarenessUpdate } from 'y-protocols/awareness'
import type { WebsocketProvider } from 'y-websocket'
import { PRESENCE_TICK_MS } from '../../shared/wire/limits.ts'
import { MESSAGE } from '../../shared/wire/messages.ts'

/**
 * The stock provider sends back what it hears of others (n² traffic). Here a client speaks for itself alone, and not more often
 * than the server wants to hear it. Returns what undoes it.
 */
export function speakForOneself(provider: WebsocketProvider): () => void {
  const { awareness } = provider
  let timer: ReturnType<typeof setTimeout> | null = null
  /** As the page itself last said it. */
  let ownState = awareness.getLocalState()

  const frame = () => {
    const encoder = encoding.createEncoder()
    encoding.writeVarUint(encoder, MESSAGE.presence)
    encoding.writeVarUint8Array(encoder, encodeAwarenessUpdate(awareness, [awareness.clientID]))
    return encoding.toUint8Array(encoder)
  }
  const tell = () => {
    timer = null
    const { ws } = provider
    if (provider.wsconnected && ws !== null && ws.readyState === ws.OPEN) ws.send(frame())
  }
  type Changes = { added: number[]; updated: number[]; removed: number[] }
  const onUpdate = ({ added, updated, removed }: Changes, origin: unknown) => {
    if (![...added, ...updated, ...removed].includes(awareness.clientID)) return
    // A server that still holds the connection that died tells the new one where the page was then. The page knows better.
    if (origin !== 'local') return awareness.setLocalState(ownState)
    ownState = awareness.getLocalState()
    timer ??= setTimeout(tell, PRESENCE_TICK_MS)
  }

  awareness.off('update', provider._awarenessUpdateHandler)
  awareness.on('update', onUpdate)
  provider.messageHandlers[MESSAGE.queryPresence] = () => tell()
  return () => {
    awareness.off('update', onUpdate)
    if (timer !== null) clearTimeout(timer)
  }
}
