import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import type { WholeScenario } from '../../shared/api/scenarios.ts'
import type * as schemas from '../../shared/api/schemas.ts'
import { carriedOf, pairKey, sourcesOf } from '../../shared/document/portfolioDocument.ts'
import { readSession } from '../../shared/document/sessionDocument.ts'
import { readNote } from '../../shared/document/tableDocument.ts'
import { newId, type AuthorId, type NoteId, type ProcessId, type ScenarioId, type SessionId, type TableId } from '../../shared/ids.ts'
import { addNote } from '../../shared/ops/addNote.ts'
import { addItem, editItem, removeItem } from '../../shared/ops/portfolio.ts'
import { lookInto } from '../rooms/lookInto.ts'
import { Tablet } from '../rooms/tablet.ts'
import { refusalIn, startTestApp, TEST_KEY, type TestApp } from './testApp.ts'

const LAB = newId<AuthorId>()

let app: TestApp
let processId: ProcessId
beforeAll(async () => {
  app = await startTestApp()
  const [process] = (await (await app.ask('GET', '/api/processes', { token: TEST_KEY })).json()) as schemas.ProcessList
  processId = process?.id ?? newId<ProcessId>()
})
afterAll(async () => {
  await app.close()
  app.remove()
})

async function portfolio() {
  const open = await app.rooms.open({ kind: 'portfolio', processId })
  if (open === null) throw new Error('no portfolio')
  return open.room
}

/** Somebody in the lab makes a scenario that so many notes stand behind. */
async function scenario(title: string, topic: string | null, notes = 0): Promise<ScenarioId> {
  let id = newId<ScenarioId>()
  await (await portfolio()).edit((doc) => {
    id = addItem(doc, 'scenarios', { author: LAB, texts: { title }, fields: { topic } })
    for (let n = 0; n < notes; n++) {
      const note = newId<NoteId>()
      carriedOf(doc).set(note, { session: newId<SessionId>(), sessionName: 'Ottobre', table: null, tableName: null, topic, group: null, category: 'students', lane: 'problem', lever: null, text: `voce ${n} ${'x'.repeat(400)}`, line: note })
      sourcesOf(doc).set(pairKey(id, note), { cluster: null })
    }
  })
  return id
}

async function workshop(fields: object = {}): Promise<schemas.SessionDetail> {
  const answer = await app.command(`/api/processes/${processId}/sessions`, { phase: 'workshop', ...fields })
  if (answer.status !== 200) throw new Error(await answer.text())
  return (await answer.json()) as schemas.SessionDetail
}

async function told(sessionId: SessionId) {
  const open = await app.rooms.open({ kind: 'session', sessionId })
  if (open === null) throw new Error('no session')
  const state = await lookInto(open.room, readSession)
  if (state === null) throw new Error('nothing told')
  return state
}

const change = (session: schemas.SessionDetail, id: ScenarioId, fields: { readonly tables?: readonly TableId[]; readonly takenOut?: boolean } = {}, token = TEST_KEY) =>
  app.command(`/api/sessions/${session.id}/scenarios`, { scenario: id, tables: [], takenOut: false, ...fields }, { token })

/** Anna writes an action for it, or with a page from before there were scenarios for none; true if the table took her note. */
async function annaWrites(tableId: TableId, forScenario: ScenarioId | null): Promise<boolean> {
  const open = await app.rooms.open({ kind: 'table', tableId })
  if (open === null) throw new Error('no table')
  const anna = new Tablet({ role: 'participant', id: newId<AuthorId>(), categories: ['students'] })
  anna.connect(open.room)
  anna.send()
  await open.room.edit(() => undefined)
  anna.hear()
  const added = addNote(anna.doc, { author: anna.actor.id as AuthorId, category: 'students', lane: 'action', text: 'car sharing', scenario: forScenario }, { nowMs: () => 1 })
  anna.send()
  await open.room.edit(() => undefined)
  const kept = added.ok ? await lookInto(open.room, (doc) => readNote(doc, added.value)) : null
  anna.disconnect()
  return kept !== null && kept.scenario === forScenario && anna.ear.closed === null
}

