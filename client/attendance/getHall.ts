import type { People, Registration } from '../../shared/api/attendance.ts'
import type { SessionDetail } from '../../shared/api/schemas.ts'
import type { SessionId } from '../../shared/ids.ts'
import type { Answer } from '../api/call.ts'
import { getAddresses, getSession } from '../api/routes.ts'
import { getPeople } from './calls.ts'

/** The people of a session, the tables they may sit at, and the origin that QR codes carry. */
export type Hall = People & { readonly detail: SessionDetail; readonly origin: string }

export async function getHall(sessionId: SessionId): Promise<Answer<Hall>> {
  const [people, detail, addresses] = await Promise.all([getPeople(sessionId), getSession(sessionId), getAddresses()])
  if (!people.ok) return people
  if (!detail.ok) return detail
  if (!addresses.ok) return addresses
  return { ok: true, value: { ...people.value, detail: detail.value, origin: addresses.value.chosen } }
}

/** The same hall after one person changed. */
export function withPerson(hall: Hall, changed: Registration): Hall {
  return { ...hall, people: hall.people.map((person) => (person.id === changed.id ? changed : person)) }
}
