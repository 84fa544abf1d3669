import * as Y from 'yjs'
import type { Field, Root } from '../../shared/document/schema.ts'
import { may } from '../../shared/policy/rights.ts'
import type { Bench } from './gate.ts'
import type { Place, Places } from './places.ts'
import { refuse, type Refused } from './verdict.ts'

/** `touched`: keys that this update gives a new value, as `placeKey`; a delete of the old value there is an overwrite. */
type StructsVerdict = { readonly verdict: 'accept'; readonly touched: ReadonlySet<string> } | { readonly verdict: 'gap' } | Refused

type Placed = { readonly item: Y.Item; readonly place: Place }

export function placeKey({ root, key, field }: Place): string {
  return `${root} ${key} ${field}`
}

/** Judges what an update adds: every struct in its place, of the right kind, by somebody who may. */
export function judgeStructs(fresh: ReadonlyMap<number, readonly unknown[]>, places: Places, bench: Bench): StructsVerdict {
  const placed: Placed[] = []
  for (const structs of fresh.values()) {
    for (const item of structs) {
      // Garbage of the author's own making takes up clocks and says nothing.
      if (!(item instanceof Y.Item)) continue
      const place = places.ofIncoming(item)
      if (place === 'unknown') return { verdict: 'gap' }
      if (place === 'impossible') return refuse('malformed', 'refers to what cannot be')
      placed.push({ item, place })
    }
  }
  const newborn = bornHere(placed, bench)
  for (const each of placed) {
    const refusal = judgeOne(each, newborn, bench)
    if (refusal !== null) return refusal
  }
  return tooMuch(placed, newborn, bench) ?? { verdict: 'accept', touched: new Set(placed.map(({ place }) => placeKey(place))) }
}

/** Entries that this update makes, with the fields they are born with. */
type Newborn = ReadonlyMap<string, Map<string, Y.Item>>

function bornHere(placed: readonly Placed[], bench: Bench): Newborn {
  const newborn = new Map<string, Map<string, Y.Item>>()
  for (const { place } of placed) {
    if (place.at === 'root' && bench.schema[place.root]?.holds === 'entries') newborn.set(entryKey(place), new Map())
  }
  for (const { item, place } of placed) {
    if (place.at === 'field') newborn.get(entryKey(place))?.set(place.field, item)
  }
  return newborn
}

function entryKey({ root, key }: Place): string {
  return `${root} ${key}`
}

function judgeOne({ item, place }: Placed, newborn: Newborn, bench: Bench): Refused | null {
  const root = bench.schema[place.root]
  if (root === undefined) return refuse('outsideSchema', `no root "${place.root.slice(0, 40)}"`)
  if (!root.isKey(place.key)) return refuse('outsideSchema', `no key for ${place.root}`)
  if (root.holds === 'values') return judgeValue(item, place, root, bench)
  if (place.at === 'root') return judgeBirth(item, place, root, newborn, bench)
  const field = root.fields[place.field]
  if (field === undefined) return refuse('outsideSchema', `no field ${place.root}.${place.field.slice(0, 40)}`)
  return place.at === 'field' ? judgeField(item, place, field, newborn, bench) : judgeLetters(item, place, field, newborn, bench)
}

function judgeValue(item: Y.Item, place: Place, root: Extract<Root, { holds: 'values' }>, bench: Bench): Refused | null {
  if (place.at !== 'root') return refuse('outsideSchema', `${place.root} holds plain values`)
  if (!may(root.write, bench.actor, null)) return refuse('forbidden', `may not write ${place.root}`)
  return isOverwritten(item) || root.accepts(onlyValue(item)) ? null : refuse('outsideSchema', `value of ${place.root}`)
}

function judgeBirth(item: Y.Item, place: Place, root: Extract<Root, { holds: 'entries' }>, newborn: Newborn, bench: Bench): Refused | null {
  if (!may(root.create, bench.actor, null)) return refuse('forbidden', `may not add to ${place.root}`)
  if (!(item.content instanceof Y.ContentType) || item.content.type.constructor !== Y.Map) return refuse('outsideSchema', `${place.root} holds maps`)
  if (bench.doc.getMap(place.root).has(place.key)) return refuse('forbidden', `would replace ${place.root}/${place.key}`)
  const fields = newborn.get(entryKey(place))
  const missing = root.required.find((field) => !fields?.has(field))
  return missing === undefined ? null : refuse('outsideSchema', `${place.root} without ${missing}`)
}

