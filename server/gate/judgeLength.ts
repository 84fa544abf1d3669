import * as Y from 'yjs'
import { fieldOf } from '../../shared/document/schema.ts'
import type { Bench } from './gate.ts'
import type { Place } from './places.ts'
import { refuse, type Refused } from './verdict.ts'

/** Letters by the text that they are in. */
export type Letters = ReadonlyMap<string, { readonly place: Place; readonly count: number }>

/**
 * A page stops one writer at the limit, but two who were offline cannot know of each other, and what both wrote must come together. An
 * author with two tablets and two facilitators make four; beyond that it is no accident.
 */
const WRITERS_APART = 4

/** Would a text grow past its limit? What shortens a text is always welcome. */
export function judgeLength(added: Letters, removed: Letters, bench: Bench): Refused | null {
  for (const [key, { place, count }] of added) {
    const field = fieldOf(bench.schema, place.root, place.field)
    const growth = count - (removed.get(key)?.count ?? 0)
    if (field?.holds !== 'text' || growth <= 0) continue
    if (lettersIn(place, bench.doc) + growth > field.maxLength * WRITERS_APART) return refuse('tooLarge', `${place.root}.${place.field} is too long`)
  }
  return null
}

function lettersIn(place: Place, doc: Y.Doc): number {
  const entry = doc.getMap(place.root).get(place.key)
  const text: unknown = entry instanceof Y.Map ? entry.get(place.field) : undefined
  return text instanceof Y.Text ? text.length : 0
}
