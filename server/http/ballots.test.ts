import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type * as schemas from '../../shared/api/schemas.ts'
import { newId, type CommandId, type NoteId, type SessionId } from '../../shared/ids.ts'
import { LIMITS } from '../../shared/wire/limits.ts'
import { furnishPlenary } from '../sessions/votingHall.ts'
import { refusalIn, startTestApp, TEST_KEY, type TestApp } from './testApp.ts'

let app: TestApp
let session: schemas.SessionDetail
let notes: NoteId[]
let tokens: Record<'facilitator' | 'stranger' | 'display' | 'anna' | 'bruno' | 'elsewhere', string>
beforeAll(async () => {
  app = await startTestApp()
  const [process] = await answer<schemas.ProcessList>(app.ask('GET', '/api/processes', { token: TEST_KEY }))
  session = await answer(app.command(`/api/processes/${process?.id}/sessions`, {}))
  const other = await answer<schemas.SessionDetail>(app.command(`/api/processes/${process?.id}/sessions`, {}))
  notes = (await furnishPlenary(app.journal, session.id, 3)).notes
  tokens = {
    facilitator: await invite(session.id, 'facilitator'),
    stranger: await invite(other.id, 'facilitator'),
    display: await invite(session.id, 'display'),
    anna: await join(session),
    bruno: await join(session),
    elsewhere: await join(other),
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

async function invite(sessionId: SessionId, role: string): Promise<string> {
  const { path } = await answer<{ path: string }>(app.command(`/api/sessions/${sessionId}/invitations`, { role, name: role }))
  return path.replace('/enter#', '')
}

async function join({ tables }: schemas.SessionDetail): Promise<string> {
  const { token } = await answer<schemas.Joined>(app.command('/api/join', { code: tables[0]?.code, categories: ['students'] }))
  return token
}

const WISH = { question: 'Che cosa prima?', about: { on: 'notes', lane: null, cluster: null }, budget: 3, maxPerItem: 2, secret: true, hidden: true }
const ballots = () => `/api/sessions/${session.id}/ballots`
const opens = (token: string, wish: object = {}) => app.command(ballots(), { ...WISH, ...wish }, { token })
const voterOf = (token: string) => token.split('.')[1]
const casts = (token: string, ballot: string, item: unknown, dots: unknown, voter = voterOf(token)) =>
  app.command(`${ballots()}/${ballot}/dots`, { voter, item, dots }, { token })
const closes = (ballot: string, token = tokens.facilitator) => app.command(`${ballots()}/${ballot}/close`, {}, { token })

describe('a vote over HTTP', () => {
  it('is opened and closed by those who lead; dots are for those who sit in the session', async () => {
    for (const who of ['stranger', 'display', 'anna'] as const) expect(await refusalIn(await opens(tokens[who]))).toBe('forbidden')
    const { id } = await answer<{ id: string }>(opens(tokens.facilitator))
    for (const who of ['facilitator', 'elsewhere', 'display'] as const) expect(await refusalIn(await casts(tokens[who], id, notes[0], 1))).toBe('forbidden')
    expect(await answer(casts(tokens.anna, id, notes[0], 2))).toEqual({ dots: { [String(notes[0])]: 2 } })
    expect(await answer(app.ask('GET', `${ballots()}/${id}/dots`, { token: tokens.bruno }))).toEqual({ dots: {} })
    for (const who of ['stranger', 'anna', 'display'] as const) expect(await refusalIn(await closes(id, tokens[who]))).toBe('forbidden')
    expect(await answer(closes(id))).toEqual({})
    expect(await refusalIn(await casts(tokens.anna, id, notes[1], 1))).toBe('ballotClosed')
    expect(await refusalIn(await app.ask('GET', `${ballots()}/${id}/voices`, { token: tokens.facilitator }))).toBe('secretBallot')
  })

  it('refuses what is no number of dots, what is not on the ballot and what is more than there is, and counts nothing of it', async () => {
    const { id } = await answer<{ id: string }>(opens(tokens.facilitator))
    for (const dots of [-1, 0.5, LIMITS.maxBudget + 1, 1e300, '1', null]) expect(await refusalIn(await casts(tokens.anna, id, notes[0], dots))).toBe('invalid')
    for (const item of [newId(), id]) expect(await refusalIn(await casts(tokens.anna, id, item, 1))).toBe('itemGone')
    expect(await refusalIn(await casts(tokens.anna, id, notes[0], 3))).toBe('overBudget')
    await answer(casts(tokens.anna, id, notes[0], 2))
    expect(await refusalIn(await casts(tokens.anna, id, notes[1], 2))).toBe('overBudget')
    expect(await refusalIn(await casts(tokens.anna, newId(), notes[0], 1))).toBe('notFound')
    expect(await refusalIn(await casts(tokens.anna, id, notes[0], 1, voterOf(tokens.bruno)))).toBe('forbidden')
    expect(await answer(app.ask('GET', `${ballots()}/${id}/dots`, { token: tokens.anna }))).toEqual({ dots: { [String(notes[0])]: 2 } })
    await answer(closes(id))
  })

  it('refuses limits that make no sense, and anyone who is out', async () => {
    for (const wish of [{ budget: 0 }, { maxPerItem: 4 }, { budget: LIMITS.maxBudget + 1 }, { question: 'x'.repeat(LIMITS.maxQuestionLength + 1) }]) {
      expect(await refusalIn(await opens(tokens.facilitator, wish))).toBe('invalid')
    }
    const { id } = await answer<{ id: string }>(opens(tokens.facilitator))
    await answer(app.command(`/api/sessions/${session.id}/joining`, { joining: 'ended' }))
    expect(await refusalIn(await casts(tokens.anna, id, notes[0], 1))).toBe('sessionClosed')
    await answer(app.command(`/api/sessions/${session.id}/joining`, { joining: 'open' }))
    const commandId = newId<CommandId>()
    const closeAgain = () => app.ask('POST', `${ballots()}/${id}/close`, { token: tokens.facilitator, body: { commandId } })
    expect([await answer(closeAgain()), await answer(closeAgain())]).toEqual([{}, {}])
  })
})
