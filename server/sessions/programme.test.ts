import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import type * as schemas from '../../shared/api/schemas.ts'
import { newId, type AuthorId, type CommandId } from '../../shared/ids.ts'
import type { Step } from '../../shared/process/definition.ts'
import { LIMITS } from '../../shared/wire/limits.ts'
import { refusalIn, startTestApp, TEST_KEY, type TestApp } from '../http/testApp.ts'

/** Federica and Giulio lead one session from two laptops. */

let app: TestApp
let session: schemas.SessionDetail
beforeAll(async () => {
  app = await startTestApp()
})
afterAll(async () => {
  await app.close()
  app.remove()
})
beforeEach(async () => {
  const [process] = (await (await app.ask('GET', '/api/processes', { token: TEST_KEY })).json()) as schemas.ProcessList
  session = await (await app.command(`/api/processes/${process?.id}/sessions`, {})).json()
})

const send = (what: string, body: object) => app.command(`/api/sessions/${session.id}/${what}`, body)
const done = async (what: string, body: object) => expect((await send(what, body)).status).toBe(200)
async function record() {
  const found = await app.records.get('sessions', session.id)
  if (found === null) throw new Error('no session')
  return found
}
async function stepOf(id: string): Promise<Step> {
  const step = (await record()).programme.find((one) => one.id === id)
  if (step === undefined) throw new Error(`no step ${id}`)
  return step
}

it('both press "next" at once: one step further, not two', async () => {
  const next = { step: 'three-n', from: 'context' }
  const answers = await Promise.all([send('step', next), send('step', next)])
  expect(answers.map(({ status }) => status)).toEqual([200, 200])
  expect((await record()).step).toBe('three-n')
})

it('they start different steps at once: one holds, the other is told', async () => {
  const answers = await Promise.all([send('step', { step: 'three-n', from: 'context' }), send('step', { step: 'plenary', from: 'context' })])
  const refused = answers.filter(({ ok }) => !ok)
  expect(refused).toHaveLength(1)
  expect(await refusalIn(refused[0] as Response)).toBe('stepElsewhere')
  expect((await record()).step).toBe(answers[0]?.ok === true ? 'three-n' : 'plenary')
})

it('a press that comes again after the room moved on starts nothing', async () => {
  await done('step', { step: 'three-n', from: 'context' })
  await done('step', { step: 'problems', from: 'three-n' })
  expect(await refusalIn(await send('step', { step: 'three-n', from: 'context' }))).toBe('stepElsewhere')
  expect((await record()).step).toBe('problems')
})

it('going back finds the time that was left', async () => {
  await done('step', { step: 'three-n' })
  await done('clock', { action: 'add', minutes: 5 })
  await done('clock', { action: 'start' })
  await done('step', { step: 'problems' })
  await done('step', { step: 'three-n' })
  const { clock } = await record()
  expect(clock).toMatchObject({ state: 'stopped', plannedMs: 45 * 60_000 })
})

it('other minutes of the current step go to its clock, of a step that was left to what it left', async () => {
  await done('step', { step: 'three-n' })
  const seen = await stepOf('three-n')
  await done('programme', { edit: { do: 'change', step: { ...seen, minutes: 50 }, seen } })
  expect((await record()).clock.plannedMs).toBe(50 * 60_000)
  await done('step', { step: 'problems' })
  const now = await stepOf('three-n')
  await done('programme', { edit: { do: 'change', step: { ...now, minutes: 20 }, seen: now } })
  expect((await record()).clock.plannedMs).toBe(50 * 60_000)
  await done('step', { step: 'three-n' })
  expect((await record()).clock.plannedMs).toBe(20 * 60_000)
})

it('two edits of one step: the second is told and the first stands; the process keeps its own programme', async () => {
  const seen = await stepOf('three-n')
  await done('programme', { edit: { do: 'change', step: { ...seen, minutes: 50 }, seen } })
  expect(await refusalIn(await send('programme', { edit: { do: 'change', step: { ...seen, minutes: 10 }, seen } }))).toBe('stepChanged')
  expect((await stepOf('three-n')).minutes).toBe(50)
  expect((await record()).definition.programme.find(({ id }) => id === 'three-n')?.minutes).toBe(40)
})

it('the step under way cannot be removed, and one command adds one step', async () => {
  expect(await refusalIn(await send('programme', { edit: { do: 'remove', id: 'context' } }))).toBe('stepUnderWay')
  const step = { id: newId<CommandId>(), mode: 'pause', title: { it: 'Caffè', en: 'Coffee' }, minutes: 0 }
  const body = { commandId: newId<CommandId>(), edit: { do: 'add', step, after: 'context' } }
  await done('programme', body)
  await done('programme', body)
  expect((await record()).programme.filter(({ title }) => title.it === 'Caffè')).toHaveLength(1)
})

it('a private step that somebody wrote in is not opened or removed before its reveal', async () => {
  await done('programme', { edit: { do: 'change', step: { ...(await stepOf('three-n')), privately: true }, seen: await stepOf('three-n') } })
  const tableId = session.tables[0]?.id ?? ''
  const tray = { sessionId: session.id, tableId, author: newId<AuthorId>(), step: 'three-n', brought: null }
  await app.records.write([{ collection: 'trays', id: `tray/${tableId}`, value: tray }])
  const seen = await stepOf('three-n')
  expect(await refusalIn(await send('programme', { edit: { do: 'remove', id: 'three-n' } }))).toBe('stepPrivate')
  expect(await refusalIn(await send('programme', { edit: { do: 'change', step: { ...seen, privately: false }, seen } }))).toBe('stepPrivate')
  await done('programme', { edit: { do: 'change', step: { ...seen, minutes: 35 }, seen } })
  await app.records.write([{ collection: 'reveals', id: `${tableId}.three-n`, value: { sessionId: session.id, tableId, step: 'three-n', atMs: 1 } }])
  await done('programme', { edit: { do: 'remove', id: 'three-n' } })
})

it('a programme is kept as a template; a new session begins with it, and the one that runs keeps its definition', async () => {
  await done('programme', { edit: { do: 'remove', id: 'break' } })
  await done('templates', { name: 'Senza pausa' })
  const process = await app.records.get('processes', session.processId)
  const template = process?.definition.templates?.find(({ name }) => name === 'Senza pausa')
  expect(template?.programme).toEqual((await record()).programme)
  expect(process?.version).toBeGreaterThan((await record()).definitionVersion)
  expect((await record()).definition.templates).toBeUndefined()

  const next: schemas.SessionDetail = await (await app.command(`/api/processes/${session.processId}/sessions`, { template: template?.id })).json()
  const begun = await app.records.get('sessions', next.id)
  expect(begun?.programme.map(({ id }) => id)).toEqual(['context', 'three-n', 'problems', 'tables-report', 'plenary'])
  expect(begun?.definition.templates).toBeUndefined()

  const removed = await app.ask('DELETE', `/api/processes/${session.processId}/templates/${template?.id}`, { token: TEST_KEY })
  expect(((await removed.json()) as schemas.ProcessDetail).definition.templates?.some(({ id }) => id === template?.id)).toBe(false)
  expect((await app.records.get('sessions', next.id))?.programme).toHaveLength(5)
})

it('a process keeps many templates, not any number', async () => {
  for (let i = 0; i < LIMITS.maxTemplates; i++) await send('templates', { name: `Modello ${i}` })
  expect(await refusalIn(await send('templates', { name: 'Uno di troppo' }))).toBe('tooManyTemplates')
})
