import { chainOf } from './chainOf.ts'
import { COLUMNS, type Column, type Gap, type NodeId, type PathNode, type Pathways } from './pathways.ts'

/** One line of the table: an action with all that leads to it and follows from it, or what no action has taken on or leads to. */
export type PathwayRow = {
  /** Whose line it is. */
  readonly of: PathNode
  readonly cells: Readonly<Record<Column, readonly NodeId[]>>
  /** Where in the line something is missing. */
  readonly gaps: Partial<Readonly<Record<Column, Gap>>>
}

/** In which cell a gap is seen: where what is missing would stand. */
const CELL: Readonly<Record<Gap, Column>> = { noObstacle: 'obstacle', noAction: 'action', leadsNowhere: 'early', noActionBehind: 'action', fromNothing: 'action' }

/** Actions in their order, then obstacles that no action takes on, then results that no action leads to. Every node stands in at least one row. */
export function pathwayRows(pathways: Pathways): PathwayRow[] {
  const { columns, gaps } = pathways
  const open = [...columns.obstacle, ...COLUMNS.slice(3).flatMap((column) => columns[column])].filter(({ id }) => gaps.has(id))
  return [...columns.action, ...open].map((of) => {
    const chain = of.column === 'action' ? chainOf(pathways, of.id) : withLever(pathways, of)
    const cells = Object.fromEntries(COLUMNS.map((column): [Column, NodeId[]] => [column, columns[column].filter(({ id }) => chain.has(id)).map(({ id }) => id)])) as Record<Column, NodeId[]> // one each
    return { of, cells, gaps: Object.fromEntries((gaps.get(of.id) ?? []).map((gap) => [CELL[gap], gap])) }
  })
}

/** What stands alone has its own lever beside it, and nothing else. */
function withLever({ outOf, nodes }: Pathways, { id }: PathNode): ReadonlySet<NodeId> {
  return new Set([id, ...(outOf.get(id) ?? []).map(({ to }) => to).filter((to) => nodes.get(to)?.column === 'lever')])
}