describe('a workshop', () => {
  it('begins with its own programme and the scenarios that were chosen, or all; a listening session with neither', async () => {
    const [schools, buses] = [await scenario('Scuole calde', 'energy', 3), await scenario('Bus di notte', 'mobility')]
    const all = await workshop()
    expect(all.phase).toBe('workshop')
    await vi.waitFor(async () => expect((await told(all.id)).scenarios.map(({ title }) => title)).toEqual(['Scuole calde', 'Bus di notte']))
    const { programme, phase } = await told(all.id)
    expect([phase, programme[0]?.id, programme.some((step) => step.mode === 'write' && step.tool === 'impact-pathway')]).toEqual(['workshop', 'scenarios', true])
    const one = await workshop({ scenarios: [buses] })
    await vi.waitFor(async () => expect((await told(one.id)).scenarios.map(({ id }) => id)).toEqual([buses]))
    const listening = (await (await app.command(`/api/processes/${processId}/sessions`, {})).json()) as schemas.SessionDetail
    expect(await told(listening.id)).toMatchObject({ phase: 'listening', scenarios: [], step: 'context' })
    expect(await refusalIn(await change(listening, schools))).toBe('invalid')
    expect(await refusalIn(await app.command(`/api/processes/${processId}/sessions`, { phase: 'workshop', scenarios: [newId()] }))).toBe('invalid')
  })

  it('is refused where no table could write: the process has none of its tools', async () => {
    const { definition } = (await (await app.ask('GET', `/api/processes/${processId}`, { token: TEST_KEY })).json()) as schemas.ProcessDetail
    const { workshop: _, ...rest } = definition
    const tools = definition.tools.filter(({ id }) => !['proposals', 'impact-pathway'].includes(id))
    const bare = (await (await app.command('/api/processes', { definition: { ...rest, tools } })).json()) as schemas.ProcessDetail
    expect(await refusalIn(await app.command(`/api/processes/${bare.id}/sessions`, { phase: 'workshop' }))).toBe('invalid')
  })

  it('tells what stands behind a scenario without who said it: the first of it in the document, all when asked', async () => {
    const much = await scenario('Tanto', 'energy', 300)
    const session = await workshop({ scenarios: [much] })
    await vi.waitFor(async () => expect((await told(session.id)).scenarios).toMatchObject([{ notes: 300, lines: 300, isCut: true }]))
    const [short] = (await told(session.id)).scenarios
    expect(short?.behind).toHaveLength(12)
    expect(JSON.stringify(short).length).toBeLessThan(15_000)
    expect(JSON.stringify(short)).not.toMatch(/author|category|students/)
    const joined = (await (await app.command('/api/join', { code: session.tables[0]?.code, categories: ['students'] }, { token: undefined as never })).json()) as schemas.Joined
    const whole = (await (await app.ask('GET', `/api/sessions/${session.id}/scenarios/${much}`, { token: joined.token })).json()) as WholeScenario
    expect([whole.behind.length, whole.isCut, whole.behind[0]?.text.length]).toEqual([300, false, expect.any(Number)])
    expect(await refusalIn(await app.ask('GET', `/api/sessions/${session.id}/scenarios/${newId()}`, { token: joined.token }))).toBe('notFound')
    expect(await refusalIn(await app.ask('GET', `/api/sessions/${(await workshop()).id}/scenarios/${much}`, { token: joined.token }))).toBe('forbidden')
  })

  it('follows the portfolio; what is taken off there stays, and is marked', async () => {
    const id = await scenario('Bozza', 'energy')
    const session = await workshop({ scenarios: [id] })
    await vi.waitFor(async () => expect((await told(session.id)).scenarios).toHaveLength(1))
    await (await portfolio()).edit((doc) => {
      editItem(doc, 'scenarios', id, 'title', 'Titolo vero')
      addItem(doc, 'cases', { author: LAB, texts: { title: 'Tetti di Vienna' }, once: { scenario: id } })
    })
    await vi.waitFor(async () => expect((await told(session.id)).scenarios).toMatchObject([{ title: 'Titolo vero', cases: [{ title: 'Tetti di Vienna' }], gone: false }]), 5_000)
    await (await portfolio()).edit((doc) => removeItem(doc, 'scenarios', id))
    await vi.waitFor(async () => expect((await told(session.id)).scenarios).toMatchObject([{ title: 'Titolo vero', gone: true }]), 5_000)
    expect(await annaWrites(session.tables[0]?.id ?? newId<TableId>(), id)).toBe(true)
    expect(await refusalIn(await change(await workshop(), id))).toBe('notFound')
  })

  it('stays as people knew it once it has ended', async () => {
    const id = await scenario('Com’era', 'energy')
    const session = await workshop({ scenarios: [id] })
    await vi.waitFor(async () => expect((await told(session.id)).scenarios).toHaveLength(1))
    await app.command(`/api/sessions/${session.id}/joining`, { joining: 'ended' })
    await (await portfolio()).edit((doc) => editItem(doc, 'scenarios', id, 'title', 'Dopo'))
    expect((await change(session, id, { tables: [session.tables[0]?.id ?? newId<TableId>()] })).status).toBe(200)
    expect((await told(session.id)).scenarios).toMatchObject([{ title: 'Com’era', tables: [session.tables[0]?.id] }])
  })
})

