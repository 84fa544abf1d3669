import type { Lane } from '../process/definition.ts'
import type { Entry, Synthesis } from './synthesise.ts'

/** What a topic's page is read in: what is under way and to come (3N), what stands in the way, what was suggested, and what the workshops wrote. */
export const SECTIONS = ['stateOfTheArt', 'problems', 'suggestions', 'workshops'] as const
export type Section = (typeof SECTIONS)[number]

const TIMES = ['now', 'near', 'next']

/** A lane of the lab's own, of no kind that is known here, tells of problems: they are what phase 1 is about. */
export function sectionOf(lane: Pick<Lane, 'kind' | 'asksScenario'> | undefined): Section {
  if (lane === undefined) return 'problems'
  if (lane.asksScenario === true) return 'workshops'
  if (TIMES.includes(lane.kind)) return 'stateOfTheArt'
  return lane.kind === 'suggestion' ? 'suggestions' : 'problems'
}

/** Where a cluster or a theme belongs: with most of what is in it. */
export function sectionOfAll(entries: readonly Entry[], lanes: Synthesis['lanes']): Section {
  const counts = new Map<Section, number>()
  for (const { note } of entries) {
    const section = sectionOf(lanes.get(note.lane))
    counts.set(section, (counts.get(section) ?? 0) + 1)
  }
  return [...SECTIONS].sort((a, b) => (counts.get(b) ?? 0) - (counts.get(a) ?? 0))[0] ?? 'problems'
}
