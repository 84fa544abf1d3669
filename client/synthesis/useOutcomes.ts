import { useCallback } from 'react'
import type { Outcomes } from '../../shared/api/synthesis.ts'
import type { ProcessId } from '../../shared/ids.ts'
import { useAnswer, type Asking } from '../api/useAnswer.ts'
import { getOutcomes } from './calls.ts'

/** What the sessions of a process came to, as far as it can be read. */
export function useOutcomes(processId: ProcessId): Asking<Outcomes> {
  return useAnswer(useCallback(() => getOutcomes(processId), [processId]))
}
