import type { Socket } from 'node:net'
import type { WebSocket } from 'ws'
import type { Actor } from '../../shared/policy/rights.ts'
import { CLOSE_CODES, type CloseReason } from '../../shared/wire/closeCodes.ts'
import { LIMITS } from '../../shared/wire/limits.ts'
import type { Connection } from '../rooms/connection.ts'

/** How long a peer may take to answer a close before its socket is cut. */
const CLOSE_TIMEOUT_MS = 2_000

/** A connection over a WebSocket, written past `ws` so that a turn is one socket write. */
export class SocketConnection implements Connection {
  readonly actor: Actor
  readonly mayWrite: boolean
  readonly wantsSaved: boolean
  private readonly webSocket: WebSocket
  private readonly socket: Socket
  private closed = false

  constructor(webSocket: WebSocket, settings: Pick<Connection, 'actor' | 'mayWrite' | 'wantsSaved'>) {
    this.actor = settings.actor
    this.mayWrite = settings.mayWrite
    this.wantsSaved = settings.wantsSaved
    this.webSocket = webSocket
    this.socket = socketUnder(webSocket)
  }

  write(frames: readonly Uint8Array[]): void {
    if (this.closed || this.webSocket.readyState !== this.webSocket.OPEN) return
    if (this.socket.writableLength > LIMITS.maxBufferedBytes) return this.close('tooSlow')
    this.socket.cork()
    for (const bytes of frames) this.socket.write(bytes)
    this.socket.uncork()
  }

  close(reason: CloseReason): void {
    if (this.closed) return
    this.closed = true
    this.webSocket.close(CLOSE_CODES[reason], reason)
    setTimeout(() => this.webSocket.terminate(), CLOSE_TIMEOUT_MS).unref()
  }
}

/** `ws` keeps its socket in an underscore field; compression is off, so nothing of its own waits between our writes. */
function socketUnder(webSocket: WebSocket): Socket {
  const { _socket } = webSocket as WebSocket & { readonly _socket?: Socket }
  if (_socket === undefined) throw new Error('an open WebSocket without a socket')
  return _socket
}
