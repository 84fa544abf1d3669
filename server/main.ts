import { readFileSync } from 'node:fs'
import { createServer as createSecureServer } from 'node:https'
import type { AddressInfo } from 'node:net'
import { fileURLToPath } from 'node:url'
import { createAdaptorServer, type WebSocketServerLike } from '@hono/node-server'
import { pino } from 'pino'
import { WebSocketServer } from 'ws'
import { LIMITS } from '../shared/wire/limits.ts'
import { createApp } from './app.ts'
import { keepNoLonger } from './attendance/keepNoLonger.ts'
import { readConfig, type Config } from './config/config.ts'
import { organiserKey } from './config/organiserKey.ts'
import { offerFirstProcess } from './sessions/firstProcess.ts'
import { startHeartbeat } from './socket/heartbeat.ts'
import { openStorage } from './storage/storage.ts'
import { greet } from './welcome.ts'

/** A storm of reconnecting tablets after a restart must not wait for SYN retries. */
const BACKLOG = 4_096
/** Frames over LIMITS.maxFrameBytes are closed by name; `ws` itself cuts what is four times too large. */
const MAX_PAYLOAD = 4 * LIMITS.maxFrameBytes

/** Start-up only: settings, storage, app, listening; and the way down. */
async function main(): Promise<void> {
  const config = readConfig(process.env)
  const log = pino({ level: config.logLevel }, pino.destination({ dest: 2, sync: false }))
  const storage = await openStorage(config.dataDir)
  const key = organiserKey(config)
  await offerFirstProcess(storage.records)

  let port = config.port
  const app = createApp(
    {
      organiserKey: key.key, publicUrl: config.publicUrl, isSecure: config.tls !== null, tldrawLicenseKey: config.tldrawLicenseKey,
      retentionDays: config.retentionDays,
      clientDir: fileURLToPath(new URL('../dist/client', import.meta.url)), port: () => port,
    },
    { journal: storage.journal, records: storage.records, log, nowMs: Date.now },
  )
  const sockets = new WebSocketServer({ noServer: true, maxPayload: MAX_PAYLOAD, perMessageDeflate: false })
  const server = createAdaptorServer({ fetch: app.http.fetch, websocket: { server: asAdapterWants(sockets) }, ...secureIf(config) })
  const endHeartbeat = startHeartbeat(sockets)
  const endRetention = keepNoLonger(app.erasure, log)

  port = await listen(server, config)
  await greet({ ...(await app.addressBook.addresses()), key, dataDir: config.dataDir })

  const stop = async (why: string, exitCode: number) => {
    log.info({ why }, 'stopping')
    endHeartbeat()
    endRetention()
    server.close()
    app.close()
    await storage.close()
    process.exit(exitCode)
  }
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void stop(signal, 0))
  const failure = await storage.failed
  log.fatal({ err: failure }, 'storage failed')
  await stop('storage failed', 1)
}

/** The same object: the adapter's type forbids only that `noServer` might be undefined, and here it is true. */
function asAdapterWants(sockets: WebSocketServer): WebSocketServerLike {
  return sockets as unknown as WebSocketServerLike
}

function secureIf({ tls }: Config) {
  if (tls === null) return {}
  return { createServer: createSecureServer, serverOptions: { cert: readFileSync(tls.certFile), key: readFileSync(tls.keyFile) } }
}

function listen(server: ReturnType<typeof createAdaptorServer>, { host, port }: Config): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen({ host, port, backlog: BACKLOG }, () => {
      server.off('error', reject)
      // A TCP server's address is never a path.
      resolve((server.address() as AddressInfo).port)
    })
  })
}

main().catch((error: unknown) => {
  process.stderr.write(`Plenaria did not start: ${sentenceOf(error)}\n`)
  process.exit(1)
})

function sentenceOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  if ('code' in error && error.code === 'EADDRINUSE') return `port ${String('port' in error ? error.port : '')} is taken; set PORT to another one.`
  if ('code' in error && error.code === 'EACCES') return 'this port needs more rights; set PORT to one above 1024.'
  return error.message
}
