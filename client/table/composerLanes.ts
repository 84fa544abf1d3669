import { lanesOfStep, type Definition, type Lane, type Step } from '../../shared/process/definition.ts'
import type { Draft } from './draft.ts'

export type Composing = {
  readonly lanes: readonly Lane[]
  readonly chosen: Lane
  /** The sentence was begun in a step that is over: it may still be finished, in the words of that step. */
  readonly late: boolean
}

/** What can be written now; null while the room listens and nothing was begun. */
export function composingNow(definition: Definition, step: Step | undefined, { text, lane }: Pick<Draft, 'text' | 'lane'>): Composing | null {
  const open = lanesOfStep(definition, step)
  const before = definition.tools.find(({ lanes }) => lanes.some(({ id }) => id === lane))?.lanes ?? []
  const late = text.trim() !== '' && before.length > 0 && !open.some(({ id }) => id === lane)
  const lanes = late ? before : open
  const chosen = lanes.find(({ id }) => id === lane) ?? lanes[0]
  return chosen === undefined ? null : { lanes, chosen, late }
}
