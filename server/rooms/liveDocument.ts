import * as Y from 'yjs'
import { SCHEMAS } from '../../shared/document/schemas.ts'
import type { DocumentSchema, Vocabulary } from '../../shared/document/schema.ts'
import type { RoomKind } from '../../shared/wire/rooms.ts'
import { brokenBy } from '../gate/brokenBy.ts'
import { judge } from '../gate/gate.ts'
import { tangledBy } from '../gate/tangledBy.ts'
import type { Accepted, Verdict } from '../gate/verdict.ts'
import { addRecord, EMPTY_BACKLOG, type Backlog } from '../journal/compactionPolicy.ts'
import type { JournalRecord, LoadedRoom, Sequence } from '../journal/journal.ts'
import type { Connection } from './connection.ts'
import type { Witness } from './work.ts'

/** Follows a room's document: told when there is a new one (at opening, and after a repair), and whenever it is what is durable. */
export type Follower = {
  readonly opened: (doc: Y.Doc) => void
  /** The document holds exactly what is durable while this runs. */
  readonly committed: (sequence: Sequence) => void
}

export type DocumentSettings = { readonly kind: RoomKind; readonly vocabulary: Vocabulary }

/** A room's document in memory: what the journal tells, and for the length of a turn what is about to be written to it. */
export class LiveDocument {
  private readonly schema: DocumentSchema
  private readonly vocabulary: Vocabulary
  private readonly followers = new Set<Follower>()
  private readonly owners = new Map<number, string>()
  private doc = new Y.Doc()
  private sequence: Sequence = 0
  private sinceSnapshot: Backlog = EMPTY_BACKLOG
  /** The encoded answer to a newcomer, until the next change. */
  private whole: Uint8Array | null = null

  constructor({ kind, vocabulary }: DocumentSettings, loaded: LoadedRoom) {
    this.schema = SCHEMAS[kind]
    this.vocabulary = vocabulary
    this.load(loaded)
  }

  /** Builds the document anew from what is durable. */
  load({ snapshot, records, sequence, bindings }: LoadedRoom): void {
    const doc = new Y.Doc()
    for (const root of Object.keys(this.schema)) doc.getMap(root)
    doc.transact(() => {
      if (snapshot !== null) Y.applyUpdate(doc, snapshot)
      for (const { entries } of records) for (const { update } of entries) Y.applyUpdate(doc, update)
    })
    this.doc.destroy()
    this.doc = doc
    this.sequence = sequence
    this.whole = null
    this.sinceSnapshot = records.reduce(addRecord, EMPTY_BACKLOG)
    this.owners.clear()
    for (const { client, author } of bindings) this.owners.set(client, author)
    for (const follower of this.followers) follower.opened(doc)
    this.tellDurable()
  }

  follow(follower: Follower): void {
    this.followers.add(follower)
    follower.opened(this.doc)
  }

  /** The document is what is durable now. */
  tellDurable(): void {
    for (const follower of this.followers) follower.committed(this.sequence)
  }

  judge({ actor, mayWrite }: Connection, update: Uint8Array, announced: ReadonlyMap<number, string>): Verdict {
    const { doc, schema, vocabulary, owners } = this
    return judge(update, { doc, schema, vocabulary, actor, mayWrite, bindings: owners, announced })
  }

  /** Applies many at the cost of one. */
  together(apply: () => void): void {
    this.doc.transact(apply)
  }

  /** Applies what the gate accepted. Throws if it turns out to be other than it seemed; then the document has to be loaded again. */
  apply({ update, clients, touched }: Accepted): void {
    const from = new Map(clients.map((client) => [client, this.clockOf(client)]))
    this.whole = null
    Y.applyUpdate(this.doc, update)
    // The gate let nothing through that waits for more; if something waits, the update lied to it.
    if (this.doc.store.pendingStructs !== null || this.doc.store.pendingDs !== null) throw new Error('an update left a gap')
    const broken = brokenBy(touched, this.doc, this.schema) ?? tangledBy(from, this.doc)
    if (broken !== null) throw new Error(`an update left ${broken}`)
  }

  /** What the witness sees of an update that is about to be applied. */
  shownTo(witness: Witness | null, { actor }: Connection, { reached }: Accepted): ReturnType<Witness> {
    return witness === null ? null : witness(this.doc, actor, reached)
  }

  /** Makes a change of the server's own and returns what it comes to, and the client id that it is written with. */
  edit(change: (doc: Y.Doc) => void): { readonly updates: readonly Uint8Array[]; readonly client: number } {
    const updates: Uint8Array[] = []
    const collect = (update: Uint8Array) => updates.push(update)
    this.doc.on('update', collect)
    this.doc.transact(() => change(this.doc))
    this.doc.off('update', collect)
    if (updates.length > 0) this.whole = null
    return { updates, client: this.doc.clientID }
  }

  ownerOf(client: number): string | undefined {
    return this.owners.get(client)
  }

  bind(client: number, author: string): void {
    this.owners.set(client, author)
  }

  /** It was stored as this record. */
  stored(record: JournalRecord): void {
    this.sequence = record.sequence
    this.sinceSnapshot = addRecord(this.sinceSnapshot, record)
  }

  /** What was written since the last snapshot. */
  get backlog(): Backlog {
    return this.sinceSnapshot
  }

  startedSnapshot(): void {
    this.sinceSnapshot = EMPTY_BACKLOG
  }

  stateVector(): Uint8Array {
    return Y.encodeStateVector(this.doc)
  }

  clockOf(client: number): number {
    return Y.getState(this.doc.store, client)
  }

  /** How far the writing of each client id of an author goes. */
  clocksOf(author: string): Map<number, number> {
    return new Map([...this.owners].filter(([, owner]) => owner === author).map(([client]) => [client, this.clockOf(client)]))
  }

  /** All that somebody with this state vector lacks. */
  beyond(stateVector: Uint8Array): Uint8Array {
    const isEmpty = stateVector.length <= 1 // one byte: no clients
    if (!isEmpty) return Y.encodeStateAsUpdate(this.doc, stateVector)
    this.whole ??= Y.encodeStateAsUpdate(this.doc)
    return this.whole
  }
}
