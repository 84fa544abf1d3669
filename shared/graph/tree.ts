import type { NoteId } from '../ids.ts'
import type { Lane } from '../process/definition.ts'
import type { Edge, Graph } from './graph.ts'
import { partOf } from './roles.ts'

/** All that explains one problem, each card once however many ways lead from it. */
export type Tree = {
  readonly root: NoteId
  /** The root first, then as one comes to them. */
  readonly cards: readonly NoteId[]
  readonly edges: readonly Edge[]
}

/** `branches`: only these of what explains the root directly, for a page of a large tree. */
export function treeOf({ into }: Pick<Graph, 'into'>, root: NoteId, branches?: ReadonlySet<NoteId>): Tree {
  const cards = new Set([root])
  const edges: Edge[] = []
  for (const card of cards) {
    for (const edge of into.get(card) ?? []) {
      if (card === root && branches?.has(edge.from) === false) continue
      edges.push(edge)
      cards.add(edge.from) // a set that grows is walked to its end
    }
  }
  return { root, cards: [...cards], edges }
}

/** The problems of a plenary, those with the most behind them first. */
export function problemsOf(graph: Graph, lanes: ReadonlyMap<string, Lane>): NoteId[] {
  const parts = new Map([...lanes.values()].map((lane) => [lane.id, partOf(lane, lanes)]))
  const problems = [...graph.cards].flatMap(([id, { lane }]) => (parts.get(lane) === 'problem' ? [{ id, weight: treeOf(graph, id).cards.length }] : []))
  return problems.sort((a, b) => b.weight - a.weight || (a.id < b.id ? -1 : 1)).map(({ id }) => id)
}

/** How many other problems each card explains too: it stands in several trees. */
export function problemsBehind({ outOf }: Pick<Graph, 'outOf'>, card: NoteId, root: NoteId): number {
  const seen = new Set([card])
  let problems = 0
  for (const at of seen) {
    const on = outOf.get(at) ?? []
    if (on.length === 0 && at !== root && at !== card) problems++
    for (const { to } of on) seen.add(to)
  }
  return problems
}
