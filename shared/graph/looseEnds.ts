import type { NoteId } from '../ids.ts'
import type { Lane } from '../process/definition.ts'
import type { Graph } from './graph.ts'
import { partOf } from './roles.ts'

export type LooseEnds = {
  /** Problems that nothing explains but barriers. */
  readonly problemsWithoutCause: readonly NoteId[]
  /** Causes from which no way leads to a problem. */
  readonly causesWithoutProblem: readonly NoteId[]
  readonly barriersWithoutLever: readonly NoteId[]
}

/** What is still to be thought about. */
export function findLooseEnds({ cards, into }: Graph, lanes: ReadonlyMap<string, Lane>): LooseEnds {
  const parts = new Map([...lanes.values()].map((lane) => [lane.id, partOf(lane, lanes)]))
  const partOfCard = (id: NoteId) => parts.get(cards.get(id)?.lane ?? '') ?? null
  const those = (part: string) => [...cards.keys()].filter((id) => partOfCard(id) === part)
  const explaining = new Set<NoteId>()
  const problems = those('problem')
  // Backwards from the problems: all that leads to one.
  for (const open = [...problems]; open.length > 0; ) {
    for (const { from } of into.get(open.pop() as NoteId) ?? []) { // there is one
      if (!explaining.has(from)) open.push(from)
      explaining.add(from)
    }
  }
  return {
    problemsWithoutCause: problems.filter((id) => !(into.get(id) ?? []).some(({ from }) => partOfCard(from) === 'cause')),
    causesWithoutProblem: those('cause').filter((id) => !explaining.has(id)),
    barriersWithoutLever: those('barrier').filter((id) => cards.get(id)?.lever === null),
  }
}
