import * as Y from 'yjs'
import type { Bench } from './gate.ts'
import { placeKey, type Place } from './places.ts'
import { refuse, type Refused } from './verdict.ts'

/**
 * Yjs finds the place of an item by walking over what others put at the same spot, so a text or a key whose items were all put at one spot
 * costs the square of their number, here and on every tablet: 20,000 made for the purpose stop everybody for a minute. What people type
 * lies in runs, which count as one: a much edited note has some hundred items in its text.
 */
const MAX_ITEMS = 4_000
/** Steps of that walk that one update may cost at most; a million take about 0.35 s (measured). */
const MAX_STEPS = 4_000_000

/** Does an update crowd a text, or a key's chain of values? */
export function judgeCrowding(placed: readonly { readonly place: Place }[], bench: Bench): Refused | null {
  let steps = 0
  for (const { place, count } of newByRow(placed)) {
    const items = count + itemsIn(place, bench.doc)
    steps += count * items
    if (items > MAX_ITEMS || steps > MAX_STEPS) return refuse('tooLarge', `${place.root}.${place.field} is crowded`)
  }
  return null
}

function newByRow(placed: readonly { readonly place: Place }[]): Iterable<{ readonly place: Place; readonly count: number }> {
  const rows = new Map<string, { place: Place; count: number }>()
  for (const { place } of placed) {
    const key = `${place.at} ${placeKey(place)}`
    const row = rows.get(key)
    if (row === undefined) rows.set(key, { place, count: 1 })
    else row.count++
  }
  return rows.values()
}

/** Items that are there already, deleted ones included: those stay in the way. */
function itemsIn({ at, root, key, field }: Place, doc: Y.Doc): number {
  if (at === 'root') return chainOf(doc.getMap(root), key)
  const entry = doc.getMap(root).get(key)
  if (!(entry instanceof Y.Map)) return 0
  if (at === 'field') return chainOf(entry, field)
  const text: unknown = entry.get(field)
  return text instanceof Y.Text ? length(text._start, 'right') : 0
}

function chainOf(map: Y.Map<unknown>, key: string): number {
  return length(map._map.get(key) ?? null, 'left')
}

function length(first: Y.Item | null, direction: 'left' | 'right'): number {
  let items = 0
  for (let item = first; item !== null && items <= MAX_ITEMS; item = item[direction]) items++
  return items
}
