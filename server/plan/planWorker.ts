import { parentPort, workerData } from 'node:worker_threads'
import * as Y from 'yjs'
import { planOf } from '../../shared/plan/planOf.ts'
import { readPortfolio } from '../../shared/portfolio/readPortfolio.ts'
import { cleanPlan } from './cleanPlan.ts'
import type { PlanJob } from './inWorker.ts'

/** Makes one file of a plan and ends: a city's takes seconds and a hundred megabytes, which the rooms' thread can spare neither of. */
if (parentPort === null) throw new Error('this file is the entry of a worker')
const bytes = await made(workerData as PlanJob) // handed over by inWorker alone
parentPort.postMessage(bytes, [bytes.buffer])

async function made({ state, definition, figures, language, levers, file, madeAtMs }: PlanJob): Promise<Uint8Array<ArrayBuffer>> {
  const doc = new Y.Doc()
  Y.applyUpdate(doc, state)
  const plan = planOf({ definition, portfolio: readPortfolio(doc), figures, language, levers })
  const madeAt = new Date(madeAtMs)
  switch (file) {
    case 'json':
      return new TextEncoder().encode(JSON.stringify({ madeAt: madeAt.toISOString(), ...plan }))
    // Each library is loaded by the job that needs it.
    case 'docx':
      return Uint8Array.from(await (await import('./writeDocx.ts')).writeDocx(cleanPlan(plan), madeAt))
    case 'xlsx':
      return Uint8Array.from(await (await import('./writeXlsx.ts')).writeXlsx(cleanPlan(plan), madeAt))
  }
}
