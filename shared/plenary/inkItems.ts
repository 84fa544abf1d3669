import type { Ink } from '../document/ink.ts'
import type { InkId } from '../ids.ts'

/** What a person would call one thing: a text, or all strokes of a drawing. Known by the id of its first stroke, even when that was erased. */
export type InkItem = {
  readonly id: InkId
  readonly kind: 'drawing' | 'text'
  /** What a text says; what a drawing shows, or '' while nobody has said so. */
  readonly text: string
  /** Those that are still there, the lowest first. */
  readonly parts: readonly Ink[]
}

/** All that was drawn and is still there, the oldest first. `all` holds the deleted ones too: a name may stand on an erased stroke. */
export function inkItems(all: Iterable<Ink>): ReadonlyMap<InkId, InkItem> {
  const ink = [...all]
  const named = new Map(ink.map(({ id, text }) => [id, text]))
  const parts = new Map<InkId, Ink[]>()
  for (const one of ink.filter(({ deleted }) => !deleted).sort((a, b) => a.z - b.z || (a.id < b.id ? -1 : 1))) {
    // A text is always alone, whatever drawing it claims to be of.
    const key = one.kind === 'text' ? one.id : one.drawing
    const list = parts.get(key)
    if (list === undefined) parts.set(key, [one])
    else if (list[0]?.kind === one.kind) list.push(one)
  }
  return new Map([...parts].map(([id, list]) => [id, { id, kind: list[0]?.kind === 'text' ? 'text' : 'drawing', text: named.get(id) ?? '', parts: list }]))
}
