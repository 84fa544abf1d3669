import * as decoding from 'lib0/decoding'
import * as Y from 'yjs'
import type { WebsocketProvider } from 'y-websocket'
import type { NoteId } from '../../shared/ids.ts'
import { MESSAGE, readSaved, SYNC } from '../../shared/wire/messages.ts'
import type { SentKind } from './countingSocket.ts'
import type { Ledger } from './ledger.ts'
import { touchedBy, type Touched } from '../../shared/document/touchedEntries.ts'

type Listeners = {
  /** Something was written here. */
  readonly onWritten: (touched: Touched) => void
  /** The server's "saved" message was entered. */
  readonly onSaved: (notes: readonly NoteId[]) => void
  /** Anything that may change what a status says. */
  readonly onChange: () => void
}

export type Writing = {
  /** To be told of every frame with an update that goes out (`countingSocket`). */
  readonly onSent: (kind: SentKind) => void
  /** Follows the provider of the document; call once, right after it was made. Returns what undoes it. */
  follow(provider: WebsocketProvider): () => void
}

/** Enters in the ledger what happens to a document and on its connection. */
export function watchWriting(doc: Y.Doc, ledger: Ledger, { onWritten, onSaved, onChange }: Listeners): Writing {
  /** The frame that took the change which the document is telling about; the provider hears of it before we do. */
  let liveFrame: number | null = null

  const onSent = (kind: SentKind) => {
    const frame = ledger.sent(kind)
    if (kind === 'live') liveFrame = frame
    onChange()
  }

  const onUpdate = (_update: Uint8Array, origin: unknown, _doc: Y.Doc, transaction: Y.Transaction, provider: WebsocketProvider) => {
    const frame = liveFrame
    liveFrame = null
    if (origin === provider) return enterReceived(ledger, transaction)
    if (!transaction.local) return // from this browser's own copy: `openRoom` remembers what of it is unsent
    const touched = touchedBy(transaction)
    onWritten(touched)
    ledger.changed(touched.notes, doc.clientID, frame)
    onChange()
  }

  const follow = (provider: WebsocketProvider) => {
    const onAnyUpdate = (update: Uint8Array, origin: unknown, of: Y.Doc, transaction: Y.Transaction) =>
      onUpdate(update, origin, of, transaction, provider)
    doc.on('update', onAnyUpdate)

    const onSync = provider.messageHandlers[MESSAGE.sync]
    provider.messageHandlers[MESSAGE.sync] = (encoder, decoder, ...rest) => {
      const server = peekStep1(decoder)
      if (server !== null) ledger.compared(server, Y.decodeStateVector(Y.encodeStateVector(doc)))
      onSync?.(encoder, decoder, ...rest)
    }
    provider.messageHandlers[MESSAGE.saved] = (_encoder, decoder) => {
      onSaved(ledger.heard(readSaved(decoder)))
      onChange()
    }
    provider.on('connection-close', () => {
      ledger.cut()
      onChange()
    })
    return () => doc.off('update', onAnyUpdate)
  }

  return { onSent, follow }
}

function enterReceived(ledger: Ledger, { beforeState, afterState }: Y.Transaction): void {
  for (const client of ledger.own.keys()) {
    const clock = afterState.get(client) ?? 0
    if (clock > (beforeState.get(client) ?? 0)) ledger.received(client, clock)
  }
}

/** The state vector of a step 1 that is about to be handled, or null for other messages. Leaves the decoder where it was. */
function peekStep1(decoder: decoding.Decoder): Map<number, number> | null {
  const ahead = decoding.clone(decoder)
  if (decoding.readVarUint(ahead) !== SYNC.step1) return null
  return Y.decodeStateVector(decoding.readVarUint8Array(ahead))
}
