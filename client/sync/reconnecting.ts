import type { WebsocketProvider } from 'y-websocket'

/** The longest wait between two tries. */
const LONGEST_WAIT_MS = 5_000
/** The first wait is drawn from this: 25 tablets a table, 40 tables, come back spread over a second. */
const FIRST_WAIT_MS = 1_000
/** So many tries that the provider's own back-off exceeds our wait, which then counts. */
const PAST_ITS_OWN_BACK_OFF = 10
/** When a hall's Wi-Fi comes back, every tablet hears of it at once. */
const SPREAD_MS = 300
/** The server speaks every 15 s at least: a socket that was silent for longer, after sleep say, is taken for dead. */
const SILENCE_MS = 20_000

/**
 * Full jitter between tries, and no waiting when the device itself says that the network is back or that somebody looks at the page
 * again. Returns what undoes it.
 */
export function reconnectWisely(provider: WebsocketProvider): () => void {
  let tries = 0
  let soon: ReturnType<typeof setTimeout> | null = null

  provider.on('sync', (synced) => {
    if (synced) tries = 0
  })
  // Told before the provider computes its wait as min(2^n · 100, maxBackoffTime).
  provider.on('connection-close', () => {
    provider.maxBackoffTime = Math.random() * Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** tries)
    provider.wsUnsuccessfulReconnects = PAST_ITS_OWN_BACK_OFF
    tries++
  })

  const reconnect = () => {
    soon = null
    // `shouldConnect` false: closed for good, or by the page.
    if (!provider.shouldConnect) return
    provider.disconnect()
    provider.connect()
  }
  const reconnectSoon = () => {
    soon ??= setTimeout(reconnect, Math.random() * SPREAD_MS)
  }
  const onVisible = () => {
    const silent = Date.now() - provider.wsLastMessageReceived > SILENCE_MS
    if (document.visibilityState === 'visible' && (!provider.wsconnected || silent)) reconnectSoon()
  }

  // `offline` too: the old socket would pretend for 30 s. Not waiting for `online`, which a hall's Wi-Fi without internet may never bring.
  window.addEventListener('offline', reconnectSoon)
  window.addEventListener('online', reconnectSoon)
  document.addEventListener('visibilitychange', onVisible)
  return () => {
    window.removeEventListener('offline', reconnectSoon)
    window.removeEventListener('online', reconnectSoon)
    document.removeEventListener('visibilitychange', onVisible)
    if (soon !== null) clearTimeout(soon)
  }
}
