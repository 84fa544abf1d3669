import { once } from 'node:events'
import { WebSocket, type RawData } from 'ws'
import * as Y from 'yjs'
import { writeStep1 } from '../../shared/wire/messages.ts'
import type { RoomName } from '../../shared/wire/rooms.ts'

/** Somebody who speaks the protocol byte by byte, and so can say what no client of ours says. */
export type RawSocket = {
  readonly socket: WebSocket
  /** Resolves with the code once it is closed. */
  readonly closed: Promise<number>
  /** Every message so far, oldest first. */
  readonly heard: readonly Uint8Array[]
  send(message: Uint8Array | string): void
  /** What must have reached the server when this resolves: it has answered something that was said later. */
  settled(): Promise<void>
  leave(): void
}

export type RawOptions = { readonly headers?: Readonly<Record<string, string>>; readonly query?: string }

/** Opens a socket and waits for the upgrade; rejects with the HTTP status if there was none. */
export async function rawSocket(origin: string, room: RoomName | string, { headers = {}, query = '' }: RawOptions = {}): Promise<RawSocket> {
  const socket = new WebSocket(`${origin.replace('http', 'ws')}/sync/${room}${query}`, { headers: { ...headers } })
  const heard: Uint8Array[] = []
  socket.on('message', (data: RawData) => heard.push(Uint8Array.from(data as Buffer))) // ws hands over Buffers unless told otherwise
  const closed = new Promise<number>((resolve) => socket.once('close', resolve))
  await new Promise<void>((resolve, reject) => {
    socket.once('open', () => resolve())
    socket.once('unexpected-response', (_, response) => reject(new Error(`HTTP ${response.statusCode}`)))
    socket.once('error', reject)
  })
  socket.on('error', () => undefined) // a close says what there is to say
  return {
    socket,
    closed,
    heard,
    send: (message) => socket.send(message),
    async settled() {
      const before = heard.length
      socket.send(writeStep1(Y.encodeStateVector(new Y.Doc())))
      const gone = closed.then((code) => Promise.reject(new Error(`closed with ${code}`)))
      while (!heard.slice(before).some(isStep2)) await Promise.race([once(socket, 'message'), gone])
      gone.catch(() => undefined) // by then nobody waits for it
    },
    leave: () => socket.terminate(),
  }
}

function isStep2(message: Uint8Array): boolean {
  return message[0] === 0 && message[1] === 1
}
