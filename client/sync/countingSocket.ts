import { MESSAGE, SYNC } from '../../shared/wire/messages.ts'

export type SentKind = 'whole' | 'live'

/**
 * A WebSocket that tells of every frame with an update that goes out through it, which is the only place where all of them
 * pass: the provider sends some on its own.
 *
 * What is typed between the opening of a connection and the answer to the server's step 1 is held back, since that answer carries
 * it: sent before, it could build on offline writing that the server does not have yet.
 */
export function countingSocket(Base: typeof WebSocket, onSent: (kind: SentKind) => void): typeof WebSocket {
  return class extends Base {
    #answered = false

    override send(data: Parameters<WebSocket['send']>[0]): void {
      const kind = data instanceof Uint8Array ? updateKind(data) : null
      if (kind === 'whole') this.#answered = true
      if (kind === 'live' && !this.#answered) return
      if (kind !== null) onSent(kind)
      super.send(data)
    }
  }
}

/** Types and steps are below 128, so each is one byte of its varint. */
function updateKind(frame: Uint8Array): SentKind | null {
  if (frame[0] !== MESSAGE.sync) return null
  return frame[1] === SYNC.step2 ? 'whole' : frame[1] === SYNC.update ? 'live' : null
}
