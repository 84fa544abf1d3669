import { pino } from 'pino'
import * as Y from 'yjs'
import { SCHEMAS } from '../../shared/document/schemas.ts'
import { undoManager } from '../../shared/ops/undoManager.ts'
import type { Actor } from '../../shared/policy/rights.ts'
import type { RoomKind, RoomName } from '../../shared/wire/rooms.ts'
import { PRATO_WORDS } from '../gate/scene.ts'
import { createMetrics } from '../metrics.ts'
import { MemoryJournal } from './memoryJournal.ts'
import { Room } from './room.ts'
import { Tablet } from './tablet.ts'

/** A room, its journal and its people in one process, with everything between them that can go wrong: for tests that try it all out. */

const metrics = createMetrics()

/** Somebody with a tablet, and what they can take back. */
export class Person {
  readonly tablet: Tablet
  undo: Y.UndoManager
  private readonly kind: RoomKind

  constructor(actor: Actor, kind: RoomKind, clientId: number) {
    const doc = new Y.Doc()
    doc.clientID = clientId
    this.kind = kind
    this.tablet = new Tablet(actor, doc)
    this.undo = this.startUndo()
  }

  get doc(): Y.Doc {
    return this.tablet.doc
  }

  get actor(): Actor {
    return this.tablet.actor
  }

  /** Undo is forgotten with the page; the document is kept. */
  reload(clientId: number): void {
    this.undo.destroy()
    this.tablet.reload(clientId)
    this.undo = this.startUndo()
  }

  private startUndo(): Y.UndoManager {
    return undoManager(Object.keys(SCHEMAS[this.kind]).map((root) => this.doc.getMap(root)), 0)
  }
}

/** What can happen to the line and the server, beside what people do. */
export const TROUBLES = ['exchange', 'exchange', 'exchange', 'exchange', 'exchange', 'exchange', 'send', 'hear', 'cut', 'reload', 'restart', 'fullDisk', 'freeDisk', 'freeDisk'] as const
export type Trouble = (typeof TROUBLES)[number]

export class World {
  readonly journal = new MemoryJournal()
  /** What the room logged of each refusal. */
  readonly refused: string[] = []
  readonly people: readonly Person[]
  private readonly name: RoomName
  private readonly kind: RoomKind
  private open: Room | null = null
  private nextClientId = 100

  constructor(name: RoomName, kind: RoomKind, people: readonly Person[]) {
    this.name = name
    this.kind = kind
    this.people = people
  }

  get room(): Room {
    if (this.open === null) throw new Error('not started')
    return this.open
  }

  /** Also after a crash: whatever was on its way to the old room or back is lost. */
  async start(): Promise<void> {
    for (const { tablet } of this.people) tablet.disconnect()
    const log = pino({ level: 'warn' }, { write: (line) => void (line.includes('update refused') && this.refused.push(line)) })
    const ports = { journal: this.journal, nowMs: () => 1, metrics, log, onRefused: () => undefined }
    this.open = await Room.open({ name: this.name, kind: this.kind, vocabulary: PRATO_WORDS }, ports)
  }

  person(number: number): Person {
    const person = this.people[number % this.people.length]
    if (person === undefined) throw new Error('nobody is here')
    return person
  }

  async trouble(what: Trouble, person: Person): Promise<void> {
    switch (what) {
      case 'exchange':
        return this.exchange(person.tablet)
      case 'send':
        person.tablet.send()
        return this.settle()
      case 'hear':
        return person.tablet.hear()
      case 'cut':
        return person.tablet.disconnect()
      case 'reload':
        return person.reload(this.nextClientId++)
      case 'restart':
        return this.start()
      case 'fullDisk':
        this.journal.appends = 'fail'
        return
      case 'freeDisk':
        return this.journal.release()
    }
  }

  /** Everybody is back, the disk is free, and what is on its way arrives. */
  async reunite(): Promise<void> {
    this.journal.release()
    for (let round = 0; round < 3; round++) for (const { tablet } of this.people) await this.exchange(tablet)
  }

  /** The document that the journal tells from its first record on. */
  async replayed(): Promise<Y.Doc> {
    const doc = new Y.Doc()
    const records = await this.journal.history(this.name, { after: 0, limit: Number.MAX_SAFE_INTEGER })
    for (const { entries } of records) for (const { update } of entries) Y.applyUpdate(doc, update)
    return doc
  }

  contentOf(doc: Y.Doc): unknown {
    const roots = Object.keys(SCHEMAS[this.kind]).map((root) => [root, doc.getMap(root).toJSON()])
    return { ...Object.fromEntries(roots), clocks: Y.decodeStateVector(Y.encodeStateVector(doc)) }
  }

  /** Comes back if need be, says all and hears all. */
  private async exchange(tablet: Tablet): Promise<void> {
    if (!tablet.isConnected) tablet.connect(this.room)
    for (let round = 0; round < 2; round++) {
      tablet.send()
      await this.settle()
      tablet.hear()
    }
  }

  /** Resolves when the room has done all that it was sent; whether it could be stored is not the question. */
  private settle(): Promise<void> {
    return this.room.edit(() => undefined).catch(() => undefined)
  }
}
