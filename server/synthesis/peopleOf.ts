import type { Outcome } from '../../shared/api/synthesis.ts'
import { countAttendance, foldSmall, type CountRow } from '../../shared/attendance/counts.ts'
import type { SessionId } from '../../shared/ids.ts'
import type { Records } from '../records/records.ts'

/**
 * How many people of each category a session had: as many as came through the door, or as took a seat where more did, since one tablet may serve
 * several and nobody may have kept a list. Small groups are folded here already; `categories`: those of whom nobody was are told too.
 */
export async function peopleOf(records: Records, sessionId: SessionId, categories: readonly string[]): Promise<NonNullable<Outcome['people']>> {
  const [seats, registrations, erasures] = await Promise.all([
    records.find('participants', 'sessionId', sessionId),
    records.find('registrations', 'sessionId', sessionId),
    records.find('erasures', 'sessionId', sessionId),
  ])
  const seated = new Map<string, number>()
  for (const { value } of seats) for (const category of value.categories) add(seated, category, 1)
  const came = new Map<string, number>()
  for (const counts of [countAttendance(registrations.map(({ value }) => value)), ...erasures.map(({ value }) => value.counts)]) {
    for (const { key, attended } of counts.byCategory) add(came, key, attended)
  }
  const most = (category: string) => Math.max(seated.get(category) ?? 0, came.get(category) ?? 0)
  const known = new Set([...categories, ...seated.keys(), ...came.keys()].filter((key) => key !== ''))
  const rows = [...known].map((key): CountRow => ({ key, people: most(key), invited: 0, attended: 0 }))
  const there = foldSmall(rows.filter(({ people }) => people > 0))
  const nobody = rows.filter(({ people }) => people === 0)
  return [...there, ...nobody].map(({ key, people }) => ({ category: key, people }))
}

function add(counts: Map<string, number>, key: string, by: number): void {
  counts.set(key, (counts.get(key) ?? 0) + by)
}
