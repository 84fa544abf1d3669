import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type * as schemas from '../../shared/api/schemas.ts'
import type { Outcomes } from '../../shared/api/synthesis.ts'
import type { TableBecame } from '../../shared/api/trace.ts'
import { newId, type AuthorId, type ProcessId, type TableId } from '../../shared/ids.ts'
import { addNote } from '../../shared/ops/addNote.ts'
import { refusalIn, startTestApp, TEST_KEY, type TestApp } from './testApp.ts'

let app: TestApp
/** How far the server's clock is ahead: what was just read is told to other tablets too. */
let laterMs = 0
let session: schemas.SessionDetail
let processId: ProcessId
let joined: schemas.Joined[]
beforeAll(async () => {
  app = await startTestApp({ nowMs: () => Date.now() + laterMs })
  const [process] = (await (await app.ask('GET', '/api/processes', { token: TEST_KEY })).json()) as schemas.ProcessList
  processId = process?.id ?? newId<ProcessId>()
  session = (await (await app.command(`/api/processes/${processId}/sessions`, {})).json()) as schemas.SessionDetail
  joined = await Promise.all([0, 1].map((table) => join(table, ['students'])))
})
afterAll(async () => {
  await app.close()
  app.remove()
})

const tableAt = (at: number) => session.tables[at]?.id ?? newId<TableId>()
const join = async (table: number, categories: readonly string[]) => (await (await app.command('/api/join', { code: session.tables[table]?.code, categories }, { token: undefined as never })).json()) as schemas.Joined
const became = (table: number, token: string) => app.ask('GET', `/api/tables/${tableAt(table)}/became`, { token })
const staff = async (role: string) => ((await (await app.command(`/api/sessions/${session.id}/invitations`, { role, name: role })).json()) as { readonly path: string }).path.replace('/enter#', '')

async function says(table: number, text: string): Promise<void> {
  const open = await app.rooms.open({ kind: 'table', tableId: tableAt(table) })
  await open?.room.edit((doc) => void addNote(doc, { author: joined[table]?.seat.authorId as AuthorId, category: 'students', lane: 'problem', text }, { nowMs: Date.now }))
}

async function lines(): Promise<Outcomes['outcomes'][number]> {
  const { outcomes } = (await (await app.ask('GET', `/api/processes/${processId}/synthesis`, { token: TEST_KEY })).json()) as Outcomes
  const [outcome] = outcomes
  if (outcome === undefined) throw new Error('the session is there')
  return outcome
}

describe('what became of what a table said', () => {
  it('is for those who sit there, and who may read it: no other table, no display, nobody who was suspended', async () => {
    const [first, second] = joined.map(({ token }) => token)
    expect((await became(0, first ?? '')).status).toBe(200)
    expect((await became(0, TEST_KEY)).status).toBe(200)
    expect((await became(0, await staff('lab'))).status).toBe(200)
    expect(await refusalIn(await became(0, second ?? ''))).toBe('forbidden')
    expect(await refusalIn(await became(0, await staff('display')))).toBe('forbidden')
    expect(await refusalIn(await became(0, await staff('expert')))).toBe('forbidden')
    expect(await refusalIn(await became(0, 'nobody'))).toBe('unauthorised')
    expect(await refusalIn(await app.ask('GET', '/api/tables/no-table/became', { token: TEST_KEY }))).toBe('notFound')
    const suspended = await join(0, ['sport'])
    const record = await app.records.get('participants', suspended.seat.authorId)
    if (record === null) throw new Error('joined')
    await app.records.write([{ collection: 'participants', id: suspended.seat.authorId, value: { ...record, suspended: true } }])
    expect(await refusalIn(await became(0, suspended.token))).toBe('forbidden')
  })

  it('holds its own words alone, no names, and is there when the session is over', async () => {
    await says(0, 'Le scuole sono gelide')
    await says(0, 'Dopo le otto non passa un autobus')
    await says(1, 'Il bando scade prima che si sappia')
    await expect.poll(async () => (await lines()).lines.length).toBe(3)
    const { notes } = await lines()
    const chosen = notes.filter(({ text }) => !text.startsWith('Dopo')).map(({ id }) => id)
    await app.command(`/api/processes/${processId}/carry-over`, { into: 'scenarios', item: null, clusters: [], lines: chosen })
    await app.command(`/api/processes/${processId}/carry-over`, { into: 'actions', item: null, fields: { state: 'agreed' }, clusters: [], lines: [notes.find(({ text }) => text.startsWith('Le scuole'))?.id] })
    await app.command(`/api/sessions/${session.id}/joining`, { joining: 'ended' })
    const token = joined[0]?.token ?? ''
    laterMs += 60_000
    const told = await (await became(0, token)).text()
    const { taken, open } = JSON.parse(told) as TableBecame
    expect(open).toBe(1)
    expect(taken.flatMap(({ became: all }) => all.filter(({ kind }) => kind === 'action'))[0]).toMatchObject({ title: 'Le scuole sono gelide', state: 'agreed', tables: 1 })
    expect(told).not.toContain('bando')
    for (const { seat } of joined) expect(told).not.toContain(seat.authorId)
  })
})

it('a command that made a scenario makes no action under the same id: notes stand behind ids', async () => {
  const { notes } = await lines()
  const again = { commandId: newId(), item: null, clusters: [], lines: [notes[0]?.id] }
  const into = (kind: string) => app.command(`/api/processes/${processId}/carry-over`, { ...again, into: kind })
  const made: unknown = await (await into('scenarios')).json()
  expect(await refusalIn(await into('actions'))).toBe('invalid')
  expect(await (await into('scenarios')).json()).toEqual(made)
})

it('tells how many people of each category were there, small groups as one', async () => {
  await app.command(`/api/sessions/${session.id}/joining`, { joining: 'open' })
  for (let i = 0; i < 5; i++) await join(1, ['enterprises'])
  const { people = [] } = await lines()
  const there = people.filter(({ people: count }) => count > 0)
  // Two students and one of sport are too few to be told apart, and too few together: the next group joins them.
  expect(there).toEqual([{ category: null, people: 8 }])
  for (let i = 0; i < 5; i++) await join(1, ['culture'])
  for (let i = 0; i < 2; i++) await join(1, ['sport'])
  expect((await lines()).people?.filter(({ people: count }) => count > 0)).toEqual(expect.arrayContaining([{ category: null, people: 5 }, { category: 'enterprises', people: 5 }, { category: 'culture', people: 5 }]))
  expect(people).toContainEqual({ category: 'university', people: 0 })
})
