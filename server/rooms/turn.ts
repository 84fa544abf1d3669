import type * as Y from 'yjs'
import { writeSaved, writeStep1, writeStep2 } from '../../shared/wire/messages.ts'
import type { ClientBinding, JournalEntry } from '../journal/journal.ts'
import { frame } from '../socket/frame.ts'
import type { Connection } from './connection.ts'
import type { Outcome } from './standing.ts'

/** A frame that a writer sent and everybody else will get, byte for byte. */
type Relayed = { readonly from: Connection | null; readonly frame: Uint8Array }

/** What one writer will be told once the turn is durable: what became of its frames, in their order, and whose clocks they moved. */
type Report = { readonly outcomes: Outcome[]; readonly clients: Set<number> }

/** How far everybody is once the turn is durable. */
type Standings = { readonly framesConfirmed: (to: Connection) => number; readonly clockOf: (client: number) => number }

/** What a room does between two commits: gathered first, made durable as one record, then delivered. */
export class Turn {
  readonly entries: JournalEntry[] = []
  readonly bindings: ClientBinding[] = []
  readonly reports = new Map<Connection, Report>()
  /** Answered for the first time: they receive from the next turn on. */
  readonly newcomers = new Set<Connection>()
  /** What the server writes beside the updates of this turn, once they are applied. */
  readonly beside: ((doc: Y.Doc) => void)[] = []
  private readonly relayed: Relayed[] = []
  private readonly asked = new Set<Connection>()
  private readonly answered = new Set<Connection>()
  private readonly answers = new Map<Connection, Uint8Array[]>()

  /** An accepted update: journalled, relayed in the frame it came in, confirmed to its writer. */
  accept(from: Connection | null, author: string, update: Uint8Array, message: Uint8Array): void {
    this.entries.push({ author, update })
    this.relayed.push({ from, frame: frame(message) })
  }

  report(from: Connection, outcome: Outcome, clients: readonly number[] = []): void {
    const report = this.reports.get(from) ?? { outcomes: [], clients: new Set() }
    report.outcomes.push(outcome)
    for (const client of clients) report.clients.add(client)
    this.reports.set(from, report)
  }

  /** What the document lacks, asked of a newcomer or of a client with a gap. */
  askForMissing(from: Connection, stateVector: Uint8Array): void {
    if (this.asked.has(from)) return
    this.asked.add(from)
    this.answer(from, writeStep1(stateVector))
  }

  /** Once a turn: an answer can be as large as the document, and who asks a thousand times at once learns nothing more. */
  answerStep1(from: Connection, update: () => Uint8Array): void {
    if (this.answered.has(from)) return
    this.answered.add(from)
    this.answer(from, writeStep2(update()))
  }

  answer(to: Connection, message: Uint8Array): void {
    const answers = this.answers.get(to)
    if (answers === undefined) this.answers.set(to, [frame(message)])
    else answers.push(frame(message))
  }

  /** Everyone who waits for this turn: they are sent away if it cannot be stored. */
  waiting(): Set<Connection> {
    return new Set([...this.reports.keys(), ...this.answers.keys()])
  }

  /** One socket write a receiver: the others' frames, then what is meant for it alone. Returns the deliveries made. */
  deliver(receivers: ReadonlySet<Connection>, standings: Standings): number {
    const all = Buffer.concat(this.relayed.map((relayed) => relayed.frame))
    const written = this.writtenBy()
    let deliveries = 0
    for (const to of new Set([...receivers, ...this.waiting()])) {
      const own = written.get(to)
      const others = !receivers.has(to) || all.length === 0 ? [] : own === undefined ? [all] : allBut(all, own)
      const frames = [...others, ...this.ownFrames(to, standings)]
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

  private ownFrames(to: Connection, { framesConfirmed, clockOf }: Standings): Uint8Array[] {
    const own = this.answers.get(to) ?? []
    const report = this.reports.get(to)
    if (report === undefined || !to.wantsSaved) return own
    const clocks = new Map([...report.clients].map((client) => [client, clockOf(client)]))
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
