import { Graph as Dag, layout } from '@dagrejs/dagre'
import { COLUMNS, type Column, type NodeId, type PathEdge, type PathNode, type Pathways } from '../../shared/pathways/pathways.ts'
import type { Box } from './curve.ts'

/** Sizes of the drawing, in px at 100 %. */
export const SIZES = { width: 184, apart: 64, gap: 12, line: 20, pad: 9, head: 60, margin: 16 } as const
/** More words than these lines hold end in an ellipsis; the table has all of them. */
export const MAX_LINES = 4

type Point = { readonly x: number; readonly y: number }

export type Laid = {
  readonly boxes: ReadonlyMap<NodeId, Box>
  /** Those between two that are shown, each with where it passes the columns between them: the middle of the room that was left for it there. */
  readonly edges: readonly { readonly edge: PathEdge; readonly passes: readonly Point[] }[]
  readonly columns: readonly { readonly column: Column; readonly x: number }[]
  readonly width: number
  readonly height: number
}

/** What everything hangs on while it is laid out, one rank before the first column. */
const ROOT = 'root'

/**
 * Lays the shown nodes out in their columns, with few crossings. `linesOf`: into how many lines a node's words break. An edge is as long as its columns are
 * apart, and each part of the graph hangs on one root by as much as its column says: then a node's rank is its column, with nothing to spare. What leads backwards
 * or stays in its column is drawn over it, and laid out by its other edges.
 */
export function layPathways({ columns, nodes, edges }: Pathways, shown: ReadonlySet<NodeId>, linesOf: (node: PathNode) => number): Laid {
  const used = COLUMNS.filter((column) => columns[column].some(({ id }) => shown.has(id)))
  const rankOf = (node: PathNode) => used.indexOf(node.column) + 1
  const list = used.flatMap((column) => columns[column].filter(({ id }) => shown.has(id)))
  const drawn = edges.filter(({ from, to }) => shown.has(from) && shown.has(to))
  const laid = drawn.flatMap(({ from, to }) => {
    const [one, other] = [nodes.get(from), nodes.get(to)]
    const length = one === undefined || other === undefined ? 0 : rankOf(other) - rankOf(one)
    return length > 0 ? [{ from, to, length }] : []
  })
  const dag = new Dag({ directed: true })
  dag.setGraph({ rankdir: 'LR', nodesep: SIZES.gap, edgesep: 4, ranksep: SIZES.apart })
  dag.setDefaultEdgeLabel(() => ({}))
  dag.setNode(ROOT, { width: 1, height: 1 })
  for (const node of list) dag.setNode(node.id, { width: SIZES.width, height: linesOf(node) * SIZES.line + 2 * SIZES.pad })
  for (const { from, to, length } of laid) dag.setEdge(from, to, { minlen: length, weight: 1 })
  for (const { id, rank } of onePerPart(list.map((node) => ({ id: node.id, rank: rankOf(node) })), laid)) dag.setEdge(ROOT, id, { minlen: rank, weight: 0.01 })
  layout(dag)
  const laidBoxes = list.map((node): [NodeId, Box] => {
    const { x = 0, y = 0, width = 0, height = 0 } = dag.node(node.id) as Partial<Box> // laid out just now: its middle
    return [node.id, { x: x - width / 2, y: y - height / 2, width, height }]
  })
  const [left, top] = [Math.min(...laidBoxes.map(([, { x }]) => x)) - SIZES.margin, Math.min(...laidBoxes.map(([, { y }]) => y)) - SIZES.head - SIZES.margin]
  const boxes = new Map(laidBoxes.map(([id, box]): [NodeId, Box] => [id, { ...box, x: box.x - left, y: box.y - top }]))
  const passing = ({ from, to }: PathEdge) => {
    const { points = [] } = (dag.edge(from, to) as { readonly points?: readonly Point[] } | undefined) ?? {} // laid out just now, if it was
    // Of the points of a way those in the columns between its ends; the library sets one between every two columns, too.
    return points.slice(2, -2).filter((_, at) => at % 2 === 0).map(({ x, y }) => ({ x: x - left, y: y - top }))
  }
  return {
    boxes,
    edges: drawn.map((edge) => ({ edge, passes: passing(edge) })),
    columns: used.map((column, at) => ({ column, x: SIZES.margin + at * (SIZES.width + SIZES.apart) })),
    width: used.length * (SIZES.width + SIZES.apart) - SIZES.apart + 2 * SIZES.margin,
    height: Math.max(SIZES.head, ...[...boxes.values()].map(({ y, height }) => y + height)) + SIZES.margin,
  }
}

/** One node of each part of the graph that nothing connects with the others. */
function onePerPart(list: readonly { readonly id: NodeId; readonly rank: number }[], edges: readonly { readonly from: NodeId; readonly to: NodeId }[]) {
  const beside = new Map<NodeId, NodeId[]>(list.map(({ id }) => [id, []]))
  for (const { from, to } of edges) {
    beside.get(from)?.push(to)
    beside.get(to)?.push(from)
  }
  const seen = new Set<NodeId>()
  return list.filter(({ id }) => {
    if (seen.has(id)) return false
    const open = [id]
    for (let at = open.pop(); at !== undefined; at = open.pop()) {
      if (seen.has(at)) continue
      seen.add(at)
      open.push(...(beside.get(at) ?? []))
    }
    return true
  })
}
