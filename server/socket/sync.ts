import { upgradeWebSocket, type WebSocketLike } from '@hono/node-server'
import { Hono, type Context } from 'hono'
import type { WSContext, WSEvents } from 'hono/ws'
import type { Logger } from 'pino'
import { WebSocket } from 'ws'
import { CLOSE_CODES } from '../../shared/wire/closeCodes.ts'
import { LIMITS } from '../../shared/wire/limits.ts'
import { readClientMessage, type ClientMessage } from '../../shared/wire/messages.ts'
import type { Metrics } from '../metrics.ts'
import type { Room } from '../rooms/room.ts'
import { admit, type Admission, type AdmissionPorts, type Admitted } from './admission.ts'
import { FrameRate } from './rate.ts'
import { SocketConnection } from './socketConnection.ts'

export type SyncPorts = AdmissionPorts & { readonly metrics: Metrics; readonly nowMs: () => number }

/** `ws://host/sync/<room name>`: the y-websocket protocol, from the upgrade to the room's queue. */
export function syncRoutes(ports: SyncPorts): Hono {
  const routes = new Hono()
  const upgrade = upgradeWebSocket(async (c: Context) => eventsOf(await admit(c, ports), ports))
  routes.get('/:kind/:id', upgrade)
  routes.get('/tray/:table/:author/:step', upgrade)
  return routes
}

function eventsOf(admission: Admission, ports: SyncPorts): WSEvents<WebSocketLike> {
  if (!admission.admitted) return { onOpen: (_, ws) => ws.close(CLOSE_CODES[admission.reason], admission.reason) }
  return { onOpen: (_, ws) => enter(rawOf(ws), admission, ports) }
}

/** From here on past Hono, which would make an event and a copy of each message: under load a tenth of the CPU, and longer pauses. */
function enter(webSocket: WebSocket, admission: Admitted, { metrics, nowMs, log }: SyncPorts): void {
  const { room } = admission
  const connection = new SocketConnection(webSocket, admission)
  const rate = new FrameRate(nowMs())
  webSocket.on('message', (data, isBinary) => {
    // A message is one Buffer, unless `ws` is told otherwise.
    if (!isBinary || !Buffer.isBuffer(data)) return connection.close('malformed')
    try {
      receive(room, connection, data, rate, nowMs())
    } catch (error) {
      log.error({ err: error, room: room.name }, 'a message could not be received')
      connection.close('malformed')
    }
  })
  const over = admission.expiresAtMs === null ? null : closeAt(connection, admission.expiresAtMs - nowMs())
  webSocket.on('close', () => {
    if (over !== null) clearTimeout(over)
    room.leave(connection)
    metrics.connections.dec()
  })
  room.join(connection)
  metrics.connections.inc()
  void closeIfRefused(connection, admission, log)
}

/** Timers count to 24 days; no connection lasts as long. */
const LONGEST_MS = 2 ** 31 - 1

function closeAt(connection: SocketConnection, inMs: number): NodeJS.Timeout {
  return setTimeout(() => connection.close('unauthorised'), Math.min(Math.max(0, inMs), LONGEST_MS))
}

/** Whoever was suspended or revoked on the way in was not here yet when the others were sent away. */
async function closeIfRefused(connection: SocketConnection, { recheck }: Admitted, log: Logger): Promise<void> {
  try {
    const reason = await recheck()
    if (reason !== null) connection.close(reason)
  } catch (error) {
    log.error({ err: error }, 'a connection could not be checked again')
    connection.close('unreadable')
  }
}

function receive(room: Room, from: SocketConnection, frame: Uint8Array, rate: FrameRate, nowMs: number): void {
  if (frame.length > LIMITS.maxFrameBytes) return from.close('tooLarge')
  if (!rate.take(nowMs, frame.length)) return from.close('tooMany')
  const message = parse(frame)
  if (message === null) return from.close('malformed')
  room.receive(from, message, frame)
}

function parse(frame: Uint8Array): ClientMessage | null {
  try {
    return readClientMessage(frame)
  } catch {
    return null
  }
}

/** The adapter promises less than it hands over: under its own name for it, this is the `WebSocket` of `ws`. */
function rawOf({ raw }: WSContext<WebSocketLike>): WebSocket {
  if (!(raw instanceof WebSocket)) throw new Error('an open WebSocket that is not one of ws')
  return raw
}
