import * as Y from 'yjs'
import { may } from '../../shared/policy/rights.ts'
import type { Bench } from './gate.ts'
import { authorOf, placeKey } from './judgeStructs.ts'
import type { Incoming, Place, Places } from './places.ts'
import { refuse, type Refused } from './verdict.ts'

type DeletesVerdict = { readonly verdict: 'accept'; readonly effective: boolean } | { readonly verdict: 'gap' } | Refused

type DeleteSet = ReturnType<typeof Y.decodeUpdate>['ds']

/**
 * Judges what an update takes away, item by item, from its own delete set. Deleting the old value of a key is how Yjs overwrites, so it is
 * allowed where writing the new one is; taking a key away for good is not, except where the schema says so.
 */
export function judgeDeletes(ds: DeleteSet, touched: ReadonlySet<string>, places: Places, incoming: Incoming, bench: Bench): DeletesVerdict {
  let effective = false
  for (const [client, ranges] of ds.clients) {
    const known = Y.getState(bench.doc.store, client)
    const arriving = end(incoming.get(client)) ?? known
    for (const { clock, len } of ranges) {
      // What the update itself brings and takes away was its author's alone.
      if (clock + len > Math.max(known, arriving)) return { verdict: 'gap' }
      for (const item of livingItems(bench.doc, client, clock, Math.min(clock + len, known))) {
        effective = true
        const refusal = judgeDelete(places.ofStored(item), touched, bench)
        if (refusal !== null) return refusal
      }
    }
  }
  return { verdict: 'accept', effective }
}

function judgeDelete(place: Place | null, touched: ReadonlySet<string>, bench: Bench): Refused | null {
  const root = place === null ? undefined : bench.schema[place.root]
  if (place === null || root === undefined) return refuse('outsideSchema', 'deletes what is under no root')
  const isOverwrite = touched.has(placeKey(place))
  if (root.holds === 'values') {
    if (!may(root.write, bench.actor, null)) return refuse('forbidden', `may not write ${place.root}`)
    return isOverwrite || root.clearable === true ? null : refuse('forbidden', `takes a key of ${place.root} away`)
  }
  const field = root.fields[place.field]
  if (place.at === 'root' || field === undefined) return refuse('forbidden', `takes an entry of ${place.root} away`)
  if (!may(field.write, bench.actor, authorOf(place, null, bench))) return refuse('forbidden', `may not change ${place.root}.${place.field}`)
  if (place.at === 'letters') return null
  if (field.holds === 'text') return refuse('forbidden', `a text is for life: ${place.root}.${place.field}`)
  return isOverwrite || field.clearable === true ? null : refuse('forbidden', `takes ${place.root}.${place.field} away`)
}

function end(structs: readonly { readonly id: Y.ID; readonly length: number }[] | undefined): number | undefined {
  const last = structs?.at(-1)
  return last === undefined ? undefined : last.id.clock + last.length
}

/** Items of the store in a range of clocks that are not deleted yet. */
function* livingItems(doc: Y.Doc, client: number, from: number, to: number): Generator<Y.Item> {
  if (from >= to) return
  const structs = doc.store.clients.get(client) ?? []
  for (let index = Y.findIndexSS(structs, from); index < structs.length; index++) {
    const struct = structs[index]
    if (struct === undefined || struct.id.clock >= to) return
    if (struct instanceof Y.Item && !struct.deleted) yield struct
  }
}
