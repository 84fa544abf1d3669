import * as v from 'valibot'
import * as schemas from '../../shared/api/schemas.ts'
import { newId, type CommandId } from '../../shared/ids.ts'
import type { InvitedRole } from '../../shared/policy/roles.ts'
import type { Step } from '../../shared/process/definition.ts'
import { ORGANISER_KEY } from './server.ts'

/** Calls the HTTP interface as a tool does: with a bearer token, no cookies. Throws the problem's title on a refusal. */
export class Api {
  readonly origin: string
  private readonly token: string | null

  constructor(origin: string, token: string | null) {
    this.origin = origin
    this.token = token
  }

  static organiser(origin: string): Api {
    return new Api(origin, ORGANISER_KEY)
  }

  async call<S extends v.GenericSchema>(method: string, path: string, answer: S, body?: object): Promise<v.InferOutput<S>> {
    const response = await this.raw(method, path, body)
    if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${await response.text()}`)
    return v.parse(answer, await response.json())
  }

  raw(method: string, path: string, body?: object): Promise<Response> {
    return fetch(`${this.origin}/api${path}`, {
      method,
      headers: { 'content-type': 'application/json', ...(this.token === null ? {} : { authorization: `Bearer ${this.token}` }) },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    })
  }

  /** A new session of the Prato process. */
  async createSession(settings: { name?: string; tables?: { name: string; topic: string }[]; programme?: readonly Step[] } = {}): Promise<schemas.SessionDetail> {
    const [process] = await this.call('GET', '/processes', schemas.ProcessList)
    return this.call('POST', `/processes/${process?.id}/sessions`, schemas.SessionDetail, { commandId: newId<CommandId>(), ...settings })
  }

  session(id: string): Promise<schemas.SessionDetail> {
    return this.call('GET', `/sessions/${id}`, schemas.SessionDetail)
  }

  command(path: string, body: object): Promise<unknown> {
    return this.call('POST', path, v.unknown(), { commandId: newId<CommandId>(), ...body })
  }

  join(code: string, categories: readonly string[] = ['students'], tableId?: string): Promise<schemas.Joined> {
    return this.call('POST', '/join', schemas.Joined, { commandId: newId<CommandId>(), code, categories, ...(tableId === undefined ? {} : { tableId }) })
  }

  /** The token of somebody who was just invited. */
  async invite(sessionId: string, role: InvitedRole, fields: { readonly tableId?: string; readonly expiresAtMs?: number } = {}): Promise<string> {
    const { path } = await this.call('POST', `/sessions/${sessionId}/invitations`, schemas.Invited, { commandId: newId<CommandId>(), role, name: `a ${role}`, ...fields })
    return path.replace('/enter#', '')
  }
}
