import type * as decoding from 'lib0/decoding'
import { readSpans, type OnSpan } from './spans.ts'
import type { Writer } from './writer.ts'

/** Called for each edit that somebody received from somebody else: by the writer's place in the room. */
export type OnDelivery = (writer: number, edit: number) => void

/** A room's members, and how much of each other's writing each of them has received: every edit, once, in order, or it throws. */
export class Audience {
  private readonly writers: readonly Writer[]
  private readonly placeOf: ReadonlyMap<number, number>
  /** By receiver and writer: the next edit that has to come. */
  private readonly next: Int32Array
  private readonly onDelivery: OnDelivery
  private readonly onSpan: readonly OnSpan[]

  constructor(writers: readonly Writer[], onDelivery: OnDelivery) {
    this.writers = writers
    this.placeOf = new Map(writers.map(({ client }, place) => [client, place]))
    this.next = new Int32Array(writers.length ** 2)
    this.onDelivery = onDelivery
    this.onSpan = writers.map((_, receiver) => (client, from, to) => this.span(receiver, client, from, to))
    if (this.placeOf.size < writers.length) throw new Error('two writers with one Yjs client id; run it again')
  }

  /** `decoder` stands at an update that this member received. */
  receive(receiver: number, decoder: decoding.Decoder): void {
    const onSpan = this.onSpan[receiver]
    if (onSpan !== undefined) readSpans(decoder, onSpan)
  }

  private span(receiver: number, client: number, from: number, to: number): void {
    const place = this.placeOf.get(client)
    if (place === undefined) throw new Error(`client ${client} is not of this room`)
    // Hocuspocus sends everyone their own edits as well: no delivery.
    if (place !== receiver) this.deliver(receiver, place, from, to)
  }

  private deliver(receiver: number, place: number, from: number, to: number): void {
    const writer = this.writers[place]
    const index = receiver * this.writers.length + place
    let edit = this.next[index] ?? 0
    if (writer === undefined || writer.clockBefore(edit) !== from) throw new Error(`lost or out of order: ${from} came, ${writer?.clockBefore(edit)} was next`)
    while (writer.clockBefore(edit) < to) this.onDelivery(place, edit++)
    if (writer.clockBefore(edit) !== to) throw new Error(`an edit arrived in part, up to ${to}`)
    this.next[index] = edit
  }
}
