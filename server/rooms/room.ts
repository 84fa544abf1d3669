import type { Logger } from 'pino'
import * as Y from 'yjs'
import { SCHEMAS } from '../../shared/document/schemas.ts'
import type { DocumentSchema, Vocabulary } from '../../shared/document/schema.ts'
import type { CloseReason } from '../../shared/wire/closeCodes.ts'
import { writeSaved, writeUpdate, type ClientMessage } from '../../shared/wire/messages.ts'
import type { RoomKind, RoomName } from '../../shared/wire/rooms.ts'
import { brokenBy } from '../gate/brokenBy.ts'
import { judge } from '../gate/gate.ts'
import type { Place } from '../gate/places.ts'
import type { Verdict } from '../gate/verdict.ts'
import { addRecord, EMPTY_BACKLOG, type Backlog } from '../journal/compactionPolicy.ts'
import type { Journal, LoadedRoom, Sequence } from '../journal/journal.ts'
import type { Metrics } from '../metrics.ts'
import type { Connection } from './connection.ts'
import { Presence } from './presence.ts'
import { Standing } from './standing.ts'
import { Turn } from './turn.ts'

/** Who a change made by the server itself is journalled under. */
export const SERVER_AUTHOR = 'server'

export type RoomSettings = {
  readonly name: RoomName
  readonly kind: RoomKind
  readonly vocabulary: Vocabulary
}

export type RoomPorts = {
  readonly journal: Journal
  readonly nowMs: () => number
  readonly log: Logger
  readonly metrics: Metrics
  /** Called for each update that the gate refused, after its connection was closed. */
  readonly onRefused: (connection: Connection, reason: CloseReason) => void
}

/** Follows a room's document: told when there is a new one (at opening, and after a repair), and whenever it is what is durable. */
export type Follower = {
  readonly opened: (doc: Y.Doc) => void
  /** The document holds exactly what is durable while this runs. */
  readonly committed: (sequence: Sequence) => void
}

type Work =
  | { readonly what: 'step1'; readonly from: Connection; readonly stateVector: Uint8Array }
  | {
      readonly what: 'update'
      readonly from: Connection
      readonly update: Uint8Array
      /** What everybody else gets if nothing of it has to be cut away. */
      readonly message: Uint8Array
      /** It answers our question for what we lack, so it holds all that its sender ever wrote. */
      readonly isWhole: boolean
    }
  | { readonly what: 'edit'; readonly change: (doc: Y.Doc) => void; readonly done: () => void; readonly failed: (why: unknown) => void }

function updateWork(from: Connection, { update, step }: Extract<ClientMessage, { type: 'update' }>, message: Uint8Array): Work {
  // A resynchronisation reaches the others as a live edit: to them it is one.
  return { what: 'update', from, update, message: step === 'live' ? message : writeUpdate(update), isWhole: step === 'step2' }
}

/** The document could not be built from what is durable: nobody is shown anything until it can. */
class Unreadable extends Error {
  override readonly name = 'Unreadable'
}

/** Thrown out of a turn by work that cannot be done: hostile bytes that decoded, or a change of ours that threw. */
class Spoiled extends Error {
  readonly culprit: Work

  constructor(culprit: Work, cause: unknown) {
    super('work that spoils its turn', { cause })
    this.culprit = culprit
  }
}

/**
 * One document, one queue. What arrives while a commit runs makes the next turn: judged update by update, applied in one transaction,
 * journalled as one record, and only then delivered. So nobody ever receives what is not durable, and only load makes batches.
 */
export class Room {
  readonly name: RoomName
  readonly presence: Presence
  private doc: Y.Doc
  private sequence: Sequence
  private readonly settings: RoomSettings
  private readonly schema: DocumentSchema
  private readonly ports: RoomPorts
  private readonly bindings = new Map<number, string>()
  private readonly connections = new Map<Connection, Standing>()
  private readonly followers = new Set<Follower>()
  private inbox: Work[] = []
  private working = false
  /** The document in memory is not what is durable: it is built anew before it is used again. */
  private isStale = false
  private sinceSnapshot: Backlog = EMPTY_BACKLOG
  /** The encoded answer to a newcomer, until the next change. */
  private whole: Uint8Array | null = null

