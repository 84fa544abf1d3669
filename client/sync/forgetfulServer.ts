import * as decoding from 'lib0/decoding'
import * as Y from 'yjs'
import { MESSAGE, readClientMessage, writeSaved, writeStep1, writeStep2, writeUpdate } from '../../shared/wire/messages.ts'

/**
 * For tests: a server that keeps only what it committed, and the wire to it, moved by hand one message at a time. It answers like
 * the real one: a newcomer gets its state vector and what is durable; who wrote is told what is durable after each commit.
 */
export class ForgetfulServer {
  /** What survives a restart. */
  durable = new Y.Doc()
  /** With what was received since the last commit. */
  live = new Y.Doc()
  connections = new Set<FakeSocket>()
  /** What it will not have: the close code for an update that brings a document to this state. */
  refuses: ((doc: Y.Doc) => number | null) | null = null
  #elsewhere = 0
  #uncommitted: { readonly from: FakeSocket | null; readonly update: Uint8Array }[] = []

  /** The class to put in place of the page's WebSocket. */
  socketClass(): typeof WebSocket {
    const accept = (socket: FakeSocket) => this.connections.add(socket)
    const Accepted = class extends FakeSocket {
      constructor() {
        super()
        accept(this)
      }
    }
    // It has what the provider touches of a WebSocket, and no more.
    return Accepted as unknown as typeof WebSocket
  }

  /** Somebody else's writing, durable at once. */
  writeFromElsewhere(change: (doc: Y.Doc) => void): void {
    const other = new Y.Doc()
    other.clientID = 1_000_000 + this.#elsewhere++
    Y.applyUpdate(other, Y.encodeStateAsUpdate(this.live))
    const before = Y.encodeStateVector(other)
    change(other)
    this.#uncommitted.push({ from: null, update: Y.encodeStateAsUpdate(other, before) })
    Y.applyUpdate(this.live, Y.encodeStateAsUpdate(other, before))
    this.commit()
  }

  accept(socket: FakeSocket): void {
    if (socket.readyState !== 0) return
    socket.readyState = 1
    socket.onopen?.()
    socket.toPage.push(writeStep1(Y.encodeStateVector(this.live)))
  }

  /** Takes the next message that a page sent. */
  receive(socket: FakeSocket): void {
    const frame = socket.toServer.shift()
    if (frame === undefined) return
    const message = readClientMessage(frame)
    if (message.type === 'step1') socket.toPage.push(writeStep2(Y.encodeStateAsUpdate(this.durable, message.stateVector)))
    if (message.type !== 'update') return
    const code = this.refuses?.(withUpdate(this.live, message.update)) ?? null
    if (code !== null) return this.drop(socket, code)
    Y.applyUpdate(this.live, message.update)
    this.#uncommitted.push({ from: socket, update: message.update })
  }

  commit(): void {
    for (const { from, update } of this.#uncommitted) {
      Y.applyUpdate(this.durable, update)
      if (from !== null) from.confirmed++
      for (const socket of this.connections) if (socket !== from && socket.readyState === 1) socket.toPage.push(writeUpdate(update))
    }
    this.#uncommitted = []
    const clocks = Y.decodeStateVector(Y.encodeStateVector(this.durable))
    for (const socket of this.connections) {
      if (socket.readyState === 1 && socket.confirmed > 0) socket.toPage.push(writeSaved({ frames: socket.confirmed, clocks }))
    }
  }

  /** Hands the page its next message. */
  deliver(socket: FakeSocket): void {
    const frame = socket.toPage.shift()
    if (frame !== undefined) socket.onmessage?.({ data: frame })
  }

  /** The connection breaks; what was on its way is gone. */
  drop(socket: FakeSocket, code = 1006): void {
    this.connections.delete(socket)
    socket.readyState = 3
    socket.onclose?.({ code, reason: '' })
  }

  /** Everything moves for a while, as on a good network. */
  settle(rounds = 40): void {
    for (let round = 0; round < rounds; round++) {
      for (const socket of this.connections) {
        this.accept(socket)
        this.receive(socket)
        this.commit()
        this.deliver(socket)
      }
    }
  }

  /** Killed and started again: what was not committed never was. */
  restart(): void {
    this.#uncommitted = []
    this.live = new Y.Doc()
    Y.applyUpdate(this.live, Y.encodeStateAsUpdate(this.durable))
    for (const socket of this.connections) this.drop(socket)
  }
}

function withUpdate(doc: Y.Doc, update: Uint8Array): Y.Doc {
  const copy = new Y.Doc()
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc))
  Y.applyUpdate(copy, update)
  return copy
}

export class FakeSocket {
  readonly OPEN = 1
  readyState = 0
  binaryType = 'arraybuffer'
  onopen: (() => void) | null = null
  onmessage: ((event: { readonly data: Uint8Array }) => void) | null = null
  onclose: ((event: { readonly code: number; readonly reason: string }) => void) | null = null
  onerror: (() => void) | null = null
  readonly toServer: Uint8Array[] = []
  readonly toPage: Uint8Array[] = []
  /** What the page told of who is there: it goes another way than writing. */
  readonly presence: Uint8Array[] = []
  /** Update frames of this connection that are durable. */
  confirmed = 0

  send(frame: Uint8Array): void {
    if (this.readyState !== 1) return
    if (isSync(frame)) this.toServer.push(frame)
    else this.presence.push(frame)
  }

  close(): void {
    this.readyState = 3
  }
}

function isSync(frame: Uint8Array): boolean {
  return decoding.readVarUint(decoding.createDecoder(frame)) === MESSAGE.sync
}
