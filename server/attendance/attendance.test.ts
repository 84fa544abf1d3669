import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { People, PersonLine } from '../../shared/api/attendance.ts'
import type * as schemas from '../../shared/api/schemas.ts'
import { newId } from '../../shared/ids.ts'
import { refusalIn, startTestApp, TEST_KEY, type TestApp } from '../http/testApp.ts'

const DAY_MS = 86_400_000

let app: TestApp
let session: schemas.SessionDetail
let nowMs: number
beforeEach(async () => {
  nowMs = Date.UTC(2026, 0, 1)
  app = await startTestApp({ nowMs: () => nowMs })
  const [process] = await answer<schemas.ProcessList>(app.ask('GET', '/api/processes', { token: TEST_KEY }))
  session = await answer(app.command(`/api/processes/${process?.id}/sessions`, {}))
})
afterEach(async () => {
  await app.close()
  app.remove()
})

async function answer<T>(response: Promise<Response>): Promise<T> {
  const got = await response
  if (!got.ok) throw new Error(`${got.status} ${await got.text()}`)
  return (await got.json()) as T // the type that the route answers with
}

const path = (rest: string) => `/api/sessions/${session.id}${rest}`
const people = () => answer<People>(app.ask('GET', path('/people'), { token: TEST_KEY }))
const imports = (...lines: Partial<PersonLine>[]) => answer<{ added: number; updated: number }>(app.command(path('/people'), { lines: lines.map(line) }))
const line = (fields: Partial<PersonLine>): PersonLine => ({ name: '', email: '', phone: '', organisation: '', network: '', category: null, emailIsShared: false, ...fields })
const named = async (name: string) => {
  const found = (await people()).people.find((person) => person.name === name)
  if (found === undefined) throw new Error(`${name} is not on the list`)
  return found
}

describe('importing a list', () => {
  it('a second time corrects people and doubles nobody; table and attendance stay', async () => {
    expect(await imports({ name: 'Anna Rossi', email: 'anna@example.org', category: 'sport' }, { name: 'Bruno Neri', organisation: 'Coop' })).toEqual({ added: 2, updated: 0 })
    const anna = await named('Anna Rossi')
    const tableId = session.tables[1]?.id
    await answer(app.command(path('/places'), { places: [{ id: anna.id, tableId, pinned: true }] }))
    await answer(app.command(path(`/people/${anna.id}/check-in`), { here: true }))
    expect(await imports({ name: 'Anna Rossi Verdi', email: 'Anna@example.org', network: 'Uisp' }, { name: 'bruno neri', organisation: 'COOP', phone: '055' }, { name: 'Carla' })).toEqual({ added: 1, updated: 2 })
    expect((await people()).people).toHaveLength(3)
    expect(await named('Anna Rossi Verdi')).toMatchObject({ id: anna.id, category: 'sport', network: 'Uisp', tableId, pinned: true, attendedAtMs: nowMs })
    expect(await named('bruno neri')).toMatchObject({ phone: '055', organisation: 'COOP' })
  })

  it('people who were booked under one address stay two', async () => {
    const both = [{ name: 'Anna', email: 'a@example.org', emailIsShared: true }, { name: 'Luca', email: 'a@example.org', emailIsShared: true }]
    expect(await imports(...both)).toEqual({ added: 2, updated: 0 })
    expect(await imports(...both)).toEqual({ added: 0, updated: 2 })
  })

  it('a request whose answer was lost is applied once; a list that broke off halfway goes on where it stopped', async () => {
    const lines = Array.from({ length: 300 }, (_, i) => line({ name: `Person ${i}`, email: `p${i}@example.org` }))
    const commandId = newId()
    const send = (some: PersonLine[]) => answer(app.ask('POST', path('/people'), { token: TEST_KEY, body: { commandId, lines: some } }))
    expect(await send(lines.slice(0, 200))).toEqual({ added: 200, updated: 0 })
    expect(await send(lines.slice(0, 200))).toEqual({ added: 200, updated: 0 })
    expect((await people()).people).toHaveLength(200)
    // The page was closed, and the whole list is sent again.
    await imports(...lines.slice(0, 150))
    expect(await imports(...lines.slice(150))).toEqual({ added: 100, updated: 50 })
    expect((await people()).people.map(({ name }) => name)).toEqual(lines.map(({ name }) => name))
  })

  it('keeps what looks like a formula as text, and every script', async () => {
    await imports({ name: '=HYPERLINK("http://evil.example")', organisation: '+39 055', network: '@home' }, { name: 'Łukasz Ñandú 李' })
    expect((await people()).people.map(({ name, organisation }) => [name, organisation])).toEqual([['=HYPERLINK("http://evil.example")', '+39 055'], ['Łukasz Ñandú 李', '']])
  })

  it('says which field does not fit and not what was in it', async () => {
    for (const [fields, path_] of [[{ name: 'Anna Segreta '.repeat(20) }, 'name'], [{ phone: 3331234567 }, 'phone'], [{ email: ['Anna Segreta'] }, 'email'], [{ category: 42 }, 'category']] as const) {
      const refused = await app.command(path('/people'), { lines: [{ ...line({ name: 'x' }), ...fields }] })
      const said = await refused.clone().text()
      expect(await refusalIn(refused)).toBe('invalid')
      expect(said).toContain(`lines.0.${path_}`)
      expect(said).not.toMatch(/Segreta|333123|42/)
    }
    expect(await refusalIn(await app.command(path('/people'), { lines: [line({ name: 'Anna Segreta', category: 'dentists' })] }))).toBe('notACategory')
    expect((await people()).people).toEqual([])
    expect(app.logged.join('')).not.toContain('Segreta')
  })
})

