import { lanesOfStep, type Definition, type Lane, type Step } from '../../shared/process/definition.ts'
import type { Draft } from './draft.ts'

export type Composing = {
  readonly lanes: readonly Lane[]
  readonly chosen: Lane
  /** The sentence was begun in a step that is over: it may still be finished, in the words of that step. */
  readonly late: boolean
}

/** What can be written now, in lanes that are not `closed`; null while the room listens and nothing was begun. */
export function composingNow(definition: Definition, step: Step | undefined, { text, lane }: Pick<Draft, 'text' | 'lane'>, closed?: ReadonlySet<string>): Composing | null {
  const open = lanesOfStep(definition, step)
  const before = definition.tools.find(({ lanes }) => lanes.some(({ id }) => id === lane))?.lanes ?? []
  const late = text.trim() !== '' && before.length > 0 && !open.some(({ id }) => id === lane)
  const all = late ? before : open
  const lanes = all.filter(({ id }) => closed?.has(id) !== true)
  // What was begun where it is closed by now waits there.
  const chosen = (text.trim() === '' ? lanes : all).find(({ id }) => id === lane) ?? lanes[0] ?? all[0]
  return chosen === undefined ? null : { lanes, chosen, late }
}
