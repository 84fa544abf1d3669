import type { SessionId } from '../../shared/ids.ts'

/** Where a picture is; what is there never changes. */
export function pictureUrl(session: SessionId, hash: string): string {
  return `/api/sessions/${session}/pictures/${hash}`
}