  private constructor(settings: RoomSettings, ports: RoomPorts, loaded: LoadedRoom) {
    this.name = settings.name
    this.settings = settings
    this.schema = SCHEMAS[settings.kind]
    this.ports = ports
    this.presence = new Presence(settings.kind, (client) => this.bindings.get(client), ports.nowMs)
    this.doc = new Y.Doc()
    this.sequence = 0
    this.take(loaded)
  }

  /** Rejects with the journal's error: a room that cannot be read is never opened as an empty one. */
  static async open(settings: RoomSettings, ports: RoomPorts): Promise<Room> {
    return new Room(settings, ports, await ports.journal.load(settings.name))
  }

  get isIdle(): boolean {
    return this.connections.size === 0 && !this.working && this.inbox.length === 0
  }

  /** What was written since the last snapshot; asked for a new one, the room counts anew. */
  get backlog(): Backlog {
    return this.sinceSnapshot
  }

  startedSnapshot(): void {
    this.sinceSnapshot = EMPTY_BACKLOG
  }

  follow(follower: Follower): void {
    this.followers.add(follower)
    follower.opened(this.doc)
    if (!this.working) follower.committed(this.sequence)
  }

  join(connection: Connection): void {
    this.connections.set(connection, new Standing())
    this.presence.join(connection)
  }

  leave(connection: Connection): void {
    this.connections.delete(connection)
    this.presence.leave(connection)
  }

  /** A message from a connection that joined. `message` is the frame it came in, relayed as it is. */
  receive(from: Connection, parsed: ClientMessage, message: Uint8Array): void {
    switch (parsed.type) {
      case 'step1':
        return this.enqueue({ what: 'step1', from, stateVector: parsed.stateVector })
      case 'update':
        return this.enqueue(updateWork(from, parsed, message))
      case 'presence':
        return this.presence.receive(from, parsed.states)
      case 'queryPresence':
        return this.presence.tellAll(from)
    }
  }

  /** A change by the server itself. Resolves once it is durable and on its way; rejects with `NotStored`. The change may run twice. */
  edit(change: (doc: Y.Doc) => void): Promise<void> {
    return new Promise((done, failed) => this.enqueue({ what: 'edit', change, done, failed }))
  }

  closeAll(reason: CloseReason): void {
    for (const connection of this.connections.keys()) connection.close(reason)
  }

  closeWhere(reason: CloseReason, affected: (connection: Connection) => boolean): void {
    for (const connection of this.connections.keys()) if (affected(connection)) connection.close(reason)
  }

  private enqueue(work: Work): void {
    this.inbox.push(work)
    if (this.working) return
    this.working = true
    // The rest of what this turn of the event loop brings belongs to the same turn of the room.
    setImmediate(() => void this.work())
  }

  private async work(): Promise<void> {
    while (this.inbox.length > 0) {
      const works = this.inbox
      this.inbox = []
      try {
        await this.oneTurn(works)
      } catch (error) {
        this.giveUp(works, error)
      }
    }
    this.working = false
  }

  private async oneTurn(works: readonly Work[]): Promise<void> {
    if (this.isStale) await this.rebuild()
    const turn = new Turn()
    const spoiled = this.perform(works, turn)
    if (spoiled !== null) return this.withoutCulprit(works, spoiled)
    try {
      await this.commit(turn)
    } catch (error) {
      return this.afterFailedCommit(works, turn, error)
    }
    for (const follower of this.followers) follower.committed(this.sequence)
    this.deliver(turn)
    for (const work of works) if (work.what === 'edit') work.done()
  }

  /** Does the turn's work, or says which work spoiled it. Newcomers last, so that what they get holds all of the turn. */
  private perform(works: readonly Work[], turn: Turn): Spoiled | null {
    const all = (what: Work['what']) => {
      for (const work of works) if (work.what === what) this.performOne(work, turn)
    }
    try {
      this.doc.transact(() => all('update'))
      all('edit')
      all('step1')
      return null
    } catch (error) {
      if (error instanceof Spoiled) return error
      throw error
    }
  }

