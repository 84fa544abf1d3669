import * as Y from 'yjs'
import type { DocumentSchema, Vocabulary } from '../../shared/document/schema.ts'
import type { Actor } from '../../shared/policy/rights.ts'
import { LIMITS } from '../../shared/wire/limits.ts'
import { judgeDeletes } from './judgeDeletes.ts'
import { judgeStructs } from './judgeStructs.ts'
import { Places } from './places.ts'
import { refuse, type Verdict } from './verdict.ts'

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
}

type Struct = Y.Item | Y.GC | Y.Skip

/**
 * Judges one update before it is applied: is it whole, is it within the document's schema, may this actor write all of it? Pure: reads the
 * live document, changes nothing. An update is judged against a document to which everything before it has been applied.
 */
export function judge(update: Uint8Array, bench: Bench): Verdict {
  const decoded = decode(update)
  if (decoded === null) return refuse('malformed', 'not a Yjs update')
  if (decoded.structs.length > LIMITS.maxStructsPerUpdate) return refuse('tooLarge', `${decoded.structs.length} structs`)

  const incoming = byClient(decoded.structs)
  const fresh = findFresh(incoming, bench.doc)
  if (fresh === 'gap') return { verdict: 'gap' }
  const newClients: number[] = []
  for (const client of fresh.keys()) {
    const owner = bench.bindings.get(client)
    if (owner === undefined) newClients.push(client)
    else if (owner !== bench.actor.id) return refuse('foreignClient', `client ${client} belongs to another`)
  }

  const places = new Places(bench.doc, incoming)
  const structs = judgeStructs(fresh, places, bench)
  if (structs.verdict !== 'accept') return structs
  const deletes = judgeDeletes(decoded.ds, structs.touched, places, incoming, bench)
  if (deletes.verdict !== 'accept') return deletes

  if (fresh.size === 0 && !deletes.effective) return { verdict: 'nothing' }
  if (!bench.mayWrite) return refuse('forbidden', 'reads this room only')
  return { verdict: 'accept', clients: [...fresh.keys()], newClients }
}

function decode(update: Uint8Array): ReturnType<typeof Y.decodeUpdate> | null {
  try {
    return Y.decodeUpdate(update)
  } catch {
    return null
  }
}

function byClient(structs: readonly Struct[]): Map<number, Struct[]> {
  const clients = new Map<number, Struct[]>()
  for (const struct of structs) {
    const list = clients.get(struct.id.client)
    if (list === undefined) clients.set(struct.id.client, [struct])
    else list.push(struct)
  }
  return clients
}

/** The structs that the document does not have yet, or `gap` if some before them are missing. */
function findFresh(incoming: ReadonlyMap<number, readonly Struct[]>, doc: Y.Doc): Map<number, readonly Struct[]> | 'gap' {
  const fresh = new Map<number, readonly Struct[]>()
  for (const [client, structs] of incoming) {
    let expected = Y.getState(doc.store, client)
    const known = expected
    const after = structs.filter((struct) => struct.id.clock + struct.length > known)
    for (const struct of after) {
      if (struct instanceof Y.Skip || struct.id.clock > expected) return 'gap'
      expected = struct.id.clock + struct.length
    }
    if (after.length > 0) fresh.set(client, after)
  }
  return fresh
}
