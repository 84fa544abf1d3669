import { isLever, type Gap, type NodeId, type PathNode, type Pathways } from './pathways.ts'

type Graph = Omit<Pathways, 'gaps'>

/** What is missing, by node. That a late outcome has no early change before it is no gap. */
export function findGaps(graph: Graph): ReadonlyMap<NodeId, readonly Gap[]> {
  const reached = reachedFrom(graph, graph.columns.action.map(({ id }) => id))
  return new Map([...graph.nodes.values()].flatMap((node) => {
    const gaps = gapsOf(node, graph, reached)
    return gaps.length === 0 ? [] : [[node.id, gaps] as const]
  }))
}

function gapsOf(node: PathNode, { nodes, into, outOf }: Graph, reached: ReadonlySet<NodeId>): Gap[] {
  const columnOf = (id: NodeId) => nodes.get(id)?.column
  const follows = outOf.get(node.id) ?? []
  const leading = into.get(node.id) ?? []
  switch (node.column) {
    case 'lever':
      return []
    case 'obstacle':
      return follows.some(({ to }) => columnOf(to) === 'action') ? [] : ['noAction']
    case 'action':
      return [...(leading.some(({ from }) => columnOf(from) === 'obstacle') ? [] : ['noObstacle' as const]), ...(follows.length === 0 ? ['leadsNowhere' as const] : [])]
    case 'early':
    case 'late':
    case 'direct':
    case 'coBenefit':
      if (reached.has(node.id)) return []
      return [node.column === 'coBenefit' && leading.length === 0 ? 'fromNothing' : 'noActionBehind']
  }
}

/** Everything that a way leads to from one of these, themselves included. Levers are no way: they are shared by actions that have nothing else in common. */
export function reachedFrom({ outOf }: Pick<Graph, 'outOf'>, starts: readonly NodeId[]): ReadonlySet<NodeId> {
  return walk(starts, (id) => (outOf.get(id) ?? []).map(({ to }) => to))
}

/** Everything from which a way leads to one of these, themselves included. */
export function leadingTo({ into }: Pick<Graph, 'into'>, ends: readonly NodeId[]): ReadonlySet<NodeId> {
  return walk(ends, (id) => (into.get(id) ?? []).map(({ from }) => from))
}

function walk(starts: readonly NodeId[], next: (id: NodeId) => readonly NodeId[]): ReadonlySet<NodeId> {
  const seen = new Set(starts)
  const open = [...starts]
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    for (const other of next(at)) {
      if (seen.has(other) || isLever(other)) continue
      seen.add(other)
      open.push(other)
    }
  }
  return seen
}
