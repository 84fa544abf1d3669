import { pino } from 'pino'
import * as v from 'valibot'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { PlanDocument } from '../../shared/api/plan.ts'
import type * as schemas from '../../shared/api/schemas.ts'
import { carriedNote, carriedOf } from '../../shared/document/portfolioDocument.ts'
import { newId, type AuthorId, type NoteId } from '../../shared/ids.ts'
import { addNote } from '../../shared/ops/addNote.ts'
import { readPortfolio } from '../../shared/portfolio/readPortfolio.ts'
import { createMetrics } from '../metrics.ts'
import { lookInto } from '../rooms/lookInto.ts'
import { Rooms } from '../rooms/rooms.ts'
import { Commands } from '../sessions/commands.ts'
import { Hiding } from '../sessions/hiding.ts'
import { refusalIn, startTestApp, TEST_KEY, type TestApp } from './testApp.ts'

let app: TestApp
let session: schemas.SessionDetail
beforeAll(async () => {
  app = await startTestApp()
  const [process] = (await (await app.ask('GET', '/api/processes', { token: TEST_KEY })).json()) as schemas.ProcessList
  session = (await (await app.command(`/api/processes/${process?.id}/sessions`, {})).json()) as schemas.SessionDetail
})
afterAll(async () => {
  await app.close()
  app.remove()
})

const tokenFor = async (fields: object) => {
  const invited = (await (await app.command(`/api/sessions/${session.id}/invitations`, { name: 'x', ...fields })).json()) as { readonly path: string }
  return invited.path.replace('/enter#', '')
}
const hide = (table: number, token: string, note: string = newId()) => app.command(`/api/tables/${session.tables[table]?.id}/notes/${note}/hide`, { hidden: true }, { token })

describe('who may hide a note', () => {
  it('those who lead its session or its table, and nobody else', async () => {
    const helper = await tokenFor({ role: 'tableFacilitator', tableId: session.tables[0]?.id })
    const joined = (await (await app.command('/api/join', { code: session.tables[0]?.code, categories: ['students'] }, { token: undefined as never })).json()) as schemas.Joined
    // For those who may, the note is what is missing.
    for (const token of [TEST_KEY, await tokenFor({ role: 'facilitator' }), helper]) expect(await refusalIn(await hide(0, token))).toBe('notFound')
    expect(await refusalIn(await hide(1, helper))).toBe('forbidden')
    for (const token of [joined.token, await tokenFor({ role: 'lab' }), await tokenFor({ role: 'expert' }), await tokenFor({ role: 'display' })]) expect(await refusalIn(await hide(0, token))).toBe('forbidden')
    expect(await refusalIn(await hide(0, 'nobody'))).toBe('unauthorised')
    expect(await refusalIn(await hide(0, TEST_KEY, 'no-note'))).toBe('notFound')
    expect(await refusalIn(await app.ask('GET', `/api/sessions/${session.id}/hidden`, { token: helper }))).toBe('forbidden')
    expect(await (await app.ask('GET', `/api/sessions/${session.id}/hidden`, { token: TEST_KEY })).json()).toEqual([])
  })
})

it('a note that is taken off the screens stands behind nothing in the plan either, until it is shown again', async () => {
  const [table] = session.tables
  const open = table === undefined ? null : await app.rooms.open({ kind: 'table', tableId: table.id })
  const note = newId<NoteId>()
  await open?.room.edit((doc) => void addNote(doc, { id: note, author: newId<AuthorId>(), category: 'students', lane: 'problem', text: 'Il vicino di casa si chiama…' }, { nowMs: () => 1 }))
  const carry = () => app.command(`/api/processes/${session.processId}/carry-over`, { into: 'findings', item: null, clusters: [], lines: [note] })
  await vi.waitFor(async () => expect((await carry()).status).toBe(200))
  const portfolio = await app.rooms.open({ kind: 'portfolio', processId: session.processId })
  if (portfolio === null) throw new Error('a process has a portfolio')
  const behind = () => lookInto(portfolio.room, (doc) => [...readPortfolio(doc).sources.values()].flat().map(({ text }) => text))
  const plan = async () => (await app.ask('GET', `/api/processes/${session.processId}/plan.json`, { token: TEST_KEY })).text()
  expect(await behind()).toEqual(['Il vicino di casa si chiama…'])
  const put = (hidden: boolean) => app.command(`/api/tables/${table?.id}/notes/${note}/hide`, { hidden })
  expect((await put(true)).status).toBe(200)
  expect(await behind()).toEqual([])
  expect(v.parse(PlanDocument, JSON.parse(await plan())).notes).toEqual([])
  expect((await put(false)).status).toBe(200)
  expect(await behind()).toEqual(['Il vicino di casa si chiama…'])
})

it('a kill between hiding a note and the plan is made good when the portfolio is opened', async () => {
  const { processId } = session
  const portfolio = await app.rooms.open({ kind: 'portfolio', processId })
  const note = newId<NoteId>()
  const carried = { session: session.id, sessionName: '', table: null, tableName: null, topic: null, group: null, category: null, lane: 'problem', lever: null, text: 'x', line: note }
  await portfolio?.room.edit((doc) => void carriedOf(doc).set(note, carried))
  await app.records.write([{ collection: 'hiddenNotes', id: note, value: { sessionId: session.id, tableId: session.tables[0]?.id ?? '', hidden: true, picture: null, log: [] } }])
  // The server is back, and the first one opens it.
  const rooms = new Rooms({ journal: app.journal, nowMs: Date.now, log: pino({ level: 'silent' }), metrics: createMetrics(), onRefused: () => {} }, app.records)
  new Hiding({ records: app.records, rooms, commands: new Commands(app.records, Date.now), nowMs: Date.now, fail: (error) => expect.unreachable(String(error)) })
  const again = await rooms.open({ kind: 'portfolio', processId })
  await vi.waitFor(async () => expect(again === null ? null : await lookInto(again.room, (doc) => carriedNote(doc, note))).toBeUndefined())
  rooms.close()
})
