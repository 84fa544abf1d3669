import type { Portfolio } from '../portfolio/readPortfolio.ts'
import { chainOf } from './chainOf.ts'
import type { NodeId, PathNode, Pathways } from './pathways.ts'

/** Which pathways are looked at; null: all. */
export type PathwayFilter = { readonly field: string | null; readonly topic: string | null; readonly scenario: string | null }

/** What is shown: all that is of the field, topic or scenario itself, with the pathways that it is on. Of several filters, what passes them all. */
export function filterPathways(pathways: Pathways, filter: PathwayFilter, scenarios: Portfolio['scenarios']): ReadonlySet<NodeId> {
  const topicOf = (scenario: string | null) => scenarios.find(({ id }) => id === scenario)?.topic ?? null
  const tests: ((node: PathNode) => boolean)[] = [
    ...(filter.field === null ? [] : [(node: PathNode) => fieldOf(node) === filter.field]),
    ...(filter.topic === null ? [] : [(node: PathNode) => (node.column === 'obstacle' ? node.item.topic : node.column === 'action' ? topicOf(node.item.scenario) : null) === filter.topic]),
    ...(filter.scenario === null ? [] : [(node: PathNode) => node.column === 'action' && node.item.scenario === filter.scenario]),
  ]
  const all = [...pathways.nodes.values()]
  return tests.reduce<ReadonlySet<NodeId>>((shown, test) => {
    const passing = new Set(all.filter(test).flatMap(({ id }) => [...chainOf(pathways, id)]))
    return new Set([...shown].filter((id) => passing.has(id)))
  }, new Set(pathways.nodes.keys()))
}

function fieldOf(node: PathNode): string | null {
  return node.column === 'obstacle' || node.column === 'lever' ? null : node.item.field
}
