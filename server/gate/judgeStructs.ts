import * as Y from 'yjs'
import { fieldOf, rootOf, type Field, type Root } from '../../shared/document/schema.ts'
import { may } from '../../shared/policy/rights.ts'
import type { Bench } from './gate.ts'
import { judgeCrowding } from './judgeCrowding.ts'
import type { Letters } from './judgeLength.ts'
import { placeKey, type Incoming, type Place, type Places } from './places.ts'
import { refuse, type Refused } from './verdict.ts'

type StructsVerdict =
  | {
      readonly verdict: 'accept'
      /** Keys that this update gives a new value, by `placeKey`; a delete of the old value there is an overwrite. */
      readonly touched: ReadonlyMap<string, Place>
      readonly letters: Letters
    }
  | { readonly verdict: 'gap' }
  | Refused

type Placed = { readonly item: Y.Item; readonly place: Place }

/** Judges what an update adds: every struct in its place, of the right kind, by somebody who may. */
export function judgeStructs(fresh: Incoming, places: Places, bench: Bench): StructsVerdict {
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
  return tooManyKeys(placed, bench) ?? judgeCrowding(placed, bench) ?? { verdict: 'accept', touched: keysOf(placed), letters: lettersOf(placed) }
}

/** Entries that this update makes: the item that makes each, and the fields it is born with. */
type Newborn = ReadonlyMap<string, { readonly birth: Y.Item; readonly fields: Set<string> }>

function bornHere(placed: readonly Placed[], bench: Bench): Newborn {
  const newborn = new Map<string, { birth: Y.Item; fields: Set<string> }>()
  for (const { item, place } of placed) {
    const isBirth = place.at === 'root' && rootOf(bench.schema, place.root)?.holds === 'entries'
    if (isBirth && !newborn.has(entryKey(place))) newborn.set(entryKey(place), { birth: item, fields: new Set() })
  }
  for (const { place } of placed) {
    if (place.at === 'field') newborn.get(entryKey(place))?.fields.add(place.field)
  }
  return newborn
}

function entryKey({ root, key }: Place): string {
  return `${root} ${key}`
}

function judgeOne({ item, place }: Placed, newborn: Newborn, bench: Bench): Refused | null {
  const root = rootOf(bench.schema, place.root)
  if (root === undefined) return refuse('outsideSchema', `no root "${place.root.slice(0, 40)}"`)
  if (!root.isKey(place.key)) return refuse('outsideSchema', `no key for ${place.root}`)
  if (root.holds === 'values') return judgeValue(item, place, root, bench)
  if (place.at === 'root') return judgeBirth(item, place, root, newborn, bench)
  const field = fieldOf(bench.schema, place.root, place.field)
  if (field === undefined) return refuse('outsideSchema', `no field ${place.root}.${place.field.slice(0, 40)}`)
  return place.at === 'field' ? judgeField(item, place, field, newborn, bench) : judgeLetters(item, place, field, newborn, bench)
}

function judgeValue(item: Y.Item, place: Place, root: Extract<Root, { holds: 'values' }>, bench: Bench): Refused | null {
  if (place.at !== 'root') return refuse('outsideSchema', `${place.root} holds plain values`)
  if (!may(root.write, bench.actor, null)) return refuse('forbidden', `may not write ${place.root}`)
  return isOverwritten(item) || holdsOnly(item, root.accepts) ? null : refuse('outsideSchema', `value of ${place.root}`)
}

function judgeBirth(item: Y.Item, place: Place, root: Extract<Root, { holds: 'entries' }>, newborn: Newborn, bench: Bench): Refused | null {
  if (!may(root.create, bench.actor, null)) return refuse('forbidden', `may not add to ${place.root}`)
  if (!(item.content instanceof Y.ContentType) || item.content.type.constructor !== Y.Map) return refuse('outsideSchema', `${place.root} holds maps`)
  const born = newborn.get(entryKey(place))
  if (bench.doc.getMap(place.root).has(place.key) || born?.birth !== item) return refuse('forbidden', `would replace ${place.root}/${place.key}`)
  const missing = root.required.find((field) => !born.fields.has(field))
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
  if (isOverwritten(item) && field.once !== true) return null
  return holdsOnly(item, (value) => field.accepts(value, bench)) ? null : refuse('outsideSchema', `value of ${place.root}.${place.field}`)
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

/** A page that can undo keeps the values that it overwrote, and Yjs joins those of one key to one item: every one of them is looked at. */
function holdsOnly({ content }: Y.Item, accepts: (value: unknown) => boolean): boolean {
  return content instanceof Y.ContentAny && content.arr.every((value: unknown) => isPlain(value) && accepts(value))
}

/** A key named `__proto__` makes an object that reads like another one than it is written as. */
function isPlain(value: unknown): boolean {
  return typeof value !== 'object' || value === null || Array.isArray(value) || Object.getPrototypeOf(value) === Object.prototype
}

function keysOf(placed: readonly Placed[]): Map<string, Place> {
  return new Map(placed.filter(({ place }) => place.at !== 'letters').map(({ place }) => [placeKey(place), place]))
}

function lettersOf(placed: readonly Placed[]): Letters {
  const letters = new Map<string, { place: Place; count: number }>()
  for (const { item, place } of placed) {
    if (place.at !== 'letters' || !(item.content instanceof Y.ContentString)) continue
    const sum = letters.get(placeKey(place)) ?? { place, count: 0 }
    sum.count += item.length
    letters.set(placeKey(place), sum)
  }
  return letters
}

/** Yjs walks over all keys to tell a map's size; how many it ever had is at hand, and rarely too many. */
function hasRoom(map: Y.Map<unknown>, more: number, max: number): boolean {
  return map._map.size + more <= max || map.size + more <= max
}

function tooManyKeys(placed: readonly Placed[], bench: Bench): Refused | null {
  const added = new Map<string, Set<string>>()
  for (const { place } of placed) {
    if (place.at !== 'root' || bench.doc.getMap(place.root).has(place.key)) continue
    const keys = added.get(place.root) ?? new Set()
    added.set(place.root, keys.add(place.key))
  }
  for (const [name, keys] of added) {
    const root = rootOf(bench.schema, name)
    if (root !== undefined && !hasRoom(bench.doc.getMap(name), keys.size, root.maxEntries)) return refuse('tooLarge', `${name} is full`)
  }
  return null
}