describe('at the door', () => {
  it('checking in twice counts once, and can be taken back', async () => {
    await imports({ name: 'Anna' })
    const { id } = await named('Anna')
    const checkIn = (here: boolean) => answer(app.command(path(`/people/${id}/check-in`), { here }))
    await checkIn(true)
    nowMs += 1_000
    await checkIn(true)
    expect((await named('Anna')).attendedAtMs).toBe(nowMs - 1_000)
    await checkIn(false)
    expect((await named('Anna')).attendedAtMs).toBeNull()
  })

  it('who walks in is here, at the table that was chosen, may stay nameless, and can be taken back', async () => {
    const tableId = session.tables[0]?.id
    const { id } = await answer<{ id: string }>(app.command(path('/walk-ins'), { ...line({ category: 'students' }), tableId }))
    expect((await people()).people).toMatchObject([{ id, name: '', category: 'students', tableId, pinned: true, invitedAtMs: null, attendedAtMs: nowMs }])
    await answer(app.ask('DELETE', path(`/people/${id}`), { token: TEST_KEY }))
    expect((await people()).people).toEqual([])
  })

  it('only those who lead take a walk-in back', async () => {
    const { id } = await answer<{ id: string }>(app.command(path('/walk-ins'), { ...line({ name: 'Anna' }), tableId: null }))
    for (const role of ['display', 'lab', 'expert']) {
      const { path: link } = await answer<{ path: string }>(app.command(path('/invitations'), { role, name: role }))
      expect(await refusalIn(await app.ask('DELETE', path(`/people/${id}`), { token: link.replace('/enter#', '') }))).toBe('forbidden')
    }
    const { token } = await answer<schemas.Joined>(app.command('/api/join', { code: session.code, tableId: session.tables[0]?.id, categories: ['students'] }))
    expect(await refusalIn(await app.ask('DELETE', path(`/people/${id}`), { token }))).toBe('forbidden')
    expect(await refusalIn(await app.ask('DELETE', path(`/people/${id}`)))).toBe('unauthorised')
    expect((await people()).people).toHaveLength(1)
  })

  it('nobody who was invited is taken off the list by a slip, and no table of another session is taken', async () => {
    await imports({ name: 'Anna' })
    const { id } = await named('Anna')
    expect(await refusalIn(await app.ask('DELETE', path(`/people/${id}`), { token: TEST_KEY }))).toBe('invalid')
    expect(await refusalIn(await app.command(path('/places'), { places: [{ id, tableId: newId(), pinned: true }] }))).toBe('notFound')
    expect(await refusalIn(await app.command(path(`/people/${newId()}/check-in`), { here: true }))).toBe('notFound')
    expect(await refusalIn(await app.command(path('/people/1/check-in'), { here: true }))).toBe('notFound')
  })
})

