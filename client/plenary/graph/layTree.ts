import { Graph as Dag, layout } from '@dagrejs/dagre'
import type { Graph } from '../../../shared/graph/graph.ts'
import { treeOf } from '../../../shared/graph/tree.ts'
import type { NoteId } from '../../../shared/ids.ts'
import type { Point, Rect } from '../../../shared/plenary/geometry.ts'
import { cardHeight, type Sizes } from './sizes.ts'

/** Where cards and lines of a drawing are, in px at 100 % from its top left corner. */
export type Drawing = {
  readonly cards: ReadonlyMap<NoteId, Rect>
  readonly lines: readonly { readonly key: string; readonly points: readonly Point[] }[]
  readonly width: number
  readonly height: number
}

/** The tree of a problem from left to right: the problem, what explains it, what explains that. A card that explains several stands once. */
export function layTree(graph: Graph, root: NoteId, sizes: Sizes, branches?: ReadonlySet<NoteId>): Drawing {
  const { cards, edges } = treeOf(graph, root, branches)
  const dag = new Dag({ directed: true })
  dag.setGraph({ rankdir: 'LR', nodesep: sizes.gap, ranksep: sizes.apart, marginx: 2, marginy: 2 })
  dag.setDefaultEdgeLabel(() => ({}))
  for (const id of cards) dag.setNode(id, { width: sizes.width, height: cardHeight(graph.cards.get(id)?.text ?? '', sizes) })
  for (const { from, to } of edges) dag.setEdge(to, from)
  layout(dag)
  const places = cards.map((id): [NoteId, Rect] => {
    const { x = 0, y = 0, width = 0, height = 0 } = dag.node(id) as Partial<Rect> // laid out just now: its middle
    return [id, { x: x - width / 2, y: y - height / 2, width, height }]
  })
  const drawn = new Map(places)
  const lines = edges.map(({ id, from, to }) => {
    const { points = [] } = dag.edge(to, from) as { readonly points?: readonly Point[] } // laid out just now
    // Each begins and ends at the middle of a side; where it passes a rank, it goes straight through the room that was found for it there.
    return { key: id, points: [...side(drawn.get(to), 'right'), ...passed(points).flatMap((at) => across(at, sizes.width)), ...side(drawn.get(from), 'left')] }
  })
  const { width = 0, height = 0 } = dag.graph() as { width?: number; height?: number }
  return { cards: drawn, lines, width, height }
}

/** Of the points of a way those in the ranks between its ends; the library sets one between every two ranks, too. */
function passed(points: readonly Point[]): readonly Point[] {
  return points.slice(2, -2).filter((_, at) => at % 2 === 0)
}

function across({ x, y }: Point, width: number): Point[] {
  return [{ x: x - width / 2, y }, { x: x + width / 2, y }]
}

function side(rect: Rect | undefined, at: 'left' | 'right'): Point[] {
  return rect === undefined ? [] : [{ x: rect.x + (at === 'right' ? rect.width : 0), y: rect.y + rect.height / 2 }]
}

/** The branches of a problem dealt to as many pages as it takes for each to be no higher than this. */
export function treePages(graph: Graph, root: NoteId, sizes: Sizes, maxHeight: number): ReadonlySet<NoteId>[] {
  const pages: Set<NoteId>[] = [new Set()]
  for (const { from } of graph.into.get(root) ?? []) {
    const page = pages.at(-1) ?? new Set()
    page.add(from)
    if (page.size === 1 || layTree(graph, root, sizes, page).height <= maxHeight) continue
    page.delete(from)
    pages.push(new Set([from]))
  }
  return pages
}
