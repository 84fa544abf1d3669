import type { WebSocket, WebSocketServer } from 'ws'

/** A tablet that ran out of battery says no goodbye: who misses a ping for this long is gone. */
const PING_MS = 30_000

/** Cuts connections whose other end is gone. Returns the call that ends it. */
export function startHeartbeat(server: WebSocketServer): () => void {
  const silent = new WeakSet<WebSocket>()
  server.on('connection', (webSocket) => webSocket.on('pong', () => silent.delete(webSocket)))
  const timer = setInterval(() => {
    for (const webSocket of server.clients) {
      if (silent.has(webSocket)) webSocket.terminate()
      silent.add(webSocket)
      webSocket.ping()
    }
  }, PING_MS)
  return () => clearInterval(timer)
}
