import { cpus, release, totalmem, type } from 'node:os'

/** What the figures were made on: without it they say nothing. */
export function machine(): string {
  const cores = cpus()
  const memory = Math.round(totalmem() / 2 ** 30)
  return `${cores.length} cores (${cores[0]?.model.trim() ?? 'unknown'}), ${memory} GB memory, Node ${process.version}, ${type()} ${release()}`
}
