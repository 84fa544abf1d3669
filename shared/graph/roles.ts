import { linkTypeBetween, type Lane } from '../process/definition.ts'

/**
 * What part a lane plays in what explains what, from its link rules alone, so that a tool that a lab made up has its tree and fishbone too:
 * a `problem` is explained and explains nothing, a `barrier` explains and says its lever, a `cause` explains without one. Null: no part.
 */
export type Part = 'problem' | 'cause' | 'barrier'

export function partOf(lane: Lane, lanes: ReadonlyMap<string, Lane>): Part | null {
  if (lane.links.some(({ to }) => to.length > 0)) return lane.asksLever ? 'barrier' : 'cause'
  return [...lanes.values()].some((other) => linkTypeBetween(other, lane) !== null) ? 'problem' : null
}

/** The lanes that take part, as the tools name them: what is written in a plenary. All of them where no lane may be linked. */
export function linkedLanes(lanes: ReadonlyMap<string, Lane>): readonly Lane[] {
  const linked = [...lanes.values()].filter((lane) => partOf(lane, lanes) !== null)
  return linked.length === 0 ? [...lanes.values()] : linked
}
