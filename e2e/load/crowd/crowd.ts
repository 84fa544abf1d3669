import type * as decoding from 'lib0/decoding'
import * as Y from 'yjs'
import type { NoteId } from '../../../shared/ids.ts'
import type { RoomName } from '../../../shared/wire/rooms.ts'
import { until } from '../measure/pace.ts'
import { Audience } from './audience.ts'
import { assertKept } from './keptNotes.ts'
import { Tablet, type Dialect, type Seat } from './tablet.ts'
import type { Expected, Writer } from './writer.ts'

/** The same crowd for every server: who sits where, and who writes what. Rooms are equally full. */
export type SeatedWriter = { readonly seat: Seat; readonly writer: Writer }
export type SeatedRoom = { readonly name: RoomName; readonly members: readonly SeatedWriter[] }

/** A server under measure. */
export type Server = {
  readonly port: number
  readonly pid: number
  readonly dialect: Dialect
  /** Says what it stored (our message type 100). */
  readonly acknowledges: boolean
}

/** Nothing arriving for so long, with edits still on their way, is a loss. */
const STALLED_MS = 20_000
const ENTERING_AT_ONCE = 50

type Member = { readonly tablet: Tablet; readonly writer: Writer }

/** Hundreds of tablets in one process. They write in turn: edit number n of all is the next of writer n mod their number. */
export class Crowd {
  /** Called for each edit at each of its receivers, by its number. */
  onDelivery: (edit: number) => void = () => undefined
  private readonly rooms: readonly SeatedRoom[]
  private readonly members: Member[] = []
  /** What the first member of each room received, to be put together at the end. */
  private readonly heard = new Map<RoomName, Uint8Array[]>()
  private sentEdits = 0
  private deliveries = 0
  private confirmedFrames = 0
  private readonly acknowledges: boolean
  private fault: Error | null = null

  private constructor(rooms: readonly SeatedRoom[], acknowledges: boolean) {
    this.rooms = rooms
    this.acknowledges = acknowledges
  }

  /** Lets everybody in; resolves once each has the (empty) document. */
  static async gather(server: Server, rooms: readonly SeatedRoom[]): Promise<Crowd> {
    const crowd = new Crowd(rooms, server.acknowledges)
    const audiences = rooms.map(({ members }, room) => new Audience(members.map(({ writer }) => writer), (place, edit) => crowd.delivered(room, place, edit)))
    const entering = crowd.inTurn().map(({ room, place, member }) => async () => {
      const audience = audiences[room]
      if (audience !== undefined) crowd.members[crowd.turnOf(room, place)] = await crowd.enter(server, member, audience, place)
    })
    while (entering.length > 0) await Promise.all(entering.splice(0, ENTERING_AT_ONCE).map((enter) => enter()))
    return crowd
  }

  get sent(): number {
    return this.sentEdits
  }

  get received(): number {
    return this.deliveries
  }

  get size(): number {
    return this.members.length
  }

  /** How many others are in the room of somebody who writes. */
  get deliveriesPerEdit(): number {
    return this.size / this.rooms.length - 1
  }

  /** Has the next so many edits made, so that sending them costs nothing but sending. */
  prepare(edits: number): void {
    for (const { writer } of this.members) writer.prepare(Math.ceil((this.sentEdits + edits) / this.size))
  }

  sendNext(): void {
    const member = this.members[this.sentEdits % this.size]
    member?.tablet.say(member.writer.message(Math.floor(this.sentEdits / this.size)))
    this.sentEdits++
  }

  /** Resolves once all that was sent has arrived everywhere and is acknowledged; rejects if it does not. */
  async drained(): Promise<void> {
    let last = { progress: -1, atMs: performance.now() }
    await until(() => {
      if (this.fault !== null) throw this.fault
      const progress = this.deliveries + this.confirmedFrames
      if (progress !== last.progress) last = { progress, atMs: performance.now() }
      const open = this.sentEdits * this.deliveriesPerEdit - this.deliveries
      const unconfirmed = this.acknowledges ? this.sentEdits - this.confirmedFrames : 0
      if (performance.now() - last.atMs > STALLED_MS) throw new Error(`lost: ${open} deliveries and ${unconfirmed} acknowledgements never came`)
      return open === 0 && unconfirmed === 0
    })
  }

  /** What a room should hold now, by everyone's own account. */
  expectedIn({ members }: SeatedRoom): Map<NoteId, Expected> {
    return new Map(members.flatMap(({ writer }) => [...writer.notesAfter(this.sentBy(writer))]))
  }

  /** Puts together what one member of each room received and compares it with what was written. Throws on the first difference. */
  assertHeard(): void {
    for (const room of this.rooms) {
      const doc = new Y.Doc()
      const own = room.members[0]?.writer
      doc.transact(() => {
        for (const update of own?.updates(0, this.sentBy(own)) ?? []) Y.applyUpdate(doc, update)
        for (const update of this.heard.get(room.name) ?? []) Y.applyUpdate(doc, update)
      })
      assertKept(`${room.name} as received`, doc, this.expectedIn(room))
    }
  }

  leave(): void {
    for (const { tablet } of this.members) tablet.leave()
  }

  private async enter(server: Server, { seat, writer }: SeatedWriter, audience: Audience, place: number): Promise<Member> {
    const keep: Uint8Array[] | null = place === 0 ? [] : null
    if (keep !== null) this.heard.set(seat.room, keep)
    let confirmed = 0
    const tablet = await Tablet.enter(server, seat, {
      update: (decoder, end) => this.hear(audience, place, decoder, end, keep),
      saved: ({ frames }) => {
        this.confirmedFrames += frames - confirmed
        confirmed = frames
      },
      closed: (code) => (this.fault ??= new Error(`a tablet in ${seat.room} was closed with ${code}`)),
    })
    return { tablet, writer }
  }

  private hear(audience: Audience, place: number, decoder: decoding.Decoder, end: number, keep: Uint8Array[] | null): void {
    keep?.push(new Uint8Array(decoder.arr.subarray(decoder.pos, end)))
    try {
      audience.receive(place, decoder)
    } catch (error) {
      this.fault ??= error instanceof Error ? error : new Error(String(error))
    }
  }

  private delivered(room: number, place: number, edit: number): void {
    this.deliveries++
    this.onDelivery(edit * this.size + this.turnOf(room, place))
  }

  /** Neighbours in the order sit in different rooms. */
  private turnOf(room: number, place: number): number {
    return place * this.rooms.length + room
  }

  private inTurn() {
    return this.rooms.flatMap(({ members }, room) => members.map((member, place) => ({ room, place, member })))
  }

  private sentBy(writer: Writer): number {
    const turn = this.members.findIndex((member) => member.writer === writer)
    return Math.floor(this.sentEdits / this.size) + (turn < this.sentEdits % this.size ? 1 : 0)
  }
}
