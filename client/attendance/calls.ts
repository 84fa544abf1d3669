import * as v from 'valibot'
import * as attendance from '../../shared/api/attendance.ts'
import type { RegistrationId, SessionId, TableId } from '../../shared/ids.ts'
import { call } from '../api/call.ts'
import { command } from '../api/command.ts'

/** The calls about a session's people, apart from all others: what they need is no weight for a table. */
const Nothing = v.object({})

export const getPeople = (id: SessionId) => call(attendance.People, 'GET', `/sessions/${id}/people`)
export const importPeople = (id: SessionId, lines: readonly attendance.PersonLine[]) => command(attendance.PeopleImported, 'POST', `/sessions/${id}/people`, { lines })
export const placePeople = (id: SessionId, places: readonly attendance.Place[]) => command(Nothing, 'POST', `/sessions/${id}/places`, { places })
export const changePerson = (id: SessionId, personId: RegistrationId, person: attendance.PersonFields) =>
  command(Nothing, 'PATCH', `/sessions/${id}/people/${personId}`, person)
export const checkIn = (id: SessionId, personId: RegistrationId, here: boolean) => command(Nothing, 'POST', `/sessions/${id}/people/${personId}/check-in`, { here })
export const walkIn = (id: SessionId, person: attendance.PersonFields & { readonly tableId: TableId | null }) =>
  command(attendance.WalkedIn, 'POST', `/sessions/${id}/walk-ins`, person)
export const removeWalkIn = (id: SessionId, personId: RegistrationId) => call(Nothing, 'DELETE', `/sessions/${id}/people/${personId}`)
export const erasePeople = (id: SessionId) => command(Nothing, 'POST', `/sessions/${id}/erasure`, {})
