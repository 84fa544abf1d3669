import * as v from 'valibot'
import { Picture } from '../../shared/api/schemas.ts'
import type { SessionId, TableId } from '../../shared/ids.ts'
import type { PictureType } from '../../shared/pictures/picture.ts'
import { problemOf, type Answer } from '../api/call.ts'

export type PictureToSend = { readonly type: PictureType; readonly bytes: Uint8Array<ArrayBuffer> }

/** For the steps of a session, or for the notes of a table. Sent twice it is kept once: its bytes are its name. */
export type PictureFor = { readonly session: SessionId } | { readonly table: TableId }

export async function uploadPicture(where: PictureFor, { type, bytes }: PictureToSend, signal?: AbortSignal): Promise<Answer<Picture>> {
  const path = 'session' in where ? `/api/sessions/${where.session}/pictures` : `/api/tables/${where.table}/pictures`
  const response = await fetch(path, { method: 'POST', headers: { 'content-type': type }, body: bytes, ...(signal === undefined ? {} : { signal }) }).catch(() => null)
  if (response === null) return { ok: false, fault: { kind: 'unreachable' } }
  const said: unknown = await response.json().catch(() => undefined)
  if (!response.ok) return { ok: false, fault: problemOf(said) }
  const kept = v.safeParse(Picture, said)
  return kept.success ? { ok: true, value: kept.output } : { ok: false, fault: { kind: 'unreadable' } }
}
