import * as api from '../../shared/api/schemas.ts'
import type { Phase } from '../../shared/document/sessionDocument.ts'
import type { ProcessId, ScenarioId } from '../../shared/ids.ts'
import type { Definition, Language } from '../../shared/process/definition.ts'
import { call } from '../api/call.ts'
import { command } from '../api/command.ts'

/** The organiser's calls: apart from client/api/routes.ts, so that no tablet loads them. */
export const getProcesses = () => call(api.ProcessList, 'GET', '/processes')
export const getProcess = (id: ProcessId) => call(api.ProcessDetail, 'GET', `/processes/${id}`)
export const makeProcess = (definition: Definition) => command(api.ProcessDetail, 'POST', '/processes', { definition })
export const makeExample = (language: Language) => command(api.ProcessDetail, 'POST', '/examples', { language })
export const saveProcess = (id: ProcessId, seen: number, definition: Definition) => command(api.ProcessDetail, 'POST', `/processes/${id}/definition`, { seen, definition })
export const createSession = (id: ProcessId, wish: { readonly name?: string; readonly template?: string; readonly phase?: Phase; readonly scenarios?: readonly ScenarioId[] } = {}) => command(api.SessionDetail, 'POST', `/processes/${id}/sessions`, wish)
export const removeTemplate = (id: ProcessId, template: string) => call(api.ProcessDetail, 'DELETE', `/processes/${id}/templates/${template}`)