function judgeField(item: Y.Item, place: Place, field: Field, newborn: Newborn, bench: Bench): Refused | null {
  const isBirth = newborn.has(entryKey(place))
  if (field.holds === 'text') {
    if (!isBirth) return refuse('forbidden', `a text is for life: ${place.root}.${place.field}`)
    const isText = item.content instanceof Y.ContentType && item.content.type.constructor === Y.Text
    return isText ? null : refuse('outsideSchema', `${place.root}.${place.field} is a text`)
  }
  if (field.once === true && !isBirth) return refuse('forbidden', `${place.root}.${place.field} is written once`)
  if (!may(field.write, bench.actor, authorOf(place, newborn, bench))) return refuse('forbidden', `may not write ${place.root}.${place.field}`)
  if (isOverwritten(item)) return null
  return field.accepts(onlyValue(item), bench) ? null : refuse('outsideSchema', `value of ${place.root}.${place.field}`)
}

function judgeLetters(item: Y.Item, place: Place, field: Field, newborn: Newborn, bench: Bench): Refused | null {
  if (field.holds !== 'text') return refuse('outsideSchema', `${place.root}.${place.field} has no letters`)
  if (!may(field.write, bench.actor, authorOf(place, newborn, bench))) return refuse('forbidden', `may not write in ${place.root}.${place.field}`)
  const isPlain = item.content instanceof Y.ContentString || item.content instanceof Y.ContentDeleted
  return isPlain ? null : refuse('outsideSchema', 'a text holds letters only')
}

/** Who the entry belongs to; null while it is being made. Exported for deletes, which ask the same of stored entries. */
export function authorOf(place: Place, newborn: Newborn | null, bench: Bench): string | null {
  if (newborn?.has(entryKey(place))) return null
  const entry = bench.doc.getMap(place.root).get(place.key)
  const author: unknown = entry instanceof Y.Map ? entry.get('author') : undefined
  return typeof author === 'string' ? author : null
}

/** A value that its author replaced before sending: only its clock is left. */
function isOverwritten(item: Y.Item): boolean {
  return item.content instanceof Y.ContentDeleted
}

function onlyValue(item: Y.Item): unknown {
  return item.content instanceof Y.ContentAny && item.content.arr.length === 1 ? item.content.arr[0] : undefined
}

/** Limits that count over the whole update: entries under a root, letters in a text. */
function tooMuch(placed: readonly Placed[], newborn: Newborn, bench: Bench): Refused | null {
  return tooManyKeys(placed, bench) ?? tooManyLetters(placed, newborn, bench)
}

function tooManyKeys(placed: readonly Placed[], bench: Bench): Refused | null {
  const added = new Map<string, Set<string>>()
  for (const { place } of placed) {
    if (place.at !== 'root' || bench.doc.getMap(place.root).has(place.key)) continue
    const keys = added.get(place.root) ?? new Set()
    added.set(place.root, keys.add(place.key))
  }
  for (const [name, keys] of added) {
    const root = bench.schema[name]
    if (root !== undefined && bench.doc.getMap(name).size + keys.size > root.maxEntries) return refuse('tooLarge', `${name} is full`)
  }
  return null
}

function tooManyLetters(placed: readonly Placed[], newborn: Newborn, bench: Bench): Refused | null {
  const added = new Map<string, { place: Place; letters: number }>()
  for (const { item, place } of placed) {
    if (place.at !== 'letters' || !(item.content instanceof Y.ContentString)) continue
    const sum = added.get(placeKey(place)) ?? { place, letters: 0 }
    sum.letters += item.length
    added.set(placeKey(place), sum)
  }
  for (const { place, letters } of added.values()) {
    const root = bench.schema[place.root]
    const field = root?.holds === 'entries' ? root.fields[place.field] : undefined
    if (field?.holds === 'text' && lettersIn(place, newborn, bench) + letters > field.maxLength) return refuse('tooLarge', `${place.root}.${place.field} is too long`)
  }
  return null
}

function lettersIn(place: Place, newborn: Newborn, bench: Bench): number {
  if (newborn.has(entryKey(place))) return 0
  const entry = bench.doc.getMap(place.root).get(place.key)
  const text: unknown = entry instanceof Y.Map ? entry.get(place.field) : undefined
  return text instanceof Y.Text ? text.length : 0
}
