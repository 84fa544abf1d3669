import type { ProcessId } from '../../shared/ids.ts'

/** Where a picture of a reference case is; what is there never changes. */
export function casePictureUrl(process: ProcessId, hash: string): string {
  return `/api/processes/${process}/pictures/${hash}`
}
