import { leadingTo, reachedFrom } from './findGaps.ts'
import type { NodeId, Pathways } from './pathways.ts'

/**
 * The pathways that a node is on: what leads to it, it, and what follows from it, with the levers of these. Of a lever: the findings that name it, the actions that
 * use it, and what follows from them. Two actions that share a lever and nothing else are not on each other's pathway.
 */
export function chainOf(pathways: Pathways, id: NodeId): ReadonlySet<NodeId> {
  const { nodes, into, outOf } = pathways
  if (nodes.get(id)?.column === 'lever') {
    const named = [...(into.get(id) ?? []).map(({ from }) => from), ...(outOf.get(id) ?? []).map(({ to }) => to)]
    return new Set([...reachedFrom(pathways, named), id])
  }
  const chain = new Set([...leadingTo(pathways, [id]), ...reachedFrom(pathways, [id])])
  for (const { id: lever } of pathways.columns.lever) {
    const ends = [...(into.get(lever) ?? []).map(({ from }) => from), ...(outOf.get(lever) ?? []).map(({ to }) => to)]
    // Between a finding and the action that takes it on, or of the one that stands alone.
    if (ends.some((end) => chain.has(end))) chain.add(lever)
  }
  return chain
}
