import type { Behind } from '../../shared/scenarios/sessionScenario.ts'

/** What stands behind a scenario, a kind after the other in the order of the tools; lanes that the session does not know come last. */
export function behindByLane(behind: readonly Behind[], lanes: readonly string[]): [string, readonly Behind[]][] {
  const groups = new Map<string, Behind[]>()
  for (const one of behind) groups.set(one.lane, [...(groups.get(one.lane) ?? []), one])
  const rank = (lane: string) => (lanes.includes(lane) ? lanes.indexOf(lane) : lanes.length)
  return [...groups].sort(([a], [b]) => rank(a) - rank(b))
}
