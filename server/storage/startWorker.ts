import { Worker, type ResourceLimits } from 'node:worker_threads'

/**
 * Starts a worker whose entry is TypeScript. Its loader is named explicitly, whatever the main thread runs under (node with
 * tsx, or a test runner with a loader of its own).
 */
export function startWorker(entry: URL, workerData?: unknown, resourceLimits: ResourceLimits = {}): Worker {
  return new Worker(entry, { execArgv: ['--import', new URL('./registerTsx.mjs', import.meta.url).href], workerData, resourceLimits })
}
