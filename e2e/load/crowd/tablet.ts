import * as decoding from 'lib0/decoding'
import type { AuthorId } from '../../../shared/ids.ts'
import { MESSAGE, readSaved, SYNC, writeStep1, writeStep2, type Saved } from '../../../shared/wire/messages.ts'
import type { RoomName } from '../../../shared/wire/rooms.ts'
import { RawSocket } from './rawSocket.ts'

/** A room, and what lets somebody in. */
export type Entry = { readonly room: RoomName; readonly token: string }
/** A participant's place at a table. */
export type Seat = Entry & { readonly author: AuthorId; readonly category: string }

/** How a server wants to be spoken to. All speak y-protocols; what stands around it differs. */
export type Dialect = {
  path(entry: Entry): string
  /** What stands before every message, in both directions. */
  prefix(room: RoomName): Uint8Array
  /** What a client says before it asks for the document, if anything. */
  greeting(token: string): Uint8Array | null
  /** A bare relay holds no document: there is nothing to ask for. */
  readonly answersStep1: boolean
}

/** What a tablet hears. `decoder` stands at the update's bytes, which are overwritten afterwards. */
export type Ear = {
  update(decoder: decoding.Decoder, end: number): void
  /** The answer to the question what is there. */
  state?(update: Uint8Array): void
  /** The server says what it has and asks for the rest: the answer is sent. */
  asked?(stateVector: Uint8Array): Uint8Array
  saved?(saved: Saved): void
  closed(code: number): void
}

const EMPTY_STATE_VECTOR = new Uint8Array([0])

/** A tablet as a server sees it: one connection in one room. */
export class Tablet {
  private readonly prefix: Uint8Array
  private readonly ear: Ear
  private readonly decoder = decoding.createDecoder(new Uint8Array())
  private socket: RawSocket | null = null
  private synced: () => void = () => undefined
  private refuse: (why: Error) => void = () => undefined

  private constructor(prefix: Uint8Array, ear: Ear) {
    this.prefix = prefix
    this.ear = ear
  }

  /** Resolves once the document's state has arrived. */
  static async enter({ port, dialect }: { readonly port: number; readonly dialect: Dialect }, entry: Entry, ear: Ear): Promise<Tablet> {
    const tablet = new Tablet(dialect.prefix(entry.room), ear)
    const synced = new Promise<void>((resolve) => (tablet.synced = resolve))
    const refused = new Promise<never>((_, reject) => (tablet.refuse = reject))
    tablet.socket = await RawSocket.open(port, dialect.path(entry), {
      message: (bytes, start) => tablet.hear(bytes, start),
      closed: (code) => tablet.closed(code),
    })
    const greeting = dialect.greeting(entry.token)
    if (greeting !== null) tablet.say(greeting)
    if (dialect.answersStep1) tablet.say(writeStep1(EMPTY_STATE_VECTOR))
    else tablet.synced()
    await Promise.race([synced, refused])
    return tablet
  }

  /** Sends a y-protocols message. */
  say(message: Uint8Array): void {
    this.socket?.send(this.prefix.length === 0 ? message : Buffer.concat([this.prefix, message]))
  }

  leave(): void {
    this.socket?.close()
  }

  private closed(code: number): void {
    this.refuse(new Error(`closed with ${code} before the document came`))
    this.ear.closed(code)
  }

  private hear(bytes: Uint8Array<ArrayBuffer>, start: number): void {
    const { decoder } = this
    decoder.arr = bytes
    decoder.pos = start + this.prefix.length
    switch (decoding.readVarUint(decoder)) {
      case MESSAGE.sync:
        return this.hearSync(decoder)
      case MESSAGE.saved:
        return this.ear.saved?.(readSaved(decoder))
      // Presence, and what hocuspocus says of its own, is nobody's measure.
    }
  }

  private hearSync(decoder: decoding.Decoder): void {
    const step = decoding.readVarUint(decoder)
    const length = decoding.readVarUint(decoder)
    switch (step) {
      case SYNC.update:
        return this.ear.update(decoder, decoder.pos + length)
      case SYNC.step1: {
        const rest = this.ear.asked?.(copyOf(decoder, length))
        return rest === undefined ? undefined : this.say(writeStep2(rest))
      }
      case SYNC.step2:
        this.ear.state?.(copyOf(decoder, length))
        return this.synced()
    }
  }
}

/** `slice` of a Buffer would be a view. */
function copyOf({ arr, pos }: decoding.Decoder, length: number): Uint8Array {
  return new Uint8Array(arr.subarray(pos, pos + length))
}
