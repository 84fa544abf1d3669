import * as decoding from 'lib0/decoding'
import * as Y from 'yjs'
import type { Actor } from '../../shared/policy/rights.ts'
import type { CloseReason } from '../../shared/wire/closeCodes.ts'
import { MESSAGE, readClientMessage, readSaved, SYNC, writePresence, writeStep1, writeStep2, writeUpdate, type Presence, type Saved } from '../../shared/wire/messages.ts'
import type { Connection } from './connection.ts'
import type { Room } from './room.ts'

/** What a connection was told, message by message. */
export type Heard =
  | { readonly type: 'step1'; readonly bytes: Uint8Array }
  | { readonly type: 'step2'; readonly bytes: Uint8Array }
  | { readonly type: 'update'; readonly bytes: Uint8Array }
  | { readonly type: 'presence'; readonly states: readonly Presence[] }
  | { readonly type: 'saved'; readonly saved: Saved }

/** The far end of a connection, for tests of rooms: keeps what it is told until it is read. */
export class Ear implements Connection {
  readonly actor: Actor
  readonly mayWrite: boolean
  readonly wantsSaved: boolean
  closed: CloseReason | null = null
  /** How many socket writes it was sent. */
  writes = 0
  private waiting: Heard[] = []

  constructor(actor: Actor, { mayWrite = true, wantsSaved = true } = {}) {
    this.actor = actor
    this.mayWrite = mayWrite
    this.wantsSaved = wantsSaved
  }

  write(frames: readonly Uint8Array[]): void {
    if (this.closed !== null) return
    this.writes++
    for (const message of messagesIn(Buffer.concat(frames))) this.waiting.push(read(message))
  }

  close(reason: CloseReason): void {
    this.closed ??= reason
  }

  /** What came since it was last asked. */
  heard(): Heard[] {
    return this.waiting.splice(0)
  }

  saidOf<T extends Heard['type']>(type: T): Extract<Heard, { type: T }>[] {
    return this.heard().filter((heard): heard is Extract<Heard, { type: T }> => heard.type === type)
  }
}

/** Sends as a client does: the bytes through the same door. */
export function say(room: Room, from: Connection, message: Uint8Array): void {
  room.receive(from, readClientMessage(message), message)
}

/** A tablet with a document of its own, on a line that can be slow, dead, or cut. */
export class Tablet {
  readonly actor: Actor
  doc: Y.Doc
  ear: Ear
  private room: Room | null = null
  private outgoing: Uint8Array[] = []

  constructor(actor: Actor, doc = new Y.Doc()) {
    this.actor = actor
    this.doc = doc
    this.ear = new Ear(actor)
    this.listen()
  }

  get isConnected(): boolean {
    return this.room !== null && this.ear.closed === null
  }

  connect(room: Room): void {
    this.disconnect()
    this.room = room
    this.ear = new Ear(this.actor)
    room.join(this.ear)
    this.outgoing.push(writeStep1(Y.encodeStateVector(this.doc)))
  }

  /** What was on its way in either direction is lost. */
  disconnect(): void {
    this.room?.leave(this.ear)
    this.room = null
    this.outgoing = []
  }

  /** The page is loaded anew: the same content from its own copy, another Yjs client id. */
  reload(clientId: number): void {
    this.disconnect()
    const doc = new Y.Doc()
    doc.clientID = clientId
    Y.applyUpdate(doc, Y.encodeStateAsUpdate(this.doc))
    this.doc.destroy()
    this.doc = doc
    this.listen()
  }

  /** What was written goes out. */
  send(): void {
    for (const message of this.outgoing.splice(0)) if (this.room !== null) say(this.room, this.ear, message)
  }

  /** What came in is read, and answered. */
  hear(): void {
    for (const heard of this.ear.heard()) {
      if (heard.type === 'step1') this.outgoing.push(writeStep2(Y.encodeStateAsUpdate(this.doc, heard.bytes)))
      else if (heard.type === 'step2' || heard.type === 'update') Y.applyUpdate(this.doc, heard.bytes, this)
    }
  }

  sayPresent(state: unknown): void {
    this.outgoing.push(writePresence([{ client: this.doc.clientID, clock: 1, state }]))
  }

  private listen(): void {
    this.doc.on('update', (update: Uint8Array, origin: unknown) => {
      if (origin !== this && this.room !== null) this.outgoing.push(writeUpdate(update))
    })
  }
}

/** Takes WebSocket frames apart, as they stand one behind the other in a socket write. */
function* messagesIn(bytes: Buffer): Generator<Uint8Array> {
  for (let at = 0; at < bytes.length; ) {
    if (bytes[at] !== 0x82) throw new Error('not a whole binary frame')
    const short = bytes.readUInt8(at + 1)
    const [start, length] = short < 126 ? [at + 2, short] : short === 126 ? [at + 4, bytes.readUInt16BE(at + 2)] : [at + 10, Number(bytes.readBigUInt64BE(at + 2))]
    yield Uint8Array.from(bytes.subarray(start, start + length))
    at = start + length
  }
}

function read(message: Uint8Array): Heard {
  const decoder = decoding.createDecoder(message)
  switch (decoding.readVarUint(decoder)) {
    case MESSAGE.sync: {
      const step = decoding.readVarUint(decoder)
      const bytes = decoding.readVarUint8Array(decoder)
      return { type: step === SYNC.step1 ? 'step1' : step === SYNC.step2 ? 'step2' : 'update', bytes }
    }
    case MESSAGE.presence: {
      const parsed = readClientMessage(message)
      if (parsed.type !== 'presence') throw new Error('not presence')
      return { type: 'presence', states: parsed.states }
    }
    case MESSAGE.saved:
      return { type: 'saved', saved: readSaved(decoder) }
    default:
      throw new Error('a message that no server sends')
  }
}
