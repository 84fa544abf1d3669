import * as Y from 'yjs'
import { SCHEMAS } from '../../shared/document/schemas.ts'
import { vocabularyOf } from '../../shared/document/vocabulary.ts'
import { newId, type AuthorId, type ScenarioId } from '../../shared/ids.ts'
import type { OpResult } from '../../shared/ops/op.ts'
import type { Actor } from '../../shared/policy/rights.ts'
import { PRATO } from '../../shared/process/prato.ts'
import type { RoomKind } from '../../shared/wire/rooms.ts'
import { brokenBy } from './brokenBy.ts'
import { judge } from './gate.ts'
import { tangledBy } from './tangledBy.ts'
import type { Verdict } from './verdict.ts'

/** A room without a room, for tests: one document behind the gate, and people with copies of it. No code of the product imports this. */

export const ANNA: Actor = { role: 'participant', id: 'anna', categories: ['students'] }
export const BRUNO: Actor = { role: 'participant', id: 'bruno', categories: ['sport'] }
export const FEDERICA: Actor = { role: 'facilitator', id: 'federica', categories: [] }
export const DISPLAY: Actor = { role: 'display', id: 'projector', categories: [] }

/** What the tables of these tests work on. */
export const SCENARIO = newId<ScenarioId>()
export const PRATO_WORDS = vocabularyOf(PRATO, new Set([SCENARIO]))
export const clock = { nowMs: () => 1_795_000_000_000 }

/** Authors of tests have plain names; the brand is the type checker's alone. */
export function authorOf({ id }: Actor): AuthorId {
  return id as AuthorId
}

export class Scene {
  readonly doc = new Y.Doc()
  readonly bindings = new Map<number, string>()
  readonly announced = new Map<number, string>()
  private readonly kind: RoomKind

  constructor(kind: RoomKind = 'table') {
    this.kind = kind
    for (const root of Object.keys(SCHEMAS[kind])) this.doc.getMap(root)
  }

  judge(update: Uint8Array, actor: Actor, mayWrite = true): Verdict {
    const { doc, bindings, announced } = this
    return judge(update, { doc, schema: SCHEMAS[this.kind], vocabulary: PRATO_WORDS, actor, mayWrite, bindings, announced })
  }

  /** Judges and, as a room does, applies what is accepted and looks at what became of it. */
  receive(update: Uint8Array, actor: Actor): Verdict {
    const verdict = this.judge(update, actor)
    if (verdict.verdict !== 'accept') return verdict
    const from = new Map(verdict.clients.map((client) => [client, Y.getState(this.doc.store, client)]))
    Y.applyUpdate(this.doc, verdict.update)
    for (const client of verdict.newClients) this.bindings.set(client, actor.id)
    if (this.doc.store.pendingStructs !== null || this.doc.store.pendingDs !== null) throw new Error('an accepted update left a gap')
    const broken = brokenBy(verdict.touched, this.doc, SCHEMAS[this.kind]) ?? tangledBy(from, this.doc)
    if (broken !== null) throw new Error(`an accepted update left ${broken}`)
    return verdict
  }

  /** What the server itself writes. */
  serverWrites(change: (doc: Y.Doc) => void): void {
    this.doc.transact(() => change(this.doc))
    this.bindings.set(this.doc.clientID, 'server')
  }

  /** A fresh copy of the document, under a client id of its own. */
  copy(): Y.Doc {
    const doc = new Y.Doc()
    for (const root of Object.keys(SCHEMAS[this.kind])) doc.getMap(root)
    Y.applyUpdate(doc, Y.encodeStateAsUpdate(this.doc))
    return doc
  }

  /** What somebody's change comes to as an update, without sending it. */
  updateOf(change: (doc: Y.Doc) => void, doc = this.copy()): Uint8Array {
    const before = Y.encodeStateVector(doc)
    doc.transact(() => change(doc))
    return Y.encodeStateAsUpdate(doc, before)
  }

  /** Somebody does something within their rights; it is part of the document from then on. */
  act<T>(actor: Actor, op: (doc: Y.Doc) => OpResult<T>): T {
    const doc = this.copy()
    const result = op(doc)
    if (!result.ok) throw new Error(result.reason)
    const verdict = this.receive(Y.encodeStateAsUpdate(doc, Y.encodeStateVector(this.doc)), actor)
    if (verdict.verdict !== 'accept') throw new Error(`${verdict.verdict} of what is allowed`)
    return result.value
  }
}
