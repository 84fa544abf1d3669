import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type * as schemas from '../../shared/api/schemas.ts'
import { newId } from '../../shared/ids.ts'
import { refusalIn, startTestApp, TEST_KEY, TEST_ORIGIN, type TestApp } from './testApp.ts'

let app: TestApp
let session: schemas.SessionDetail
let seat: schemas.Joined
let invitationPath: string
let seatCookie: string
let staffCookie: string
beforeAll(async () => {
  app = await startTestApp()
  const [process] = await answer<schemas.ProcessList>(app.ask('GET', '/api/processes', { token: TEST_KEY }))
  session = await answer(app.command(`/api/processes/${process?.id}/sessions`, {}))
  const joined = await app.ask('POST', '/api/join', { body: { commandId: newId(), code: session.tables[0]?.code, categories: ['students'], nickname: 'anna' } })
  seatCookie = cookieIn(joined)
  seat = (await joined.json()) as schemas.Joined // the answer of /join
  invitationPath = (await answer<{ path: string }>(app.command(`/api/sessions/${session.id}/invitations`, { role: 'facilitator', name: 'f' }))).path
  staffCookie = cookieIn(await app.ask('POST', '/api/enter', { body: { token: TEST_KEY } }))
})
afterAll(() => app.remove())

async function answer<T>(response: Promise<Response>): Promise<T> {
  const got = await response
  if (!got.ok) throw new Error(`${got.status} ${await got.text()}`)
  return (await got.json()) as T // the type that the route answers with
}

function cookieIn(response: Response): string {
  return response.headers.getSetCookie()[0]?.split(';')[0] ?? ''
}

const me = (cookie: string, headers = {}) => answer<schemas.Me>(app.ask('GET', '/api/me', { cookie, headers }))

describe('cookies', () => {
  it('are named per port, out of reach of scripts and of other sites', async () => {
    const entered = await app.ask('POST', '/api/enter', { body: { token: TEST_KEY } })
    const joined = await app.command('/api/join', { code: session.tables[0]?.code, categories: ['students'] })
    for (const [response, name] of [[entered, 'plenaria_3000_staff'], [joined, 'plenaria_3000_seat']] as const) {
      const [cookie = ''] = response.headers.getSetCookie()
      expect(cookie).toMatch(new RegExp(`^${name}=`))
      expect(cookie.split('; ')).toEqual(expect.arrayContaining(['HttpOnly', 'SameSite=Lax', 'Path=/']))
      // Over http a browser would drop it.
      expect(cookie).not.toContain('Secure')
    }
  })

  it('hold no secret, only who one is under the server’s signature', () => {
    for (const secret of [TEST_KEY, seat.token, seat.returnCode]) expect(decodeURIComponent(staffCookie + seatCookie)).not.toContain(secret)
    expect(decodeURIComponent(seatCookie)).toContain(`participant.${seat.seat.authorId}`)
  })

  it('one browser may be staff and have a seat, and give up one of them', async () => {
    const both = `${staffCookie}; ${seatCookie}`
    expect(await me(both)).toMatchObject({ staff: { role: 'organiser' }, seat: { authorId: seat.seat.authorId } })
    const left = await app.ask('POST', '/api/leave', { cookie: both, origin: TEST_ORIGIN, body: { as: 'staff' } })
    expect(await left.json()).toMatchObject({ staff: null, seat: { authorId: seat.seat.authorId } })
    expect(left.headers.getSetCookie()[0]).toMatch(/^plenaria_3000_staff=;.*Max-Age=0/)
  })

  it('are worth nothing when they were written by somebody else', async () => {
    const forged = [
      staffCookie.replace('organiser', 'organiser2'), seatCookie.replace(/=[^.]*/, '=organiser'), 'plenaria_3000_staff=organiser',
      `plenaria_3000_staff=${seatCookie.split('=')[1]}`, staffCookie.replace('_3000_', '_3001_'), staffCookie.slice(0, -4), `${staffCookie}A`,
    ]
    for (const cookie of forged) expect((await me(cookie)).staff).toBeNull()
  })

  it('do not speak for a page of another site, whatever it sends', async () => {
    const body = { commandId: newId(), step: 'plenary' }
    for (const origin of ['http://evil.example', 'http://hall.test:3001', 'http://hall.test', 'http://hall.test.evil.example:3000', 'null', '']) {
      expect(await refusalIn(await app.ask('POST', `/api/sessions/${session.id}/step`, { cookie: staffCookie, origin, body }))).toBe('wrongOrigin')
    }
    expect((await app.ask('POST', `/api/sessions/${session.id}/step`, { cookie: staffCookie, origin: TEST_ORIGIN, body })).status).toBe(200)
  })

  it('are not fallen back to when a wrong token was sent', async () => {
    expect(await me(staffCookie, { authorization: 'Bearer wrong' })).toEqual({ staff: null, seat: null })
    expect(await refusalIn(await app.ask('GET', `/api/sessions/${session.id}`, { cookie: staffCookie, headers: { authorization: 'Bearer wrong' } }))).toBe('unauthorised')
  })
})

