import type { ProcessId, SessionId } from '../../shared/ids.ts'

/** Where a picture is; what is there never changes. */
export function pictureUrl(session: SessionId, hash: string): string {
  return `/api/sessions/${session}/pictures/${hash}`
}

/** The same for a picture of a reference case, which belongs to the process. */
export function casePictureUrl(process: ProcessId, hash: string): string {
  return `/api/processes/${process}/pictures/${hash}`
}
