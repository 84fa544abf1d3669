import { readFileSync, writeFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type * as schemas from '../../shared/api/schemas.ts'
import { newId, type CommandId } from '../../shared/ids.ts'
import { PRATO } from '../../shared/process/prato.ts'
import { LIMITS } from '../../shared/wire/limits.ts'
import { refusalIn, startTestApp, TEST_KEY, type Asking, type TestApp } from './testApp.ts'

let app: TestApp
let session: schemas.SessionDetail
let other: schemas.SessionDetail
let processId: string
let personId: string
/** Tokens by who holds them. */
let tokens: Record<string, string>
beforeAll(async () => {
  app = await startTestApp()
  const [process] = await answer<schemas.ProcessList>(app.ask('GET', '/api/processes', { token: TEST_KEY }))
  processId = process?.id ?? ''
  const alone = { mode: 'write', id: 'alone', tool: 'three-n', privately: true, minutes: 5, title: { it: 'Da soli', en: 'Alone' } }
  session = await answer(app.command(`/api/processes/${processId}/sessions`, { programme: [...PRATO.programme, alone] }))
  other = await answer(app.command(`/api/processes/${processId}/sessions`, {}))
  const person = { name: '', email: '', phone: '', organisation: '', network: '', category: null, tableId: null }
  personId = (await answer<{ id: string }>(app.command(`/api/sessions/${session.id}/walk-ins`, person))).id
  tokens = {
    organiser: TEST_KEY,
    facilitator: await invite(session.id, 'facilitator'),
    tableFacilitator: await invite(session.id, 'tableFacilitator', { tableId: table().id }),
    expert: await invite(session.id, 'expert'),
    lab: await invite(session.id, 'lab'),
    display: await invite(session.id, 'display'),
    stranger: await invite(other.id, 'facilitator'),
    participant: (await join(table().code)).token,
    processFacilitator: await inviteToProcess('facilitator'),
    processLab: await inviteToProcess('lab'),
    nobody: 'participant.x.y',
  }
})
afterAll(async () => {
  await app.close()
  app.remove()
})

async function answer<T>(response: Promise<Response>): Promise<T> {
  const got = await response
  if (!got.ok) throw new Error(`${got.status} ${await got.text()}`)
  return (await got.json()) as T // the type that the route answers with
}

async function invite(sessionId: string, role: string, fields: object = {}): Promise<string> {
  const { path } = await answer<{ path: string }>(app.command(`/api/sessions/${sessionId}/invitations`, { role, name: role, ...fields }))
  return path.replace('/enter#', '')
}

async function inviteToProcess(role: string): Promise<string> {
  const { path } = await answer<{ path: string }>(app.command(`/api/processes/${processId}/invitations`, { role, name: role }))
  return path.replace('/enter#', '')
}

function join(code: string, asking: Asking = {}, fields: object = {}): Promise<schemas.Joined> {
  return answer(app.command('/api/join', { code, categories: ['students'], ...fields }, { token: undefined as never, ...asking }))
}

function table(): schemas.TableDetail {
  const [first] = session.tables
  if (first === undefined) throw new Error('a session without tables')
  return first
}

/** Whoever is invited to the process may do in a session what those may who are invited to it. */
function isAllowedByProcess(who: string, path: string, allowed: readonly string[]): boolean {
  if (path.startsWith('/processes')) return false
  return (who === 'processFacilitator' && allowed.includes('facilitator')) || (who === 'processLab' && allowed.includes('lab'))
}

/** Every route for which one has to be somebody, with who may and a body that it takes. */
const GUARDED: [string, string, readonly string[], object?][] = [
  ['POST', '/examples', ['organiser'], { language: 'it' }],
  ['GET', '/processes', ['organiser', 'processLab', 'processFacilitator']],
  ['GET', '/processes/:process', ['organiser', 'processLab', 'processFacilitator']],
  ['GET', '/processes/:process/synthesis', ['organiser', 'processLab', 'processFacilitator']],
  ['GET', '/processes/:process/plan-figures', ['organiser', 'processLab', 'processFacilitator']],
  ['GET', '/processes/:process/plan.docx', ['organiser', 'processLab', 'processFacilitator']],
  ['GET', '/processes/:process/plan.xlsx?language=en&levers=mission', ['organiser', 'processLab', 'processFacilitator']],
  ['GET', '/processes/:process/plan.json', ['organiser', 'processLab', 'processFacilitator']],
  ['POST', '/processes/:process/carry-over', ['organiser', 'processLab', 'processFacilitator'], { into: 'scenarios', item: null, clusters: [], lines: [] }],
  ['GET', '/processes/:process/invitations', ['organiser']],
  ['GET', '/processes/:process/writers', ['organiser', 'processLab', 'processFacilitator']],
  ['POST', '/processes/:process/invitations', ['organiser'], { role: 'lab', name: 'x' }],
  ['POST', '/processes/:process/sessions', ['organiser'], {}],
  ['GET', '/sessions/:session', ['organiser', 'facilitator', 'tableFacilitator', 'expert', 'lab', 'display']],
  ['POST', '/sessions/:session/tables', ['organiser', 'facilitator'], { get name() { return `Tavolo ${newId()}` }, topic: 'energy' }],
  ['PATCH', '/sessions/:session/tables/:table', ['organiser', 'facilitator'], { name: 'Altro nome' }],
  ['POST', '/sessions/:session/step', ['organiser', 'facilitator'], { step: 'context' }],
  ['POST', '/sessions/:session/programme', ['organiser', 'facilitator'], { edit: { do: 'skip', id: 'plenary', skipped: false } }],
  ['POST', '/sessions/:session/templates', ['organiser', 'facilitator'], { name: 'Come oggi' }],
  ['POST', '/sessions/:session/clock', ['organiser', 'facilitator'], { action: 'start' }],
  ['POST', '/sessions/:session/joining', ['organiser', 'facilitator'], { joining: 'open' }],
  ['POST', '/sessions/:session/spotlight', ['organiser', 'facilitator'], { spotlight: null }],
  ['POST', '/sessions/:session/display-language', ['organiser', 'facilitator'], { language: 'en' }],
  ['GET', '/sessions/:session/activity', ['organiser', 'facilitator']],
  ['POST', '/tables/:table/call', ['organiser', 'facilitator', 'tableFacilitator', 'participant'], { calls: false }],
  ['GET', '/tables/:table/became', ['organiser', 'facilitator', 'tableFacilitator', 'lab', 'participant']],
  ['POST', '/sessions/:session/reveal', ['organiser', 'facilitator'], { step: 'alone' }],
  ['POST', '/sessions/:session/reveal', ['organiser', 'facilitator', 'tableFacilitator'], { step: 'alone', get tableId() { return table().id } }],
  ['POST', '/sessions/:session/reveal', ['organiser', 'facilitator'], { step: 'alone', get tableId() { return session.tables[1]?.id } }],
  ['POST', '/sessions/:session/categories', ['organiser', 'facilitator'], { shown: true }],
  ['GET', '/sessions/:session/invitations', ['organiser', 'facilitator']],
  ['POST', '/sessions/:session/invitations', ['organiser', 'facilitator'], { role: 'display', name: 'x' }],
  ['GET', '/sessions/:session/people', ['organiser', 'facilitator']],
  ['POST', '/sessions/:session/people', ['organiser', 'facilitator'], { lines: [{ name: 'x', email: '', phone: '', organisation: '', network: '', category: null }] }],
  ['PATCH', '/sessions/:session/people/:person', ['organiser', 'facilitator'], { name: 'x', email: '', phone: '', organisation: '', network: '', category: null }],
  ['POST', '/sessions/:session/people/:person/check-in', ['organiser', 'facilitator'], { here: true }],
  ['POST', '/sessions/:session/places', ['organiser', 'facilitator'], { places: [{ id: newId(), tableId: null, pinned: true }] }],
  ['POST', '/sessions/:session/walk-ins', ['organiser', 'facilitator'], { name: 'x', email: '', phone: '', organisation: '', network: '', category: null, tableId: null }],
  ['POST', '/sessions/:session/erasure', ['organiser'], {}],
  ['GET', '/addresses', ['organiser', 'facilitator', 'tableFacilitator', 'expert', 'lab', 'display', 'stranger']],
]

const pathOf = (path: string) => `/api${path.replace(':process', processId).replace(':session', session.id).replace(':table', table().id).replace(':person', personId)}`
const askAs = (who: string | null, method: string, path: string, body?: object) =>
  app.ask(method, pathOf(path), { ...(who === null ? {} : { token: tokens[who] ?? '' }), ...(body === undefined ? {} : { body: { commandId: newId<CommandId>(), ...body } }) })

describe('who may call what', () => {
  it.each(GUARDED)('%s %s: %j', async (method, path, allowed, body) => {
    for (const who of ['organiser', 'facilitator', 'tableFacilitator', 'expert', 'lab', 'display', 'stranger', 'processFacilitator', 'processLab', 'participant', 'nobody', null]) {
      const response = await askAs(who, method, path, body)
      const isStaff = who !== null && who !== 'nobody'
      if (who !== null && (allowed.includes(who) || isAllowedByProcess(who, path, allowed))) expect(`${who} ${response.status}`).toBe(`${who} 200`)
      else expect(`${who} ${await refusalIn(response)}`).toBe(`${who} ${isStaff ? 'forbidden' : 'unauthorised'}`)
    }
  })

  it('a revoked invitation is worth nothing from that moment on', async () => {
    const { invitation, path } = await answer<{ invitation: { id: string }; path: string }>(
      app.command(`/api/sessions/${session.id}/invitations`, { role: 'facilitator', name: 'a while' }),
    )
    const token = path.replace('/enter#', '')
    expect((await app.ask('GET', `/api/sessions/${session.id}`, { token })).status).toBe(200)
    expect(await refusalIn(await app.ask('DELETE', `/api/sessions/${other.id}/invitations/${invitation.id}`, { token: TEST_KEY }))).toBe('notFound')
    await answer(app.ask('DELETE', `/api/sessions/${session.id}/invitations/${invitation.id}`, { token: TEST_KEY }))
    expect(await refusalIn(await app.ask('GET', `/api/sessions/${session.id}`, { token }))).toBe('unauthorised')
    expect(await refusalIn(await app.ask('POST', '/api/enter', { body: { token } }))).toBe('unauthorised')
  })

  it('an invitation is for a role that it fits, a table of its session, and a time to come', async () => {
    const invited = (fields: object) => app.command(`/api/sessions/${session.id}/invitations`, { name: 'x', ...fields })
    for (const fields of [{ role: 'organiser' }, { role: 'participant' }, { role: 'tableFacilitator' }, { role: 'lab', tableId: table().id }, { role: 'lab', expiresAtMs: Date.now() }])
      expect(await refusalIn(await invited(fields))).toBe('invalid')
    expect(await refusalIn(await invited({ role: 'tableFacilitator', tableId: other.tables[0]?.id }))).toBe('notFound')
    const { invitation } = await answer<{ invitation: object }>(invited({ role: 'tableFacilitator', tableId: table().id, expiresAtMs: Date.now() + 60_000 }))
    expect(invitation).toMatchObject({ role: 'tableFacilitator', tableId: table().id, revoked: false })
  })

  it('a token with a letter changed, of another kind or without its secret is nobody’s', async () => {
    const [kind, id, secret] = (tokens['facilitator'] ?? '').split('.')
    const changed = `${secret?.startsWith('x') ? 'y' : 'x'}${secret?.slice(1)}`
    for (const token of [`${kind}.${id}.${changed}`, `participant.${id}.${secret}`, `${kind}.${id}`, `${kind}.${id}.`, 'organiser', 'organiser.', `organiser..${secret}`, '', ' ']) {
      expect(await refusalIn(await app.ask('GET', `/api/sessions/${session.id}`, { token }))).toBe('unauthorised')
    }
  })
})

describe('what is not there, and what has no form', () => {
  const REFUSED: [string, string, string, unknown, string][] = [
    ['an unknown call', 'GET', '/nothing', undefined, 'notFound'],
    ['a known path with another verb', 'DELETE', '/processes', undefined, 'notFound'],
    ['an unknown session', 'GET', `/sessions/${newId()}`, undefined, 'notFound'],
    ['a session that cannot be', 'GET', '/sessions/x', undefined, 'notFound'],
    ['an unknown process', 'GET', `/processes/${newId()}`, undefined, 'notFound'],
    ['an unknown process to open a session of', 'POST', `/processes/${newId()}/sessions`, { commandId: newId() }, 'notFound'],
    ['an unknown table', 'PATCH', `/sessions/:session/tables/${newId()}`, { commandId: newId(), name: 'x' }, 'notFound'],
    ['a table that cannot be', 'PATCH', '/sessions/:session/tables/1', { commandId: newId(), name: 'x' }, 'notFound'],
    ['an unknown step', 'POST', '/sessions/:session/step', { commandId: newId(), step: 'coffee' }, 'notFound'],
    ['an unknown template to begin with', 'POST', '/processes/:process/sessions', { commandId: newId(), template: 'x' }, 'notFound'],
    ['an unknown template to remove', 'DELETE', '/processes/:process/templates/x', undefined, 'notFound'],
    ['an unknown step to move', 'POST', '/sessions/:session/programme', { commandId: newId(), edit: { do: 'move', id: 'coffee', after: null } }, 'notFound'],
    ['an edit without a verb', 'POST', '/sessions/:session/programme', { commandId: newId(), edit: { id: 'context' } }, 'invalid'],
    ['an hour and more on the clock', 'POST', '/sessions/:session/clock', { commandId: newId(), action: 'add', minutes: 61 }, 'invalid'],
    ['the reveal of a step that is not private', 'POST', '/sessions/:session/reveal', { commandId: newId(), step: 'three-n' }, 'notFound'],
    ['the reveal of another session’s table', 'POST', '/sessions/:session/reveal', { commandId: newId(), step: 'alone', tableId: newId() }, 'notFound'],
    ['an unknown topic', 'POST', '/sessions/:session/tables', { commandId: newId(), name: 'x', topic: 'football' }, 'invalid'],
    ['an unknown participant to readmit', 'POST', '/sessions/:session/readmit', { commandId: newId(), authorId: newId() }, 'notFound'],
    ['an unknown invitation', 'DELETE', `/sessions/:session/invitations/${newId()}`, undefined, 'notFound'],
    ['an invitation that cannot be', 'DELETE', '/sessions/:session/invitations/..', undefined, 'notFound'],
    ['an address that is not of this machine', 'POST', '/addresses', { commandId: newId(), origin: 'http://evil.example' }, 'invalid'],
    ['no JSON', 'POST', '/sessions/:session/step', '{"commandId":', 'invalid'],
    ['nothing where JSON should be', 'POST', '/sessions/:session/step', '', 'invalid'],
    ['a list where an object should be', 'POST', '/sessions/:session/step', [], 'invalid'],
    ['a command without an id', 'POST', '/sessions/:session/step', { step: 'context' }, 'invalid'],
    ['a command whose id cannot be one', 'POST', '/sessions/:session/step', { commandId: '../../x', step: 'context' }, 'invalid'],
    ['the name of another table', 'POST', '/sessions/:session/tables', { commandId: newId(), name: ' tavolo 2', topic: 'energy' }, 'nameTaken'],
    ['a blank name', 'POST', '/sessions/:session/tables', { commandId: newId(), name: '  ', topic: 'energy' }, 'invalid'],
    ['a name without end', 'POST', '/sessions/:session/tables', { commandId: newId(), name: 'x'.repeat(121), topic: 'energy' }, 'invalid'],
    ['an invitation to be organiser', 'POST', '/sessions/:session/invitations', { commandId: newId(), role: 'organiser', name: 'x' }, 'invalid'],
    ['a body without end', 'POST', '/sessions/:session/tables', { commandId: newId(), name: 'x'.repeat(LIMITS.maxRequestBytes), topic: 'energy' }, 'tooLarge'],
    ['JSON as deep as a body', 'POST', '/sessions/:session/tables', `${'['.repeat(30_000)}${']'.repeat(30_000)}`, 'invalid'],
  ]

  it.each(REFUSED)('%s', async (_, method, path, body, reason) => {
    const response = await app.ask(method, pathOf(path), { token: TEST_KEY, ...(body === undefined ? {} : { body }) })
    expect(await refusalIn(response)).toBe(reason)
  })

  it('a body that does not say that it is JSON, or how long it is', async () => {
    const path = pathOf('/sessions/:session/step')
    expect(await refusalIn(await app.ask('POST', path, { token: TEST_KEY, body: 'step=context', headers: { 'content-type': 'application/x-www-form-urlencoded' } }))).toBe('invalid')
    expect(await refusalIn(await app.ask('POST', path, { token: TEST_KEY, body: '{}', headers: { 'content-type': 'text/plain' } }))).toBe('invalid')
    expect(await refusalIn(await app.ask('POST', path, { token: TEST_KEY, body: 'x'.repeat(LIMITS.maxRequestBytes + 1), headers: { 'transfer-encoding': 'chunked' } }))).toBe('tooLarge')
  })

  it('paths that are made up', async () => {
    for (const path of ['/api/join/%E0%A4%A', '/api/sessions/%00', `/api/sessions/${'x'.repeat(5_000)}`, '/api//sessions', '/api/sessions/constructor']) {
      const response = await app.ask('GET', path, { token: TEST_KEY })
      expect(response.status).toBeGreaterThanOrEqual(400)
      expect(response.status).toBeLessThan(500)
      await refusalIn(response)
    }
  })

  it('none of these was a fault of the server', () => {
    expect(app.logged.filter((line) => /"level":[56]0/.test(line))).toEqual([])
  })
})

describe('a command is applied once, however often it is sent', () => {
  const twice = async <T>(send: () => Promise<Response>): Promise<[T, T]> => [await answer<T>(send()), await answer<T>(send())]
  const tablesOf = async () => (await answer<schemas.SessionDetail>(app.ask('GET', `/api/sessions/${session.id}`, { token: TEST_KEY }))).tables

  it('one session', async () => {
    const body = { commandId: newId<CommandId>(), name: 'Una volta' }
    const [first, second] = await twice<schemas.SessionDetail>(() => app.ask('POST', `/api/processes/${processId}/sessions`, { token: TEST_KEY, body }))
    expect(second.id).toBe(first.id)
    const process = await answer<schemas.ProcessDetail>(app.ask('GET', `/api/processes/${processId}`, { token: TEST_KEY }))
    expect(process.sessions.filter(({ name }) => name === 'Una volta')).toHaveLength(1)
  })

  it('one invitation, with the same link', async () => {
    const body = { commandId: newId<CommandId>(), role: 'display', name: 'Sala' }
    const [first, second] = await twice<{ path: string }>(() => app.ask('POST', `/api/sessions/${session.id}/invitations`, { token: TEST_KEY, body }))
    expect(second).toEqual(first)
    const all = await answer<{ name: string }[]>(app.ask('GET', `/api/sessions/${session.id}/invitations`, { token: TEST_KEY }))
    expect(all.filter(({ name }) => name === 'Sala')).toHaveLength(1)
  })

  it('one seat, with the same codes', async () => {
    const body = { commandId: newId<CommandId>(), code: table().code, categories: ['students'], nickname: 'una volta' }
    const [first, second] = await twice<schemas.Joined>(() => app.ask('POST', '/api/join', { body }))
    expect(second).toEqual(first)
    expect(await app.records.find('participants', 'sessionId', session.id).then((all) => all.filter(({ value }) => value.nickname === 'una volta'))).toHaveLength(1)
  })

  it('also when twenty of them come at once, and another one in between', async () => {
    const before = (await tablesOf()).length
    const body = { commandId: newId<CommandId>(), name: 'Insieme', topic: 'energy' }
    const path = `/api/sessions/${session.id}/tables`
    const sent = Array.from({ length: 20 }, () => app.ask('POST', path, { token: TEST_KEY, body }))
    const another = app.command(path, { name: 'Accanto', topic: 'energy' })
    for (const response of await Promise.all([...sent, another])) expect(response.status).toBe(200)
    const tables = await tablesOf()
    expect(tables).toHaveLength(before + 2)
    expect(new Set(tables.map(({ position }) => position)).size).toBe(tables.length)
    expect(new Set(tables.map(({ code }) => code)).size).toBe(tables.length)
  })

  it('twenty seats at once are one, and one that was refused is not remembered', async () => {
    const body = { commandId: newId<CommandId>(), code: table().code, categories: ['students'], nickname: 'venti' }
    const seats = await Promise.all(Array.from({ length: 20 }, () => answer<schemas.Joined>(app.ask('POST', '/api/join', { body }))))
    expect(new Set(seats.map(({ seat }) => seat.authorId)).size).toBe(1)
    const retried = { ...body, commandId: newId<CommandId>(), categories: ['astronauts'] }
    expect(await refusalIn(await app.ask('POST', '/api/join', { body: retried }))).toBe('notACategory')
    expect((await app.ask('POST', '/api/join', { body: { ...retried, categories: ['students'] } })).status).toBe(200)
  })

  it('an id that was used for something else gives nobody anything', async () => {
    const { commandId } = { commandId: newId<CommandId>() }
    await answer(app.ask('POST', `/api/sessions/${session.id}/clock`, { token: TEST_KEY, body: { commandId, action: 'stop' } }))
    expect(await refusalIn(await app.ask('POST', '/api/join', { body: { commandId, code: table().code, categories: ['students'] } }))).toBe('notFound')
    expect(await refusalIn(await app.ask('POST', `/api/sessions/${session.id}/invitations`, { token: TEST_KEY, body: { commandId, role: 'display', name: 'x' } }))).toBe('notFound')
  })
})

describe('joining', () => {
  it('a code is read as people type it', async () => {
    const { code } = table()
    for (const typed of [code, code.toLowerCase(), `${code.slice(0, 3)} ${code.slice(3)}`, `${code.slice(0, 3)}-${code.slice(3)}`]) {
      expect((await answer<schemas.JoinOffer>(app.ask('GET', `/api/join/${encodeURIComponent(typed)}`))).table?.id).toBe(table().id)
    }
  })

  it("a session's own code needs a table, a table's code allows no other", async () => {
    expect(await refusalIn(await app.command('/api/join', { code: session.code, categories: ['students'] }))).toBe('notFound')
    expect((await join(session.code, {}, { tableId: table().id })).seat.tableId).toBe(table().id)
    expect(await refusalIn(await app.command('/api/join', { code: table().code, categories: ['students'], tableId: session.tables[1]?.id }))).toBe('notFound')
    expect(await refusalIn(await app.command('/api/join', { code: session.code, categories: ['students'], tableId: other.tables[0]?.id }))).toBe('notFound')
  })

  it('wants at least one category, of those that there are', async () => {
    expect(await refusalIn(await app.command('/api/join', { code: table().code, categories: [] }))).toBe('invalid')
    expect(await refusalIn(await app.command('/api/join', { code: table().code, categories: ['constructor'] }))).toBe('notACategory')
    expect((await join(table().code, {}, { categories: ['students', 'sport', 'students'] })).seat.categories).toEqual(['students', 'sport'])
  })

  it('can be closed and opened; who has a seat comes back all the same', async () => {
    const seated = await join(table().code)
    await answer(app.command(`/api/sessions/${session.id}/joining`, { joining: 'closed' }))
    expect(await refusalIn(await app.ask('GET', `/api/join/${table().code}`))).toBe('joiningClosed')
    expect(await refusalIn(await app.command('/api/join', { code: table().code, categories: ['students'] }))).toBe('joiningClosed')
    const back = await answer<schemas.Joined>(app.ask('POST', '/api/return', { body: { returnCode: seated.returnCode.toLowerCase() } }))
    expect(back.seat).toEqual(seated.seat)
    await answer(app.command(`/api/sessions/${session.id}/joining`, { joining: 'open' }))
    expect((await app.ask('GET', `/api/join/${table().code}`)).status).toBe(200)
  })

  it('is over when the session has ended, until it is opened again', async () => {
    const end = (joining: string) => answer(app.command(`/api/sessions/${session.id}/joining`, { joining }))
    await end('ended')
    expect(await refusalIn(await app.ask('GET', `/api/join/${table().code}`))).toBe('sessionClosed')
    expect(await refusalIn(await app.command('/api/join', { code: session.code, categories: ['students'], tableId: table().id }))).toBe('sessionClosed')
    await end('open')
    expect((await app.ask('GET', `/api/join/${table().code}`)).status).toBe(200)
  })

  it('coming back gives a new token and takes the old one away', async () => {
    const seated = await join(table().code)
    const back = await answer<schemas.Joined>(app.ask('POST', '/api/return', { body: { returnCode: seated.returnCode } }))
    expect(back.token).not.toBe(seated.token)
    const me = async (token: string) => (await answer<schemas.Me>(app.ask('GET', '/api/me', { token }))).seat?.authorId ?? null
    expect(await me(back.token)).toBe(seated.seat.authorId)
    expect(await me(seated.token)).toBeNull()
  })
})

it('OpenAPI lists every call of ROUTES.md, and nothing else', async () => {
  const page = readFileSync(new URL('../../shared/api/ROUTES.md', import.meta.url), 'utf8')
  const { paths } = await answer<{ paths: Record<string, Record<string, unknown>> }>(app.ask('GET', '/api/openapi.json'))
  const listed = Object.entries(paths).flatMap(([path, verbs]) => Object.keys(verbs).map((verb) => `${verb.toUpperCase()} ${path.replaceAll(/\{(\w+)\}/g, ':$1')}`))
  expect(new Set(listed)).toEqual(new Set(callsOf(page)))
})

/** "`GET`, `POST /api/x`" is two calls, "`POST /api/x/a` · `/b`" too. */
function callsOf(page: string): string[] {
  return page.split('\n').flatMap((line) => {
    const [, cell = ''] = line.split('|')
    const parts = [...cell.matchAll(/`([^`]+)`/g)].map(([, part = '']) => part)
    let verb = 'GET'
    let base = ''
    const waiting: string[] = []
    return parts.flatMap((part) => {
      const [, ownVerb, path] = /^(?:(GET|POST|PATCH|DELETE)\b)? ?(\/\S*)?$/.exec(part) ?? []
      verb = ownVerb ?? verb
      if (path === undefined) {
        waiting.push(verb)
        return []
      }
      const whole = path.startsWith('/api') ? path.replace('/api', '') : `${base}${path}`
      base = whole.slice(0, whole.lastIndexOf('/'))
      return [...waiting.splice(0), verb].map((each) => `${each} ${whole}`)
    })
  })
}

it('no path leads out of the folder of the pages', async () => {
  writeFileSync(`${app.folder}/secret.txt`, 'do not show this')
  for (const up of ['..', '%2e%2e', '..%2f', '%2e%2e%2f', '..%5c', '....//', '.%00.', 'assets/..', 'assets/%2e%2e']) {
    for (const path of [`/${up}/secret.txt`, `/${up}secret.txt`, `/assets/${up}/${up}/secret.txt`, `/api/${up}/${up}/secret.txt`]) {
      expect(await (await app.ask('GET', path)).text()).not.toContain('do not show this')
    }
  }
})

it('every page says that nobody else may be asked, nor frame it', async () => {
  const response = await app.ask('GET', '/', { headers: { accept: 'text/html' } })
  const policy = response.headers.get('content-security-policy') ?? ''
  expect(policy).toContain("default-src 'self'")
  expect(policy).toContain("frame-ancestors 'none'")
  expect(policy.match(/https?:|\*/)).toBeNull()
  expect(response.headers.get('x-content-type-options')).toBe('nosniff')
})