describe('wrong tries', () => {
  const wrongCode = (from: string, headers = {}) => app.ask('GET', '/api/join/333333', { from, headers })

  it('are counted by the socket’s own address, and a header changes nothing', async () => {
    for (let attempt = 0; attempt < 30; attempt++) {
      expect(await refusalIn(await wrongCode('198.51.100.7', { 'x-forwarded-for': `10.0.0.${attempt}`, forwarded: `for=10.0.0.${attempt}` }))).toBe('unknownCode')
    }
    expect(await refusalIn(await wrongCode('198.51.100.7', { 'x-forwarded-for': '10.9.9.9' }))).toBe('tooManyTries')
    // Nor is a right code told from a wrong one any more, nor another door open.
    expect(await refusalIn(await app.ask('GET', `/api/join/${session.code}`, { from: '198.51.100.7' }))).toBe('tooManyTries')
    expect(await refusalIn(await app.ask('POST', '/api/return', { from: '198.51.100.7', body: { returnCode: seat.returnCode } }))).toBe('tooManyTries')
    expect(await refusalIn(await app.ask('POST', '/api/enter', { from: '198.51.100.7', body: { token: TEST_KEY } }))).toBe('tooManyTries')
    // Everybody else goes on.
    expect((await app.ask('GET', `/api/join/${session.code}`, { from: '198.51.100.8' })).status).toBe(200)
  })

  it('that come all at once are counted all the same', async () => {
    const asked = await Promise.all(Array.from({ length: 200 }, () => wrongCode('198.51.100.9')))
    const looked = await Promise.all(asked.map((response) => refusalIn(response)))
    expect(looked.filter((reason) => reason === 'unknownCode').length).toBeLessThanOrEqual(30)
  })

  it('right ones are not counted', async () => {
    for (let attempt = 0; attempt < 60; attempt++) expect((await app.ask('GET', `/api/join/${session.code}`, { from: '198.51.100.10' })).status).toBe(200)
  })
})

it('no secret is in the log or on the disk in clear', async () => {
  const back = await answer<schemas.Joined>(app.ask('POST', '/api/return', { body: { returnCode: seat.returnCode } }))
  await app.ask('GET', `/api/me?token=${seat.token}`)
  await app.ask('POST', '/api/enter', { body: { token: `${TEST_KEY}x` } })
  await app.close()
  const secrets = [TEST_KEY, seat.token, back.token, seat.returnCode, invitationPath.replace('/enter#', '')].flatMap((secret) => [secret, secret.split('.').at(-1) ?? secret])
  const files = readdirSync(app.folder).filter((file) => file.includes('sqlite')).map((file) => readFileSync(join(app.folder, file), 'latin1'))
  expect(files.join('')).toContain('anna')
  for (const secret of secrets) {
    expect(files.some((file) => file.includes(secret))).toBe(false)
    expect(app.logged.some((line) => line.includes(secret))).toBe(false)
  }
})
