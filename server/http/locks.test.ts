import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type * as schemas from '../../shared/api/schemas.ts'
import { newId } from '../../shared/ids.ts'
import { refusalIn, startTestApp, TEST_KEY, type TestApp } from './testApp.ts'

let app: TestApp
let session: schemas.SessionDetail
let people: Readonly<Record<'organiser' | 'facilitator' | 'tableFacilitator' | 'expert' | 'lab' | 'display' | 'participant', string>>
beforeAll(async () => {
  app = await startTestApp()
  const [process] = (await (await app.ask('GET', '/api/processes', { token: TEST_KEY })).json()) as schemas.ProcessList
  session = (await (await app.command(`/api/processes/${process?.id}/sessions`, {})).json()) as schemas.SessionDetail
  const invite = async (fields: object) => {
    const invited = (await (await app.command(`/api/sessions/${session.id}/invitations`, { name: 'x', ...fields })).json()) as { readonly path: string }
    return invited.path.replace('/enter#', '')
  }
  const joined = (await (await app.command('/api/join', { code: session.tables[0]?.code, categories: ['students'] }, { token: undefined as never })).json()) as schemas.Joined
  people = {
    organiser: TEST_KEY,
    facilitator: await invite({ role: 'facilitator' }),
    tableFacilitator: await invite({ role: 'tableFacilitator', tableId: session.tables[0]?.id }),
    expert: await invite({ role: 'expert' }),
    lab: await invite({ role: 'lab' }),
    display: await invite({ role: 'display' }),
    participant: joined.token,
  }
})
afterAll(async () => {
  await app.close()
  app.remove()
})

type Who = keyof typeof people
const EVERYBODY = ['organiser', 'facilitator', 'tableFacilitator', 'expert', 'lab', 'display', 'participant'] as const satisfies readonly Who[]
const LEADING: readonly Who[] = ['organiser', 'facilitator']
const AT_TABLE: readonly Who[] = [...LEADING, 'tableFacilitator']

describe('who may do it', () => {
  const table = (at: number) => session.tables[at]?.id
  const locking = (lock: object) => (token: string) => app.command(`/api/sessions/${session.id}/locks`, { lock, locked: false }, { token })
  const CALLS: [string, (token: string) => Promise<Response>, readonly Who[]][] = [
    ['freeze the board', (token) => locking({ on: 'board' })(token), LEADING],
    ['lock a table', (token) => locking({ on: 'table', table: table(0) })(token), LEADING],
    ['lock a lane everywhere', (token) => locking({ on: 'lane', lane: 'cause', table: null })(token), LEADING],
    ['lock a lane at their table', (token) => locking({ on: 'lane', lane: 'cause', table: table(0) })(token), AT_TABLE],
    ['lock a lane at another table', (token) => locking({ on: 'lane', lane: 'cause', table: table(1) })(token), LEADING],
    ['lock a kind', (token) => locking({ on: 'kind', kind: 'cause' })(token), LEADING],
    ['call everyone', (token) => app.command(`/api/sessions/${session.id}/summons`, { summons: null }, { token }), LEADING],
    ['see what came late', (token) => app.ask('GET', `/api/tables/${table(0)}/late`, { token }), AT_TABLE],
    ['decide on it', (token) => app.command(`/api/tables/${table(0)}/late`, { keep: true, notes: [], links: [] }, { token }), AT_TABLE],
    ['decide on it elsewhere', (token) => app.command(`/api/tables/${table(1)}/late`, { keep: true, notes: [], links: [] }, { token }), LEADING],
  ]

  it.each(CALLS)('%s', async (_, call, may) => {
    for (const who of EVERYBODY) expect([who, (await call(people[who])).status]).toEqual([who, may.includes(who) ? 200 : 403])
    expect((await call('nobody')).status).toBe(401)
  })
})

it.each([
  ['a lock on nothing', { lock: { on: 'nothing' }, locked: true }, 'invalid'],
  ['a lane with a strange name', { lock: { on: 'lane', lane: '__proto__', table: null }, locked: true }, 'invalid'],
  ['a lane that there is not', { lock: { on: 'lane', lane: 'nothing', table: null }, locked: true }, 'notFound'],
  ['a table that there is not', { lock: { on: 'table', table: newId() }, locked: true }, 'notFound'],
])('%s: %s', async (_, order, reason) => {
  expect(await refusalIn(await app.command(`/api/sessions/${session.id}/locks`, order))).toBe(reason)
})

it('summons to a place that is no id, and decisions on what is no id, are invalid', async () => {
  expect(await refusalIn(await app.command(`/api/sessions/${session.id}/summons`, { summons: { to: 'note', id: 'x' } }))).toBe('invalid')
  expect(await refusalIn(await app.command(`/api/tables/${session.tables[0]?.id}/late`, { keep: true, notes: ['x'], links: [] }))).toBe('invalid')
})
