import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import * as v from 'valibot'
import { ProcessDetail, ProcessList, SessionDetail } from '../../shared/api/schemas.ts'
import { newId, type CommandId } from '../../shared/ids.ts'
import type { Definition } from '../../shared/process/definition.ts'
import { emptyProcess } from '../../shared/process/emptyProcess.ts'
import { PRATO } from '../../shared/process/prato.ts'
import { refusalIn, startTestApp, TEST_KEY, type TestApp } from '../http/testApp.ts'

let app: TestApp
beforeAll(async () => void (app = await startTestApp()))
afterAll(async () => {
  await app.close()
  app.remove()
})

let process: ProcessDetail
beforeEach(async () => void (process = await made(PRATO)))

const made = async (definition: Definition) => v.parse(ProcessDetail, await (await app.command('/api/processes', { definition })).json())
const save = (seen: number, definition: unknown, more: object = {}) => app.command(`/api/processes/${process.id}/definition`, { seen, definition, ...more })
const kept = async () => v.parse(ProcessDetail, await (await app.ask('GET', `/api/processes/${process.id}`, { token: TEST_KEY })).json())
const open = (body: object = {}) => app.command(`/api/processes/${process.id}/sessions`, body)
const renamed = (name: string): Definition => ({ ...PRATO, name: { it: name, en: name } })

it('makes a process, and lists it with what tells it from the others', async () => {
  const other = await made(emptyProcess({ it: 'Consulta', en: '' }))
  expect(other).toMatchObject({ version: 1, definition: { name: { it: 'Consulta', en: '' } }, sessions: [] })
  const list = v.parse(ProcessList, await (await app.ask('GET', '/api/processes', { token: TEST_KEY })).json())
  expect(list.find(({ id }) => id === other.id)).toEqual({ id: other.id, name: { it: 'Consulta', en: '' }, aim: { it: '', en: '' }, version: 1, sessions: 0, lastSessionAtMs: null })
})

it('saves over the version that was seen, once however often the command is sent', async () => {
  const commandId = newId<CommandId>()
  for (const _ of [1, 2]) expect((await save(1, renamed('Due'), { commandId })).status).toBe(200)
  expect(await kept()).toMatchObject({ version: 2, definition: { name: { it: 'Due' } } })
})

it('of two who save the same version, the second overwrites nothing', async () => {
  const [one, other] = await Promise.all([save(1, renamed('Uno')), save(1, renamed('Altro'))])
  expect([one.status, other.status].sort((a, b) => a - b)).toEqual([200, 409])
  expect(await refusalIn(one.status === 409 ? one : other)).toBe('processChanged')
  expect(await kept()).toMatchObject({ version: 2, definition: { name: { it: one.status === 200 ? 'Uno' : 'Altro' } } })
})

it('keeps nothing of a definition with a reference that leads nowhere', async () => {
  expect(await refusalIn(await save(1, { ...PRATO, tools: PRATO.tools.slice(1) }))).toBe('invalid')
  expect(await kept()).toMatchObject({ version: 1 })
})

it('takes a definition of 0.3 MB, and none of a megabyte', async () => {
  const page = { it: 'à'.repeat(3_000), en: 'è'.repeat(3_000) }
  const show = { id: 'a', mode: 'show' as const, title: { it: 'a', en: 'a' }, minutes: 1, text: page }
  const templates = (count: number) => Array.from({ length: count }, (_, i) => ({ id: `t${i}`, name: 'T', programme: [show] }))
  expect((await save(1, { ...PRATO, templates: templates(25) })).status).toBe(200)
  expect(await refusalIn(await save(2, { ...PRATO, templates: templates(90) }))).toBe('tooLarge')
})

it('is the organiser’s alone', async () => {
  const session = v.parse(SessionDetail, await (await open()).json())
  const { path } = await (await app.command(`/api/sessions/${session.id}/invitations`, { role: 'facilitator', name: 'Federica' })).json()
  const token = String(path).replace('/enter#', '')
  expect(await refusalIn(await app.command('/api/processes', { definition: PRATO }, { token }))).toBe('forbidden')
  expect(await refusalIn(await app.command(`/api/processes/${process.id}/definition`, { seen: 1, definition: PRATO }, { token }))).toBe('forbidden')
})

it('leaves a running session with the definition that it opened with, and says which version that is', async () => {
  const session = v.parse(SessionDetail, await (await open()).json())
  expect(session).toMatchObject({ processVersion: 1, newestVersion: 1 })
  await save(1, renamed('Due'))
  expect(v.parse(SessionDetail, await (await app.ask('GET', `/api/sessions/${session.id}`, { token: TEST_KEY })).json())).toMatchObject({ processVersion: 1, newestVersion: 2 })
  const { workshop: _, ...opened } = PRATO
  expect((await app.records.get('sessions', session.id))?.definition).toEqual(opened)
  const next = v.parse(SessionDetail, await (await open()).json())
  expect((await app.records.get('sessions', next.id))?.definition.name).toEqual({ it: 'Due', en: 'Due' })
})

it('opens no session with steps that its tools do not have', async () => {
  const write = { id: 'w', mode: 'write', title: { it: 'w', en: 'w' }, minutes: 5, tool: 'three-n' }
  expect(await refusalIn(await open({ programme: [{ ...write, tool: 'hammer' }] }))).toBe('invalid')
  expect(await refusalIn(await open({ programme: [{ ...write, lanes: ['problem'] }] }))).toBe('invalid')
  expect((await open({ programme: [{ ...write, lanes: ['now'] }] })).status).toBe(200)
})
