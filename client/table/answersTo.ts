import type { Asked } from '../../shared/document/asked.ts'
import type { Lane } from '../../shared/process/definition.ts'
import type { SessionScenario } from '../../shared/scenarios/sessionScenario.ts'
import type { Draft } from './draft.ts'

/** What the next note says to what its lane asks. Where a table has one scenario it is for that one; what was chosen and is here no more is none. */
export function answersTo({ asksScenario, scales = [], picks }: Lane, { scenario, ratings, pick }: Draft, here: readonly Pick<SessionScenario, 'id'>[]): Asked {
  const [first, ...more] = here
  const chosen = first !== undefined && more.length === 0 ? first : here.find(({ id }) => id === scenario)
  const rated = Object.entries(ratings ?? {}).filter(([scale]) => scales.some(({ id }) => id === scale))
  return {
    scenario: asksScenario === undefined ? null : (chosen?.id ?? null),
    ratings: rated.length === 0 ? null : Object.fromEntries(rated),
    pick: picks === undefined ? null : pick,
  }
}
