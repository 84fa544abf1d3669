import * as Y from 'yjs'
import type { DocumentSchema, Vocabulary } from '../../shared/document/schema.ts'
import type { Actor } from '../../shared/policy/rights.ts'
import { LIMITS } from '../../shared/wire/limits.ts'
import { decode, flawIn, type Decoded } from './decode.ts'
import { judgeDeletes } from './judgeDeletes.ts'
import { judgeLength } from './judgeLength.ts'
import { judgeStructs } from './judgeStructs.ts'
import { Places, type Incoming, type Struct } from './places.ts'
import { refuse, type Refused, type Verdict } from './verdict.ts'

/** Everything that an update is judged against. */
export type Bench = {
  readonly doc: Y.Doc
  readonly schema: DocumentSchema
  readonly vocabulary: Vocabulary
  readonly actor: Actor
  /** False for those who only read this room: then any effect is refused. */
  readonly mayWrite: boolean
  /** Which author each Yjs client id belongs to. */
  readonly bindings: ReadonlyMap<number, string>
  /** Client ids that somebody is present under but has not written with yet. */
  readonly announced: ReadonlyMap<number, string>
}

/**
 * Judges one update before it is applied: is it whole, is it within the document's schema, may this actor write all of it? Pure: reads the
 * live document, changes nothing. An update is judged against a document to which everything before it has been applied, and what is
 * accepted is applied as the verdict hands it back: cut to what is new, so that nothing is applied which was not judged.
 */
export function judge(update: Uint8Array, bench: Bench): Verdict {
  const decoded = decode(update)
  if (decoded === null) return refuse('malformed', 'not a Yjs update')
  if (decoded.structs.length > LIMITS.maxStructsPerUpdate) return refuse('tooLarge', `${decoded.structs.length} structs`)
  const flaw = flawIn(decoded)
  if (flaw !== null) return refuse('malformed', flaw)
  if (!holdsKnown(decoded, bench.doc)) return judgeNews(update, decoded, bench)
  const news = Y.diffUpdate(update, knownOf(decoded, bench.doc))
  // What was just encoded can be decoded.
  return judgeNews(news, Y.decodeUpdate(news), bench)
}

/** Judges an update that holds nothing which the document has already, but for deletions. */
function judgeNews(update: Uint8Array, decoded: Decoded, bench: Bench): Verdict {
  const fresh = byClient(decoded.structs)
  if (hasGap(fresh, bench.doc)) return { verdict: 'gap' }
  const newClients = judgeClients([...fresh.keys()], bench)
  if (!Array.isArray(newClients)) return newClients

  const places = new Places(bench.doc, fresh)
  const structs = judgeStructs(fresh, places, bench)
  if (structs.verdict !== 'accept') return structs
  const deletes = judgeDeletes(decoded.ds, structs.touched, places, fresh, bench)
  if (deletes.verdict !== 'accept') return deletes
  const tooLong = judgeLength(structs.letters, deletes.letters, bench)
  if (tooLong !== null) return tooLong

  if (fresh.size === 0 && deletes.reached.length === 0) return { verdict: 'nothing' }
  if (!bench.mayWrite) return refuse('forbidden', 'reads this room only')
  const touched = [...structs.touched.values()]
  const reached = [...touched, ...[...structs.letters.values()].map(({ place }) => place), ...deletes.reached]
  return { verdict: 'accept', update, clients: [...fresh.keys()], newClients, touched, reached }
}

function holdsKnown({ structs }: Decoded, doc: Y.Doc): boolean {
  return structs.some(({ id }) => id.clock < Y.getState(doc.store, id.client))
}

/** How much the document has of the clients in an update, as a state vector. */
function knownOf({ structs }: Decoded, doc: Y.Doc): Uint8Array {
  return Y.encodeStateVector(new Map(structs.map(({ id }) => [id.client, Y.getState(doc.store, id.client)])))
}

function byClient(structs: readonly Struct[]): Incoming {
  const clients = new Map<number, Struct[]>()
  for (const struct of structs) {
    const list = clients.get(struct.id.client)
    if (list === undefined) clients.set(struct.id.client, [struct])
    else list.push(struct)
  }
  return clients
}

/** Are structs missing between what the document has and what comes? */
function hasGap(fresh: Incoming, doc: Y.Doc): boolean {
  for (const [client, structs] of fresh) {
    if (structs[0]?.id.clock !== Y.getState(doc.store, client)) return true
    if (structs.some((struct) => struct instanceof Y.Skip)) return true
  }
  return false
}

/** The client ids that were never written with, or why one may not be used. */
function judgeClients(clients: readonly number[], { bindings, announced, actor }: Bench): number[] | Refused {
  for (const client of clients) {
    const owner = bindings.get(client) ?? announced.get(client)
    if (owner !== undefined && owner !== actor.id) return refuse('foreignClient', `client ${client} belongs to another`)
  }
  const newClients = clients.filter((client) => !bindings.has(client))
  if (newClients.length === 0) return newClients
  const had = [...bindings.values()].filter((owner) => owner === actor.id).length
  return had + newClients.length > LIMITS.maxClientsPerAuthor ? refuse('tooLarge', 'too many client ids') : newClients
}
