import type { SessionState } from '../../shared/document/sessionDocument.ts'
import type { Step } from '../../shared/process/definition.ts'

/** The step after the current one; null in the last. */
export function nextStep({ programme, step }: Pick<SessionState, 'programme' | 'step'>): Step | null {
  const index = programme.findIndex(({ id }) => id === step)
  return index < 0 ? null : (programme[index + 1] ?? null)
}