describe('while tables write', () => {
  it('a scenario that comes is written for at once, one that is taken out still by a tablet that was away, and one of another session never', async () => {
    const [first, second, foreign] = [await scenario('Primo', 'energy'), await scenario('Secondo', 'energy'), await scenario('Altrove', 'energy')]
    const session = await workshop({ scenarios: [first] })
    const table = session.tables[0]?.id ?? newId<TableId>()
    expect(await annaWrites(table, first)).toBe(true)
    expect((await change(session, second, { tables: [table] })).status).toBe(200)
    expect(await annaWrites(table, second)).toBe(true)
    expect((await change(session, first, { takenOut: true })).status).toBe(200)
    expect((await told(session.id)).scenarios).toMatchObject([{ id: first, takenOut: true }, { id: second, takenOut: false, tables: [table] }])
    expect(await annaWrites(table, first)).toBe(true)
    expect(await annaWrites(table, foreign)).toBe(false)
    expect(await annaWrites(table, null)).toBe(true)
    // Put back, it is as it was.
    await change(session, first)
    expect((await told(session.id)).scenarios[0]).toMatchObject({ title: 'Primo', takenOut: false })
  })

  it('is changed by those who lead, with tables of the session', async () => {
    const id = await scenario('Di chi conduce', 'energy')
    const session = await workshop({ scenarios: [id] })
    const invited = async (role: string) => ((await (await app.command(`/api/sessions/${session.id}/invitations`, { name: 'x', role })).json()) as { readonly path: string }).path.replace('/enter#', '')
    expect((await change(session, id, {}, await invited('facilitator'))).status).toBe(200)
    expect(await refusalIn(await change(session, id, {}, await invited('expert')))).toBe('forbidden')
    expect(await refusalIn(await change(session, id, { tables: [newId<TableId>()] }))).toBe('notFound')
    expect(await refusalIn(await change(session, newId<ScenarioId>()))).toBe('notFound')
    const offered = async (token: string) => app.ask('GET', `/api/sessions/${session.id}/scenarios`, { token })
    expect(await (await offered(await invited('facilitator'))).json()).toContainEqual({ id, title: 'Di chi conduce', topic: 'energy' })
    expect(await refusalIn(await offered(await invited('display')))).toBe('forbidden')
  })

  it('what a kill left untold is told when the session is opened', async () => {
    const id = await scenario('Dopo il buio', 'energy')
    const session = await workshop({ scenarios: [] })
    const record = await app.records.get('sessions', session.id)
    if (record === null) throw new Error('it was made')
    await app.records.write([{ collection: 'sessions', id: session.id, value: { ...record, scenarios: [{ id, tables: [], takenOut: false }] } }])
    await vi.waitFor(async () => expect((await told(session.id)).scenarios).toMatchObject([{ id, title: 'Dopo il buio' }]))
    expect(await annaWrites(session.tables[0]?.id ?? newId<TableId>(), id)).toBe(true)
  })
})
