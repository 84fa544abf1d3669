import * as v from 'valibot'
import { Picture } from '../../shared/api/schemas.ts'
import type { ProcessId, SessionId, TableId } from '../../shared/ids.ts'
import type { PictureType } from '../../shared/pictures/picture.ts'
import { problemOf, type Answer } from '../api/call.ts'

export type PictureToSend = { readonly type: PictureType; readonly bytes: Uint8Array<ArrayBuffer> }

/** For the steps of a session, for the notes of a table, or for the reference cases of a process. Sent twice it is kept once: its bytes are its name. */
export type PictureFor = { readonly session: SessionId } | { readonly table: TableId } | { readonly process: ProcessId }

export async function uploadPicture(where: PictureFor, { type, bytes }: PictureToSend, signal?: AbortSignal): Promise<Answer<Picture>> {
  const response = await fetch(`/api/${ownerIn(where)}/pictures`, { method: 'POST', headers: { 'content-type': type }, body: bytes, ...(signal === undefined ? {} : { signal }) }).catch(() => null)
  if (response === null) return { ok: false, fault: { kind: 'unreachable' } }
  const said: unknown = await response.json().catch(() => undefined)
  if (!response.ok) return { ok: false, fault: problemOf(said) }
  const kept = v.safeParse(Picture, said)
  return kept.success ? { ok: true, value: kept.output } : { ok: false, fault: { kind: 'unreadable' } }
}

function ownerIn(where: PictureFor): string {
  if ('session' in where) return `sessions/${where.session}`
  return 'table' in where ? `tables/${where.table}` : `processes/${where.process}`
}