  private performOne(work: Work, turn: Turn): void {
    try {
      if (work.what === 'edit') this.performEdit(work.change, turn)
      else if (!this.connections.has(work.from)) return
      else if (work.what === 'update') this.performUpdate(work, turn)
      else this.answerStep1(work.from, work.stateVector, turn)
    } catch (error) {
      throw new Spoiled(work, error)
    }
  }

  private performUpdate({ from, update, message, isWhole }: Extract<Work, { what: 'update' }>, turn: Turn): void {
    const verdict = this.judge(from, update)
    this.ports.metrics.updates.inc({ verdict: verdict.verdict })
    switch (verdict.verdict) {
      case 'refuse':
        return this.refuse(from, verdict.reason, verdict.detail)
      case 'gap':
        turn.askForMissing(from, Y.encodeStateVector(this.doc))
        return turn.report(from, 'gap')
      case 'nothing':
        return turn.report(from, isWhole ? 'whole' : 'kept')
      case 'accept':
        this.apply(verdict.update, verdict.touched)
        this.bind(verdict.newClients, from.actor.id, turn)
        turn.accept(from, from.actor.id, verdict.update, verdict.update === update ? message : writeUpdate(verdict.update))
        turn.report(from, isWhole ? 'whole' : 'kept', verdict.clients)
    }
  }

  private judge({ actor, mayWrite }: Connection, update: Uint8Array): Verdict {
    const { schema, bindings, doc } = this
    return judge(update, { doc, schema, vocabulary: this.settings.vocabulary, actor, mayWrite, bindings, announced: this.presence.announced })
  }

  private apply(update: Uint8Array, touched: readonly Place[]): void {
    this.whole = null
    Y.applyUpdate(this.doc, update)
    // The gate let nothing through that waits for more; if something waits, the update lied to it.
    if (this.doc.store.pendingStructs !== null || this.doc.store.pendingDs !== null) throw new Error('an update left a gap')
    const broken = brokenBy(touched, this.doc, this.schema)
    if (broken !== null) throw new Error(`an update left ${broken}`)
  }

  private bind(clients: readonly number[], author: string, turn: Turn): void {
    for (const client of clients) {
      this.bindings.set(client, author)
      turn.bindings.push({ client, author })
    }
  }

  private performEdit(change: (doc: Y.Doc) => void, turn: Turn): void {
    const updates: Uint8Array[] = []
    const collect = (update: Uint8Array) => updates.push(update)
    this.doc.on('update', collect)
    this.doc.transact(() => change(this.doc))
    this.doc.off('update', collect)
    if (updates.length > 0) this.whole = null
    for (const update of updates) turn.accept(null, SERVER_AUTHOR, update, writeUpdate(update))
    if (updates.length > 0 && !this.bindings.has(this.doc.clientID)) this.bind([this.doc.clientID], SERVER_AUTHOR, turn)
  }

  private answerStep1(from: Connection, stateVector: Uint8Array, turn: Turn): void {
    const state = this.connections.get(from)
    if (state === undefined) return
    turn.answerStep1(from, () => this.stateBeyond(stateVector))
    if (state.synced || turn.newcomers.has(from)) return
    turn.newcomers.add(from)
    turn.askForMissing(from, Y.encodeStateVector(this.doc))
    if (from.wantsSaved) turn.answer(from, writeSaved({ frames: state.framesConfirmed, clocks: this.clocksOf(from.actor.id) }))
  }

  private stateBeyond(stateVector: Uint8Array): Uint8Array {
    const isEmpty = stateVector.length <= 1 // one byte: no clients
    return isEmpty ? this.wholeState() : Y.encodeStateAsUpdate(this.doc, stateVector)
  }

  private wholeState(): Uint8Array {
    this.whole ??= Y.encodeStateAsUpdate(this.doc)
    return this.whole
  }

  private clocksOf(author: string): Map<number, number> {
    const clocks = new Map<number, number>()
    for (const [client, owner] of this.bindings) if (owner === author) clocks.set(client, Y.getState(this.doc.store, client))
    return clocks
  }

