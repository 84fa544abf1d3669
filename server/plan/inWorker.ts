import { once } from 'node:events'
import type { PlanFigures, PlanFile, PlanQuery } from '../../shared/api/plan.ts'
import type { Definition } from '../../shared/process/definition.ts'
import { startWorker } from '../storage/startWorker.ts'

/** All that a file is made from, on its way to the thread that makes it. */
export type PlanJob = PlanQuery & {
  readonly file: PlanFile
  /** The portfolio's document. */
  readonly state: Uint8Array
  readonly definition: Definition
  readonly figures: PlanFigures
  readonly madeAtMs: number
}

/** A city's plan of 6,000 notes takes a fifth of it. Beyond it the file is given up, and the rooms have their memory. */
const MOST_MEGABYTES = 450

/** Makes a file in a thread of its own, which ends with it. Rejects with what it threw, `ERR_WORKER_OUT_OF_MEMORY` if it took more than it may, or once nobody waits for it any more. */
export async function inWorker(job: PlanJob, signal: AbortSignal): Promise<Uint8Array<ArrayBuffer>> {
  const worker = startWorker(new URL('./planWorker.ts', import.meta.url), job, { maxOldGenerationSizeMb: MOST_MEGABYTES })
  try {
    const [bytes]: Uint8Array<ArrayBuffer>[] = await once(worker, 'message', { signal }) // rejects with what the worker threw
    if (bytes === undefined) throw new Error('no file came back')
    return bytes
  } finally {
    await worker.terminate()
  }
}

