import * as Y from 'yjs'
import { fieldOf, rootOf } from '../../shared/document/schema.ts'
import { may } from '../../shared/policy/rights.ts'
import type { Decoded } from './decode.ts'
import type { Bench } from './gate.ts'
import type { Letters } from './judgeLength.ts'
import { authorOf } from './judgeStructs.ts'
import { placeKey, type Incoming, type Place, type Places, type Struct } from './places.ts'
import { refuse, type Refused } from './verdict.ts'

type DeletesVerdict =
  | { readonly verdict: 'accept'; readonly reached: readonly Place[]; readonly letters: Letters }
  | { readonly verdict: 'gap' }
  | Refused

/**
 * Judges what an update takes away, item by item, from its own delete set. Deleting the old value of a key is how Yjs overwrites, so it is
 * allowed where writing the new one is; taking a key away for good is not, except where the schema says so.
 */
export function judgeDeletes(ds: Decoded['ds'], touched: ReadonlyMap<string, Place>, places: Places, fresh: Incoming, bench: Bench): DeletesVerdict {
  const letters = new Map<string, { place: Place; count: number }>()
  const reached: Place[] = []
  for (const [client, ranges] of ds.clients) {
    const known = Y.getState(bench.doc.store, client)
    const arriving = fresh.get(client) ?? []
    for (const { clock, len } of ranges) {
      const end = clock + len
      if (end > Math.max(known, endOf(arriving))) return { verdict: 'gap' }
      for (const item of livingItems(bench.doc, client, clock, Math.min(end, known))) {
        const place = places.ofStored(item)
        const refusal = judgeDelete(place, touched, bench)
        if (refusal !== null) return refusal
        if (place !== null) reached.push(place)
        count(letters, place, overlap(item, clock, end))
      }
    }
    // What the update itself brings and takes away was its author's alone.
    for (const { item, deleted } of takenBack(arriving, ranges)) count(letters, placeOf(item, places), deleted)
  }
  return { verdict: 'accept', reached, letters }
}

function judgeDelete(place: Place | null, touched: ReadonlyMap<string, Place>, bench: Bench): Refused | null {
  const root = place === null ? undefined : rootOf(bench.schema, place.root)
  if (place === null || root === undefined) return refuse('outsideSchema', 'deletes what is under no root')
  const isOverwrite = touched.has(placeKey(place))
  if (root.holds === 'values') {
    if (!may(root.write, bench.actor, null)) return refuse('forbidden', `may not write ${place.root}`)
    return isOverwrite || root.clearable === true ? null : refuse('forbidden', `takes a key of ${place.root} away`)
  }
  const field = fieldOf(bench.schema, place.root, place.field)
  if (place.at === 'root' || field === undefined) return refuse('forbidden', `takes an entry of ${place.root} away`)
  if (!may(field.write, bench.actor, authorOf(place, null, bench))) return refuse('forbidden', `may not change ${place.root}.${place.field}`)
  if (place.at === 'letters') return null
  if (field.holds === 'text') return refuse('forbidden', `a text is for life: ${place.root}.${place.field}`)
  return isOverwrite || field.clearable === true ? null : refuse('forbidden', `takes ${place.root}.${place.field} away`)
}

function endOf(structs: readonly Struct[]): number {
  const last = structs.at(-1)
  return last === undefined ? 0 : last.id.clock + last.length
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

type Range = { readonly clock: number; readonly len: number }

/** Letters that come deleted already. Structs and ranges both stand in the order of their clocks: one walk finds all. */
function* takenBack(structs: readonly Struct[], ranges: readonly Range[]): Generator<{ item: Y.Item; deleted: number }> {
  let first = 0
  for (const item of structs) {
    if (!(item instanceof Y.Item) || !(item.content instanceof Y.ContentString)) continue
    for (let index = first; index < ranges.length; index++) {
      const range = ranges[index]
      if (range === undefined || range.clock >= item.id.clock + item.length) break
      const deleted = overlap(item, range.clock, range.clock + range.len)
      if (deleted > 0) yield { item, deleted }
      else first = index + 1 // wholly before this struct, and so before all that follow
    }
  }
}

function overlap({ id, length }: Y.Item, from: number, to: number): number {
  return Math.min(id.clock + length, to) - Math.max(id.clock, from)
}

function placeOf(item: Y.Item, places: Places): Place | null {
  const place = places.ofIncoming(item)
  return typeof place === 'string' ? null : place
}

function count(letters: Map<string, { place: Place; count: number }>, place: Place | null, deleted: number): void {
  if (place?.at !== 'letters') return
  const sum = letters.get(placeKey(place)) ?? { place, count: 0 }
  sum.count += deleted
  letters.set(placeKey(place), sum)
}
