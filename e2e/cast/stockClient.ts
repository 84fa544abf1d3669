import { WebSocket } from 'ws'
import { WebsocketProvider } from 'y-websocket'
import * as Y from 'yjs'
import type { RoomName } from '../../shared/wire/rooms.ts'

/** Somebody with the unpatched `y-websocket` provider, who knows nothing of our extensions. */
export type StockClient = {
  readonly doc: Y.Doc
  readonly provider: WebsocketProvider
  /** Resolves once the first state has arrived. */
  readonly synced: Promise<void>
  /** Resolves with the code of a close that ends reconnecting. */
  readonly closed: Promise<number>
  leave(): void
}

export function stockClient(origin: string, room: RoomName, token: string, doc = new Y.Doc()): StockClient {
  const provider = new WebsocketProvider(`${origin.replace('http', 'ws')}/sync`, room, doc, {
    params: { token },
    disableBc: true,
    // The provider wants the browser's class; ws has the same shape where it is used.
    WebSocketPolyfill: WebSocket as unknown as typeof globalThis.WebSocket,
  })
  return {
    doc,
    provider,
    synced: new Promise((resolve) => provider.on('sync', (synced) => synced && resolve())),
    closed: new Promise((resolve) => provider.on('closed', ({ code }) => resolve(code))),
    leave: () => provider.destroy(),
  }
}
