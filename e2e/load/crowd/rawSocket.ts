import { once } from 'node:events'
import { connect, type Socket } from 'node:net'
import { randomBytes } from 'node:crypto'
import { maskedFrame, OPCODE } from './maskedFrame.ts'

const EMPTY = Buffer.alloc(0)
/** Every socket reads into these bytes, one after the other: what is read is dealt with before the next read. */
const shared = Buffer.allocUnsafe(256 * 1024)
const END_OF_HEAD = '\r\n\r\n'

export type Listener = {
  /** One message at [start, end) of bytes that are overwritten afterwards: copy what is kept. */
  message(bytes: Uint8Array<ArrayBuffer>, start: number, end: number): void
  /** The other end is gone: the code that it gave, or 1006. */
  closed(code: number): void
}

/**
 * A WebSocket client that costs next to nothing a message: it reads frames where they lie, without copies, events or streams between. The
 * measure is the server, so its clients must not be what is slow.
 */
export class RawSocket {
  private readonly socket: Socket
  private readonly listener: Listener
  private rest = EMPTY
  private isOpen = false
  private isOver = false
  private upgraded: () => void = () => undefined

  private constructor(port: number, listener: Listener) {
    this.listener = listener
    this.socket = connect({
      host: '127.0.0.1', port, noDelay: true,
      onread: { buffer: shared, callback: (length) => this.read(shared.subarray(0, length)) },
    })
    this.socket.once('close', () => this.over(1006))
  }

  static async open(port: number, path: string, listener: Listener): Promise<RawSocket> {
    const raw = new RawSocket(port, listener)
    await once(raw.socket, 'connect')
    raw.socket.on('error', () => undefined) // a killed server resets; `close` follows and tells
    const upgraded = new Promise<void>((resolve, reject) => {
      raw.upgraded = resolve
      raw.socket.once('close', () => reject(new Error(`no upgrade at ${path.split('?')[0]}`)))
    })
    const key = randomBytes(16).toString('base64')
    raw.socket.write(`GET ${path} HTTP/1.1\r\nHost: localhost:${port}\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Key: ${key}\r\nSec-WebSocket-Version: 13\r\n\r\n`)
    await upgraded
    return raw
  }

  /** Sends one binary message. */
  send(message: Uint8Array): void {
    this.write(OPCODE.binary, message)
  }

  close(): void {
    this.isOver = true
    this.socket.destroy()
  }

  private read(chunk: Buffer<ArrayBuffer>): boolean {
    const bytes = this.rest.length === 0 ? chunk : Buffer.concat([this.rest, chunk])
    const start = this.isOpen ? 0 : this.readHead(bytes)
    const end = this.isOpen ? this.readFrames(bytes, start) : 0
    this.rest = end === bytes.length ? EMPTY : Buffer.from(bytes.subarray(end))
    return !this.isOver
  }

  /** The answer to the upgrade. Returns where the frames begin. */
  private readHead(bytes: Buffer<ArrayBuffer>): number {
    const end = bytes.indexOf(END_OF_HEAD)
    if (end < 0) return 0
    if (!bytes.toString('latin1', 0, end).startsWith('HTTP/1.1 101')) {
      this.socket.destroy()
      return 0
    }
    this.isOpen = true
    this.upgraded()
    return end + END_OF_HEAD.length
  }

  /** Returns where the first frame begins that is not whole yet. */
  private readFrames(bytes: Buffer<ArrayBuffer>, from: number): number {
    let at = from
    while (at + 2 <= bytes.length) {
      const short = (bytes[at + 1] ?? 0) & 127
      const head = short < 126 ? 2 : short === 126 ? 4 : 10
      if (at + head > bytes.length) return at
      const length = short < 126 ? short : short === 126 ? bytes.readUInt16BE(at + 2) : Number(bytes.readBigUInt64BE(at + 2))
      const start = at + head
      if (start + length > bytes.length) return at
      this.readFrame(bytes, at, start, start + length)
      at = start + length
    }
    return at
  }

  private readFrame(bytes: Buffer<ArrayBuffer>, at: number, start: number, end: number): void {
    const first = bytes[at] ?? 0
    if (first === (0x80 | OPCODE.binary)) this.listener.message(bytes, start, end)
    else if (first === (0x80 | OPCODE.ping)) this.write(OPCODE.pong, bytes.subarray(start, end))
    else if (first === (0x80 | OPCODE.close)) this.over(end - start >= 2 ? bytes.readUInt16BE(start) : 1005)
    else throw new Error(`a frame that no server here sends: ${first}`)
  }

  private over(code: number): void {
    if (this.isOver) return
    this.isOver = true
    this.socket.destroy()
    this.listener.closed(code)
  }

  private write(opcode: number, message: Uint8Array): void {
    if (!this.isOver) this.socket.write(maskedFrame(opcode, message))
  }
}
