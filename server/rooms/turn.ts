import * as Y from 'yjs'
import { writeSaved, writeStep1, writeStep2 } from '../../shared/wire/messages.ts'
import type { ClientBinding, JournalEntry } from '../journal/journal.ts'
import { frame } from '../socket/frame.ts'
import type { Connection } from './connection.ts'

/** A frame that a writer sent and everybody else will get, byte for byte. */
type Relayed = { readonly from: Connection | null; readonly frame: Uint8Array }

/** What one writer will be told once the turn is durable. */
type Confirmed = { frames: number; readonly clients: Set<number> }

/** What a room does between two commits: gathered first, made durable as one record, then delivered. */
export class Turn {
  readonly entries: JournalEntry[] = []
  readonly bindings: ClientBinding[] = []
  readonly confirmed = new Map<Connection, Confirmed>()
  /** Answered for the first time: they receive from the next turn on. */
  readonly newcomers = new Set<Connection>()
  private readonly relayed: Relayed[] = []
  private readonly asked = new Set<Connection>()
  private readonly answers = new Map<Connection, Uint8Array[]>()

  /** An accepted update: journalled, relayed in the frame it came in, confirmed to its writer. */
  accept(from: Connection | null, author: string, update: Uint8Array, message: Uint8Array): void {
    this.entries.push({ author, update })
    this.relayed.push({ from, frame: frame(message) })
  }

  confirm(from: Connection, clients: readonly number[]): void {
    const confirmed = this.confirmed.get(from) ?? { frames: 0, clients: new Set() }
    confirmed.frames += 1
    for (const client of clients) confirmed.clients.add(client)
    this.confirmed.set(from, confirmed)
  }

  /** What the document lacks, asked of a newcomer or of a client with a gap. */
  askForMissing(from: Connection, stateVector: Uint8Array): void {
    if (this.asked.has(from)) return
    this.asked.add(from)
    this.answer(from, writeStep1(stateVector))
  }

  answerStep1(from: Connection, update: Uint8Array): void {
    this.answer(from, writeStep2(update))
  }

  answer(to: Connection, message: Uint8Array): void {
    const answers = this.answers.get(to)
    if (answers === undefined) this.answers.set(to, [frame(message)])
    else answers.push(frame(message))
  }

  /** Everyone who waits for this turn: they are sent away if it cannot be stored. */
  waiting(): Set<Connection> {
    return new Set([...this.confirmed.keys(), ...this.answers.keys()])
  }

  /** One socket write a receiver: the others' frames, then what is meant for it alone. Returns the deliveries made. */
  deliver(receivers: ReadonlySet<Connection>, framesConfirmed: (to: Connection) => number, doc: Y.Doc): number {
    const all = Buffer.concat(this.relayed.map((relayed) => relayed.frame))
    const written = this.writtenBy()
    let deliveries = 0
    for (const to of new Set([...receivers, ...this.waiting()])) {
      const own = written.get(to)
      const others = !receivers.has(to) || all.length === 0 ? [] : own === undefined ? [all] : allBut(all, own)
      const frames = [...others, ...this.ownFrames(to, framesConfirmed, doc)]
      if (frames.length > 0) to.write(frames)
      if (receivers.has(to)) deliveries += this.relayed.length - (own?.length ?? 0)
    }
    return deliveries
  }

  /** Where in the joined frames each writer's own stand: [start, end). */
  private writtenBy(): Map<Connection, Range[]> {
    const written = new Map<Connection, Range[]>()
    let start = 0
    for (const { from, frame: bytes } of this.relayed) {
      const range: Range = [start, start + bytes.length]
      start += bytes.length
      if (from === null) continue
      const ranges = written.get(from)
      if (ranges === undefined) written.set(from, [range])
      else ranges.push(range)
    }
    return written
  }

  private ownFrames(to: Connection, framesConfirmed: (to: Connection) => number, doc: Y.Doc): Uint8Array[] {
    const own = this.answers.get(to) ?? []
    const confirmed = this.confirmed.get(to)
    if (confirmed === undefined || !to.wantsSaved) return own
    const clocks = new Map([...confirmed.clients].map((client) => [client, Y.getState(doc.store, client)]))
    return [...own, frame(writeSaved({ frames: framesConfirmed(to), clocks }))]
  }
}

type Range = readonly [start: number, end: number]

/** What is left of the joined frames without a writer's own: views, no copies. */
function allBut(all: Uint8Array, own: readonly Range[]): Uint8Array[] {
  const pieces: Uint8Array[] = []
  let start = 0
  for (const [from, to] of own) {
    if (from > start) pieces.push(all.subarray(start, from))
    start = to
  }
  if (start < all.length) pieces.push(all.subarray(start))
  return pieces
}
