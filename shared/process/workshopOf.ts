import { flawsOfSteps } from './checkDefinition.ts'
import type { Definition, Step } from './definition.ts'
import { WORKSHOP } from './workshopTools.ts'

/**
 * The programme that a workshop of this process begins with: its own, or of the built-in one the steps that its tools allow. Empty if no table could
 * write anything in it: then the process has no workshop's tools.
 */
export function workshopOf({ workshop, tools }: Pick<Definition, 'workshop' | 'tools'>): readonly Step[] {
  if (workshop !== undefined && workshop.length > 0) return workshop
  const possible = WORKSHOP.filter((step) => flawsOfSteps('workshop', tools, [step]).length === 0)
  return possible.some(({ mode }) => mode === 'write') ? possible : []
}
