import { typeBetween, type Graph } from '../../../shared/graph/graph.ts'
import type { NoteId } from '../../../shared/ids.ts'
import { linkTypeBetween, type Lane } from '../../../shared/process/definition.ts'

export type Way = 'because' | 'explains'
type Lanes = ReadonlyMap<string, Lane>

/** Cards that may be linked with this one that way, and are not yet. */
export function candidatesFor(card: NoteId, way: Way, { cards, into, outOf }: Graph, lanes: Lanes): NoteId[] {
  const own = cards.get(card)
  const linked = new Set(way === 'because' ? (into.get(card) ?? []).map(({ from }) => from) : (outOf.get(card) ?? []).map(({ to }) => to))
  return [...cards].flatMap(([id, other]) => {
    const type = way === 'because' ? typeBetween(other, own, lanes) : typeBetween(own, other, lanes)
    return id === card || type === null || linked.has(id) ? [] : [id]
  })
}

/** What a new note could be that is linked with this one that way. */
export function lanesFor(lane: string | undefined, way: Way, lanes: Lanes): Lane[] {
  const own = lanes.get(lane ?? '')
  if (own === undefined) return []
  return [...lanes.values()].filter((other) => (way === 'because' ? linkTypeBetween(other, own) : linkTypeBetween(own, other)) !== null)
}
