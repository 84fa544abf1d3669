import * as v from 'valibot'
import * as api from '../../shared/api/schemas.ts'
import type { Joining } from '../../shared/document/sessionDocument.ts'
import type { NoteId, SessionId, TableId } from '../../shared/ids.ts'
import type { ProgrammeEdit } from '../../shared/programme/programmeEdit.ts'
import type { Spotlight } from '../../shared/programme/spotlight.ts'
import { call } from './call.ts'
import { command } from './command.ts'

/** Every call of shared/api/ROUTES.md, one line each, but those that no table needs: a session's people (client/attendance/calls.ts), invitations (client/facilitate/invitationPlace.ts). */
const Nothing = v.object({})

export const getMe = () => call(api.Me, 'GET', '/me')
export const enter = (token: string) => call(api.Me, 'POST', '/enter', { token })
export const leave = (as: 'staff' | 'seat') => call(api.Me, 'POST', '/leave', { as })

export const getJoinOffer = (code: string) => call(api.JoinOffer, 'GET', `/join/${encodeURIComponent(code)}`)
export const join = (wish: Omit<v.InferInput<typeof api.JoinRequest>, 'commandId'>) => command(api.Joined, 'POST', '/join', wish)
export const comeBack = (returnCode: string) => call(api.Joined, 'POST', '/return', { returnCode })

export const getSession = (id: SessionId) => call(api.SessionDetail, 'GET', `/sessions/${id}`)
export const addTable = (id: SessionId, table: { readonly name: string; readonly topic: string }) =>
  command(api.SessionDetail, 'POST', `/sessions/${id}/tables`, table)
export const renameTable = (id: SessionId, tableId: TableId, name: string) =>
  command(api.SessionDetail, 'PATCH', `/sessions/${id}/tables/${tableId}`, { name })
export const startStep = (id: SessionId, step: string, from: string) => command(Nothing, 'POST', `/sessions/${id}/step`, { step, from })
export const turnClock = (id: SessionId, action: 'start' | 'stop') => command(Nothing, 'POST', `/sessions/${id}/clock`, { action })
export const saveTemplate = (id: SessionId, name: string) => command(Nothing, 'POST', `/sessions/${id}/templates`, { name })
export const addToClock = (id: SessionId, minutes: number) => command(Nothing, 'POST', `/sessions/${id}/clock`, { action: 'add', minutes })
export const editProgramme = (id: SessionId, edit: ProgrammeEdit) => command(Nothing, 'POST', `/sessions/${id}/programme`, { edit })
export const setJoining = (id: SessionId, joining: Joining) => command(Nothing, 'POST', `/sessions/${id}/joining`, { joining })
export const reveal = (id: SessionId, step: string, tableId?: TableId) =>
  command(Nothing, 'POST', `/sessions/${id}/reveal`, tableId === undefined ? { step } : { step, tableId })
export const setShowCategories = (id: SessionId, shown: boolean) => command(Nothing, 'POST', `/sessions/${id}/categories`, { shown })
export const readmit = (id: SessionId, authorId: string) => command(Nothing, 'POST', `/sessions/${id}/readmit`, { authorId })

export const setSpotlight = (id: SessionId, spotlight: Spotlight | null) => command(Nothing, 'POST', `/sessions/${id}/spotlight`, { spotlight })
export const hideNote = (table: TableId, note: NoteId, hidden: boolean) => command(Nothing, 'POST', `/tables/${table}/notes/${note}/hide`, { hidden })
export const getHidden = (id: SessionId) => call(api.HiddenNotes, 'GET', `/sessions/${id}/hidden`)
export const callFacilitator = (id: TableId, calls: boolean, coming = false) => command(Nothing, 'POST', `/tables/${id}/call`, { calls, coming })

export const getTime = () => call(api.Time, 'GET', '/time')
export const getAddresses = () => call(api.Addresses, 'GET', '/addresses')
export const chooseAddress = (origin: string) => command(api.Addresses, 'POST', '/addresses', { origin })
