import type { Proposal, Spoken } from '../../shared/grouping/closeness.ts'
import type { Answer, Question } from '../plenary/suggestions/messages.ts'

export type Suggesting<Id extends string> = { readonly found: Promise<readonly Proposal<Id>[]>; readonly stop: () => void }

/** Which of these seem to say the same, as the plenary's suggestions tell it (GROUPING.md): found beside the page, when somebody asks. Rejects if the worker cannot run. */
export function suggest<Id extends string>(notes: readonly Spoken<Id>[]): Suggesting<Id> {
  const worker = new Worker(new URL('../plenary/suggestions/suggestions.worker.ts', import.meta.url), { type: 'module' })
  const found = new Promise<readonly Proposal<Id>[]>((resolve, reject) => {
    worker.addEventListener('message', ({ data }: MessageEvent<Answer<Id>>) => resolve(data.same))
    worker.addEventListener('error', () => reject(new Error('no suggestions')))
  })
  worker.postMessage({ number: 1, notes, about: null } satisfies Question<Id>)
  return { found, stop: () => worker.terminate() }
}
