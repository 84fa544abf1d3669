import type { Logger } from 'pino'
import type * as Y from 'yjs'
import type { Actor } from '../../shared/policy/rights.ts'
import type { CloseReason } from '../../shared/wire/closeCodes.ts'
import { writeSaved, writeUpdate, type ClientMessage } from '../../shared/wire/messages.ts'
import type { RoomName } from '../../shared/wire/rooms.ts'
import type { Backlog } from '../journal/compactionPolicy.ts'
import type { Journal, LoadedRoom } from '../journal/journal.ts'
import type { Metrics } from '../metrics.ts'
import type { Connection } from './connection.ts'
import { LiveDocument, type DocumentSettings, type Follower } from './liveDocument.ts'
import { Presence } from './presence.ts'
import { Standing } from './standing.ts'
import { Turn } from './turn.ts'
import { arrival, Spoiled, type Arrival, type Edit, type Question, type Witness, type Work } from './work.ts'

/** Who a change made by the server itself is journalled under. */
export const SERVER_AUTHOR = 'server'

export type RoomSettings = DocumentSettings & { readonly name: RoomName }

export type RoomPorts = {
  readonly journal: Journal
  readonly nowMs: () => number
  readonly log: Logger
  readonly metrics: Metrics
  /** Called for each update that the gate refused, after its connection was closed. */
  readonly onRefused: (connection: Connection, reason: CloseReason) => void
}

/** The document could not be built from what is durable: nobody is shown anything until it can. */
class Unreadable extends Error {
  override readonly name = 'Unreadable'
}

/**
 * One document, one queue. What arrives while a commit runs makes the next turn: judged update by update, applied in one transaction,
 * journalled as one record, and only then delivered. So nobody ever receives what is not durable, and only load makes batches.
 */
export class Room {
  readonly name: RoomName
  readonly presence: Presence
  private readonly ports: RoomPorts
  private readonly document: LiveDocument
  private readonly connections = new Map<Connection, Standing>()
  private readonly watchers: (() => void)[] = []
  private readonly writers: ((by: Actor) => void)[] = []
  private witness: Witness | null = null
  private inbox: Work[] = []
  private working = false
  /** The document in memory is not what is durable: it is built anew before it is used again. */
  private isStale = false

  private constructor(settings: RoomSettings, ports: RoomPorts, loaded: LoadedRoom) {
    this.name = settings.name
    this.ports = ports
    this.document = new LiveDocument(settings, loaded)
    this.presence = new Presence(settings.kind, (client) => this.document.ownerOf(client), ports.nowMs)
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
    return this.document.backlog
  }

  startedSnapshot(): void {
    this.document.startedSnapshot()
  }

  follow(follower: Follower): void {
    this.document.follow(follower)
    if (!this.working) this.document.tellDurable()
  }

  /** From the next turn on; null: nobody. */
  witnessedBy(witness: Witness | null): void {
    this.witness = witness
  }

  get hasPeople(): boolean {
    return this.connections.size > 0
  }

  /** Called whenever somebody has come or gone. */
  watchPeople(watcher: () => void): void {
    this.watchers.push(watcher)
  }

  /** Called whenever somebody's writing was let in. */
  watchWriters(watcher: (by: Actor) => void): void {
    this.writers.push(watcher)
  }

  join(connection: Connection): void {
    this.connections.set(connection, new Standing())
    this.presence.join(connection)
    for (const watcher of this.watchers) watcher()
  }

  leave(connection: Connection): void {
    this.connections.delete(connection)
    this.presence.leave(connection)
    for (const watcher of this.watchers) watcher()
  }

