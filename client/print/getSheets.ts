import type { SessionDetail } from '../../shared/api/schemas.ts'
import type { SessionId } from '../../shared/ids.ts'
import type { Answer } from '../api/call.ts'
import { getAddresses, getSession } from '../api/routes.ts'

/** What the sheets are made of: tables with their codes, and the origin that tablets reach. */
export async function getSheets(sessionId: SessionId): Promise<Answer<{ readonly detail: SessionDetail; readonly origin: string }>> {
  const [detail, addresses] = await Promise.all([getSession(sessionId), getAddresses()])
  if (!detail.ok) return detail
  if (!addresses.ok) return addresses
  return { ok: true, value: { detail: detail.value, origin: addresses.value.chosen } }
}