  private async commit(turn: Turn): Promise<void> {
    if (turn.entries.length === 0) return
    const endTimer = this.ports.metrics.commitSeconds.startTimer()
    const atMs = this.ports.nowMs()
    this.sequence = await this.ports.journal.append(this.name, { atMs, entries: turn.entries, bindings: turn.bindings })
    endTimer()
    this.sinceSnapshot = addRecord(this.sinceSnapshot, { atMs, entries: turn.entries })
  }

  private deliver(turn: Turn): void {
    for (const [connection, { outcomes }] of turn.reports) {
      for (const outcome of outcomes) this.connections.get(connection)?.count(outcome)
    }
    const receivers = new Set([...this.connections].filter(([, { synced }]) => synced).map(([connection]) => connection))
    const deliveries = turn.deliver(receivers, (to) => this.connections.get(to)?.framesConfirmed ?? 0, this.doc)
    // From the next turn on: what a newcomer was just answered holds this one.
    for (const newcomer of turn.newcomers) {
      const state = this.connections.get(newcomer)
      if (state !== undefined) state.synced = true
    }
    this.ports.metrics.deliveries.inc(deliveries)
  }

  private refuse(from: Connection, reason: CloseReason, detail: string): void {
    this.ports.log.warn({ room: this.name, author: from.actor.id, reason, detail }, 'update refused')
    this.leave(from)
    from.close(reason)
    this.ports.onRefused(from, reason)
  }

  /** The document is again what the journal says, and everything of the turn but the culprit's is done again. */
  private async withoutCulprit(works: readonly Work[], { culprit, cause }: Spoiled): Promise<void> {
    if (culprit.what === 'edit') culprit.failed(cause)
    else this.refuse(culprit.from, 'malformed', String(cause))
    await this.rebuild()
    this.inbox = [...works.filter((work) => work !== culprit), ...this.inbox]
  }

  /** Nothing of the turn was kept: its writers come back and send it again, the others never saw it. */
  private async afterFailedCommit(works: readonly Work[], turn: Turn, error: unknown): Promise<void> {
    this.ports.log.error({ room: this.name, err: error }, 'commit failed')
    this.ports.metrics.failedCommits.inc()
    for (const connection of turn.waiting()) {
      this.leave(connection)
      connection.close('notStored')
    }
    for (const work of works) if (work.what === 'edit') work.failed(error)
    await this.rebuild()
  }

  /** The journal cannot be read, or there is a defect of ours: everyone comes back, to a document built anew before anything else is done. */
  private giveUp(works: readonly Work[], error: unknown): void {
    this.ports.log.error({ room: this.name, err: error }, 'a turn failed')
    this.isStale = true
    for (const work of works) if (work.what === 'edit') work.failed(error)
    this.closeAll(error instanceof Unreadable ? 'unreadable' : 'notStored')
  }

  /** Throws `Unreadable`; whoever catches it gives up. */
  private async rebuild(): Promise<void> {
    try {
      this.take(await this.ports.journal.load(this.name))
    } catch (error) {
      throw new Unreadable('the document cannot be built from the journal', { cause: error })
    }
    this.isStale = false
  }

  /** Builds the document from what is durable. */
  private take({ snapshot, records, sequence, bindings }: LoadedRoom): void {
    this.doc.destroy()
    const doc = new Y.Doc()
    for (const root of Object.keys(this.schema)) doc.getMap(root)
    doc.transact(() => {
      if (snapshot !== null) Y.applyUpdate(doc, snapshot)
      for (const { entries } of records) for (const { update } of entries) Y.applyUpdate(doc, update)
    })
    this.doc = doc
    this.sequence = sequence
    this.whole = null
    this.sinceSnapshot = records.reduce(addRecord, EMPTY_BACKLOG)
    this.bindings.clear()
    for (const { client, author } of bindings) this.bindings.set(client, author)
    for (const follower of this.followers) {
      follower.opened(doc)
      follower.committed(sequence)
    }
  }
}