  /** A message from a connection that joined. `message` is the frame it came in, relayed as it is. */
  receive(from: Connection, parsed: ClientMessage, message: Uint8Array): void {
    switch (parsed.type) {
      case 'step1':
        return this.enqueue({ what: 'step1', from, stateVector: parsed.stateVector })
      case 'update':
        return this.enqueue(arrival(from, parsed, message))
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

  /**
   * Takes all that was ever written here away, from the journal too, unless somebody is here or something is on its way. Resolves to whether
   * it did. Rejects with `NotStored`; then all is as it was.
   */
  async erase(): Promise<boolean> {
    if (!this.isIdle) return false
    this.working = true
    try {
      await this.ports.journal.erase(this.name)
      this.document.load({ snapshot: null, records: [], sequence: 0, bindings: [] })
      return true
    } finally {
      void this.work() // whoever came in the meantime
    }
  }

  closeAll(reason: CloseReason): void {
    this.closeWhere(reason, () => true)
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
    this.document.tellDurable()
    this.deliver(turn)
    for (const work of works) if (work.what === 'edit') work.done()
  }

  /** Does the turn's work, or says which work spoiled it. Newcomers last, so that what they get holds all of the turn. */
  private perform(works: readonly Work[], turn: Turn): Spoiled | null {
    const all = (what: Work['what']) => {
      for (const work of works) if (work.what === what) this.performOne(work, turn)
    }
    try {
      this.document.together(() => all('update'))
      this.writeBeside(turn)
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
      if (work.what === 'edit') this.performEdit(work, turn)
      else if (!this.connections.has(work.from)) return
      else if (work.what === 'update') this.performUpdate(work, turn)
      else this.answerStep1(work, turn)
    } catch (error) {
      throw new Spoiled(work, error)
    }
  }

  private performUpdate({ from, update, message, isWhole }: Arrival, turn: Turn): void {
    const verdict = this.document.judge(from, update, this.presence.announced)
    this.ports.metrics.updates.inc({ verdict: verdict.verdict })
    switch (verdict.verdict) {
      case 'refuse':
        return this.refuse(from, verdict.reason, verdict.detail)
      case 'gap':
        turn.askForMissing(from, this.document.stateVector())
        return turn.report(from, 'gap')
      case 'nothing':
        return turn.report(from, isWhole ? 'whole' : 'kept')
      case 'accept': {
        const seen = this.document.shownTo(this.witness, from, verdict)
        this.document.apply(verdict)
        for (const watcher of this.writers) watcher(from.actor)
        const beside = seen?.() ?? null
        if (beside !== null) turn.beside.push(beside)
        for (const client of verdict.newClients) this.bind(client, from.actor.id, turn)
        turn.accept(from, from.actor.id, verdict.update, verdict.update === update ? message : writeUpdate(verdict.update))
        turn.report(from, isWhole ? 'whole' : 'kept', verdict.clients)
      }
    }
  }

  private performEdit({ change }: Edit, turn: Turn): void {
    this.writeAsServer(change, turn)
  }

  private writeBeside(turn: Turn): void {
    if (turn.beside.length > 0) this.writeAsServer((doc) => turn.beside.forEach((write) => write(doc)), turn)
  }

  private writeAsServer(change: (doc: Y.Doc) => void, turn: Turn): void {
    const { updates, client } = this.document.edit(change)
    for (const update of updates) turn.accept(null, SERVER_AUTHOR, update, writeUpdate(update))
    if (updates.length > 0 && this.document.ownerOf(client) === undefined) this.bind(client, SERVER_AUTHOR, turn)
  }

  private bind(client: number, author: string, turn: Turn): void {
    this.document.bind(client, author)
    turn.bindings.push({ client, author })
  }

  private answerStep1({ from, stateVector }: Question, turn: Turn): void {
    const standing = this.connections.get(from)
    if (standing === undefined) return
    turn.answerStep1(from, () => this.document.beyond(stateVector))
    if (standing.synced || turn.newcomers.has(from)) return
    turn.newcomers.add(from)
    turn.askForMissing(from, this.document.stateVector())
    if (from.wantsSaved) turn.answer(from, writeSaved({ frames: standing.framesConfirmed, clocks: this.document.clocksOf(from.actor.id) }))
  }

  private async commit({ entries, bindings }: Turn): Promise<void> {
    if (entries.length === 0) return
    const endTimer = this.ports.metrics.commitSeconds.startTimer()
    const atMs = this.ports.nowMs()
    const sequence = await this.ports.journal.append(this.name, { atMs, entries, bindings })
    endTimer()
    this.document.stored({ sequence, atMs, entries })
  }

  private deliver(turn: Turn): void {
    for (const [connection, { outcomes }] of turn.reports) {
      for (const outcome of outcomes) this.connections.get(connection)?.count(outcome)
    }
    const receivers = new Set([...this.connections].filter(([, { synced }]) => synced).map(([connection]) => connection))
    const standings = { framesConfirmed: (to: Connection) => this.connections.get(to)?.framesConfirmed ?? 0, clockOf: (client: number) => this.document.clockOf(client) }
    this.ports.metrics.deliveries.inc(turn.deliver(receivers, standings))
    // From the next turn on: what a newcomer was just answered holds this one.
    for (const newcomer of turn.newcomers) {
      const standing = this.connections.get(newcomer)
      if (standing !== undefined) standing.synced = true
    }
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
      this.document.load(await this.ports.journal.load(this.name))
    } catch (error) {
      throw new Unreadable('the document cannot be built from the journal', { cause: error })
    }
    this.isStale = false
  }
}
