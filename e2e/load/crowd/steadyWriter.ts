import * as Y from 'yjs'
import { readNote } from '../../../shared/document/tableDocument.ts'
import type { NoteId } from '../../../shared/ids.ts'
import { addNote } from '../../../shared/ops/addNote.ts'
import { writeUpdate } from '../../../shared/wire/messages.ts'
import type { RoomName } from '../../../shared/wire/rooms.ts'
import type { Server } from './crowd.ts'
import { readSpans } from './spans.ts'
import { Tablet, type Seat } from './tablet.ts'

/** A note, and its writer's clock once it was written. */
type Written = { readonly id: NoteId; readonly text: string; readonly endClock: number }

/** Somebody who goes on writing whatever becomes of the server: comes back, sends what is missing, and remembers what was promised. */
export class SteadyWriter {
  private readonly seat: Seat
  private readonly doc = new Y.Doc()
  private readonly notes: Written[] = []
  /** Their own clock up to which the server said "stored". */
  private acknowledgedClock = 0
  /** What they received of others: by Yjs client id, up to which clock. */
  private readonly received = new Map<number, number>()
  private tablet: Tablet | null = null

  constructor(seat: Seat) {
    this.seat = seat
    this.doc.on('update', (update: Uint8Array) => this.tablet?.say(writeUpdate(update)))
  }

  get acknowledged(): readonly Written[] {
    return this.notes.filter(({ endClock }) => endClock <= this.acknowledgedClock)
  }

  leave(): void {
    this.tablet?.leave()
  }

  async enter(server: Pick<Server, 'port' | 'dialect'>): Promise<void> {
    this.tablet = await Tablet.enter(server, this.seat, {
      update: (decoder) => readSpans(decoder, (client, _, to) => this.received.set(client, to)),
      asked: (stateVector) => Y.encodeStateAsUpdate(this.doc, stateVector),
      saved: ({ clocks }) => {
        this.acknowledgedClock = Math.max(this.acknowledgedClock, clocks.get(this.doc.clientID) ?? 0)
      },
      closed: () => (this.tablet = null),
    })
  }

  /** Adds a note; returns its id. */
  write(): NoteId {
    const { author, category } = this.seat
    const text = `proposta ${this.notes.length + 1} di ${category}`
    const added = addNote(this.doc, { author, category, lane: 'problem', text }, { nowMs: Date.now })
    if (!added.ok) throw new Error(added.reason)
    this.notes.push({ id: added.value, text, endClock: Y.getState(this.doc.store, this.doc.clientID) })
    return added.value
  }

  /** Throws if a document that was read back lacks anything that was acknowledged to this writer, or that this writer received. */
  assertDurable(durable: ReadonlyMap<RoomName, Y.Doc>): void {
    const doc = durable.get(this.seat.room)
    if (doc === undefined) throw new Error(`${this.seat.room} was not read back`)
    const lost = this.acknowledged.filter(({ id, text }) => {
      const note = readNote(doc, id)
      return note === null || note.text !== text || note.deleted
    })
    if (lost.length > 0) throw new Error(`${lost.length} acknowledged notes lost in ${this.seat.room}, the first of them "${lost[0]?.text}"`)
    for (const [client, clock] of this.received) {
      if (Y.getState(doc.store, client) < clock) throw new Error(`somebody in ${this.seat.room} received what was never stored`)
    }
  }
}