describe('erasing', () => {
  const PERSONAL = ['Annamaria Segreta', 'annamaria@segreta.example', '0574 998877', 'Studio Segreta', 'soprannome-segreto', 'Walkinia']
  const bytes = () => readdirSync(app.folder).filter((file) => file.includes('sqlite')).map((file) => readFileSync(join(app.folder, file), 'latin1')).join('')
  const fill = async () => {
    await imports(
      { name: PERSONAL[0] ?? '', email: PERSONAL[1] ?? '', phone: PERSONAL[2] ?? '', organisation: PERSONAL[3] ?? '', network: 'Confcommercio', category: 'trade' },
      // Enough to fill pages, so that some become free and some are rewritten.
      ...Array.from({ length: 150 }, (_, i) => ({ name: `Annamaria Segreta ${i}`, email: `${i}.annamaria@segreta.example`, category: 'sport' })),
    )
    await answer(app.command(path(`/people/${(await named('Annamaria Segreta')).id}/check-in`), { here: true }))
    await answer(app.command(path('/walk-ins'), { ...line({ name: 'Walkinia', category: 'students' }), tableId: null }))
    await answer(app.command('/api/join', { code: session.code, tableId: session.tables[0]?.id, categories: ['students'], nickname: 'soprannome-segreto' }, { token: undefined as never }))
  }

  it('leaves counts, and no byte of a name in the database’s files or the log', async () => {
    await fill()
    for (const secret of PERSONAL) expect(bytes()).toContain(secret)
    await answer(app.command(path('/erasure'), {}))
    for (const secret of PERSONAL) expect(bytes().includes(secret), secret).toBe(false)
    const after = await people()
    expect(after).toMatchObject({ people: [], keptUntilMs: null })
    expect(after.erased).toMatchObject([{ atMs: nowMs, by: 'organiser', counts: { people: 152, invited: 151, attended: 2 } }])
    expect(after.erased[0]?.counts.byCategory).toContainEqual({ key: 'trade', people: 1, invited: 1, attended: 1 })
    expect(after.erased[0]?.counts.byNetwork).toContainEqual({ key: 'Confcommercio', people: 1, invited: 1, attended: 1 })
    for (const secret of PERSONAL) expect(app.logged.join('')).not.toContain(secret)
  })

  it('twice under one id happens once; what comes afterwards is counted beside it', async () => {
    await imports({ name: 'Anna' })
    const body = { commandId: newId() }
    for (let i = 0; i < 2; i++) await answer(app.ask('POST', path('/erasure'), { token: TEST_KEY, body }))
    await imports({ name: 'Bruno' })
    expect(await people()).toMatchObject({ people: [{ name: 'Bruno' }], erased: [{ counts: { people: 1 } }] })
  })

  it('asked again when nothing is left tells of no second time', async () => {
    await imports({ name: 'Anna' })
    for (let i = 0; i < 2; i++) await answer(app.command(path('/erasure'), {}))
    expect((await people()).erased).toHaveLength(1)
  })

  it('happens by itself when the time is over, counted from the last change, and says so', async () => {
    await fill()
    expect((await people()).keptUntilMs).toBe(nowMs + 365 * DAY_MS)
    nowMs += 364 * DAY_MS
    await app.eraseWhatIsOld()
    expect((await people()).people).toHaveLength(152)
    nowMs += 2 * DAY_MS
    await app.eraseWhatIsOld()
    expect(await people()).toMatchObject({ people: [], erased: [{ by: 'retention', atMs: nowMs, counts: { people: 152 } }] })
    for (const secret of PERSONAL) expect(bytes().includes(secret), secret).toBe(false)
    // Once only.
    await app.eraseWhatIsOld()
    expect((await people()).erased).toHaveLength(1)
  })

  it('of a file that could not be rewritten is made good at the next start', async () => {
    await fill()
    await app.records.write([{ collection: 'settings', id: 'scrubDue', value: { value: 'yes' } }])
    for (const { id } of await app.records.find('registrations', 'sessionId', session.id)) await app.records.write([{ collection: 'registrations', id, value: null }])
    for (const { id, value } of await app.records.find('participants', 'sessionId', session.id)) {
      await app.records.write([{ collection: 'participants', id, value: { ...value, nickname: '' } }])
    }
    expect(bytes()).toContain('Annamaria')
    await app.eraseWhatIsOld()
    for (const secret of PERSONAL) expect(bytes().includes(secret), secret).toBe(false)
  })

  it('is for the organiser alone, also when a facilitator asks', async () => {
    const { path: link } = await answer<{ path: string }>(app.command(path('/invitations'), { role: 'facilitator', name: 'f' }))
    await imports({ name: 'Anna' })
    expect(await refusalIn(await app.command(path('/erasure'), {}, { token: link.replace('/enter#', '') }))).toBe('forbidden')
    expect((await people()).people).toHaveLength(1)
  })
})
