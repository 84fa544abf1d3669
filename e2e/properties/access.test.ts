import { once } from 'node:events'
import { connect } from 'node:net'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { WebSocket } from 'ws'
import * as schemas from '../../shared/api/schemas.ts'
import { newId } from '../../shared/ids.ts'
import { CLOSE_CODES, type CloseReason } from '../../shared/wire/closeCodes.ts'
import { roomName, type Room } from '../../shared/wire/rooms.ts'
import { Api } from '../cast/api.ts'
import { PATIENCE } from '../cast/patience.ts'
import { rawSocket } from '../cast/rawSocket.ts'
import { ORGANISER_KEY, startServer, type TestServer } from '../cast/server.ts'
import { stockClient } from '../cast/stockClient.ts'

/** Who gets into which room, at the door of a real server. */

let server: TestServer
let organiser: Api
let session: schemas.SessionDetail
let other: schemas.SessionDetail
let tokens: Record<string, string>
let seatCookie: string
beforeAll(async () => {
  server = await startServer()
  organiser = Api.organiser(server.origin)
  session = await organiser.createSession()
  other = await organiser.createSession()
  const seat = await organiser.join(table(0).code)
  tokens = {
    organiser: ORGANISER_KEY,
    facilitator: await organiser.invite(session.id, 'facilitator'),
    tableFacilitator: await organiser.invite(session.id, 'tableFacilitator', { tableId: table(0).id }),
    expert: await organiser.invite(session.id, 'expert'),
    lab: await organiser.invite(session.id, 'lab'),
    display: await organiser.invite(session.id, 'display'),
    participant: seat.token,
    neighbour: (await organiser.join(table(1).code)).token,
    stranger: await organiser.invite(other.id, 'facilitator'),
  }
  const joined = await new Api(server.origin, null).raw('POST', '/return', { returnCode: seat.returnCode })
  seatCookie = joined.headers.getSetCookie()[0]?.split(';')[0] ?? ''
  tokens['participant'] = ((await joined.json()) as schemas.Joined).token // the answer of /return
})
afterAll(() => server.remove())

function table(number: number): schemas.TableDetail {
  const one = session.tables[number]
  if (one === undefined) throw new Error('no such table')
  return one
}

const bearer = (who: string) => ({ authorization: `Bearer ${tokens[who] ?? who}` })

/** `open`, or the reason with which the door was closed. */
async function knock(room: Room | string, headers: Readonly<Record<string, string>>, query = ''): Promise<string> {
  const raw = await rawSocket(server.origin, typeof room === 'string' ? room : roomName(room), { headers, query })
  const code = await Promise.race([raw.closed, raw.settled().then(() => 0, () => raw.closed)])
  raw.leave()
  return code === 0 ? 'open' : (Object.keys(CLOSE_CODES).find((reason) => CLOSE_CODES[reason as CloseReason] === code) ?? String(code)) // its own keys
}

describe('every role at every door', () => {
  const ROOMS = ['session', 'table', 'neighbours', 'plenary', 'elsewhere'] as const
  const DOORS: Record<string, string> = {
    organiser: 'open open open open open',
    facilitator: 'open open open open forbidden',
    tableFacilitator: 'open open forbidden open forbidden',
    expert: 'open forbidden forbidden open forbidden',
    lab: 'open open open open forbidden',
    display: 'open forbidden forbidden open forbidden',
    participant: 'open open forbidden open forbidden',
    neighbour: 'open forbidden open open forbidden',
    stranger: 'forbidden forbidden forbidden forbidden open',
    [`participant.${newId()}.secret`]: 'unauthorised unauthorised unauthorised unauthorised unauthorised',
  }
  const roomOf = (name: (typeof ROOMS)[number]): Room => {
    switch (name) {
      case 'session':
        return { kind: 'session', sessionId: session.id }
      case 'table':
        return { kind: 'table', tableId: table(0).id }
      case 'neighbours':
        return { kind: 'table', tableId: table(1).id }
      case 'plenary':
        return { kind: 'plenary', sessionId: session.id }
      case 'elsewhere':
        return { kind: 'plenary', sessionId: other.id }
    }
  }

  it.each(Object.entries(DOORS))('%s: %s', async (who, expected) => {
    const found = []
    for (const room of ROOMS) found.push(await knock(roomOf(room), bearer(who)))
    expect(found.join(' ')).toBe(expected)
  })
})

describe('what proves who one is', () => {
  const room = () => ({ kind: 'table', tableId: table(0).id }) as const

  it('a token in a header, or in the address as the stock provider sends it', async () => {
    expect(await knock(room(), bearer('participant'))).toBe('open')
    expect(await knock(room(), {}, `?token=${tokens['participant']}`)).toBe('open')
    expect(await knock(room(), {}, '?token=wrong')).toBe('unauthorised')
    expect(await knock(room(), {})).toBe('unauthorised')
  })

  it('a cookie, for a page of this server alone', async () => {
    const origin = `http://localhost:${server.port}`
    expect(await knock(room(), { cookie: seatCookie, origin })).toBe('open')
    expect(await knock(room(), { cookie: seatCookie })).toBe('unauthorised')
    expect(await knock(room(), { cookie: seatCookie, origin }, '?as=staff')).toBe('unauthorised')
    expect(await knock(room(), { cookie: seatCookie, origin }, '?token=wrong')).toBe('unauthorised')
  })

  it.each(['http://evil.example', 'http://localhost', 'null', 'https://localhost.evil.example'])('a page from %s is answered with HTTP 403, whatever it brings', async (origin) => {
    await expect(rawSocket(server.origin, roomName(room()), { headers: { ...bearer('organiser'), origin } })).rejects.toThrow('HTTP 403')
    await expect(rawSocket(server.origin, roomName(room()), { headers: { cookie: seatCookie, origin } })).rejects.toThrow('HTTP 403')
  })

  it('rooms that there are not', async () => {
    expect(await knock({ kind: 'table', tableId: newId() }, bearer('organiser'))).toBe('unknownRoom')
    for (const name of [`tray/${newId()}`, 'table/x', `table/${'y'.repeat(3_000)}`, `session/${table(0).id}`]) expect(await knock(name, bearer('organiser'))).toBe('unknownRoom')
  })

  it('an upgrade where there is nothing to upgrade to is no way in, and no way to break anything', async () => {
    for (const path of ['/api/time', '/', '/sync', `/sync/table/${table(0).id}/x`, '/metrics']) {
      const socket = new WebSocket(`ws://localhost:${server.port}${path}`, { headers: bearer('organiser') })
      const [error] = await once(socket, 'error')
      expect(String(error)).toContain('Unexpected server response')
    }
    const half = connect(server.port, 'localhost')
    half.write('GET /sync/table/x HTTP/1.1\r\nHost: x\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n\r\n')
    await once(half, 'data')
    half.destroy()
    expect((await fetch(`${server.origin}/healthz`)).status).toBe(200)
  })
})

describe('who was let in does not stay for ever', () => {
  it('a facilitator whose invitation is revoked is out of every room within a second, and stays out', async () => {
    const invited = await organiser.call('POST', `/sessions/${session.id}/invitations`, schemas.Invited, { commandId: newId(), role: 'facilitator', name: 'poi no' })
    const headers = { authorization: `Bearer ${invited.path.replace('/enter#', '')}` }
    const rooms: Room[] = [{ kind: 'session', sessionId: session.id }, { kind: 'table', tableId: table(0).id }, { kind: 'plenary', sessionId: session.id }]
    const sockets = await Promise.all(rooms.map((room) => rawSocket(server.origin, roomName(room), { headers })))
    await Promise.all(sockets.map((socket) => socket.settled()))
    const startedMs = performance.now()
    await organiser.raw('DELETE', `/sessions/${session.id}/invitations/${invited.invitation.id}`)
    for (const socket of sockets) expect(await socket.closed).toBe(CLOSE_CODES.unauthorised)
    expect(performance.now() - startedMs).toBeLessThan(1_000)
    for (const room of rooms) expect(await knock(room, headers)).toBe('unauthorised')
  })

  it('also one who is coming through the door at that moment', async () => {
    for (let round = 0; round < 15; round++) {
      const invited = await organiser.call('POST', `/sessions/${session.id}/invitations`, schemas.Invited, { commandId: newId(), role: 'display', name: `${round}` })
      const headers = { authorization: `Bearer ${invited.path.replace('/enter#', '')}` }
      const arriving = Array.from({ length: 5 }, () => rawSocket(server.origin, roomName({ kind: 'plenary', sessionId: session.id }), { headers }))
      const [, ...sockets] = await Promise.all([organiser.raw('DELETE', `/sessions/${session.id}/invitations/${invited.invitation.id}`), ...arriving])
      for (const socket of sockets) expect(await socket.closed).toBe(CLOSE_CODES.unauthorised)
    }
  })
})

it('a restart asks everyone to come back, and they do, without being asked who they are again', async () => {
  const room = roomName({ kind: 'session', sessionId: session.id })
  const raw = await rawSocket(server.origin, room, { headers: bearer('participant') })
  const stock = stockClient(server.origin, room, tokens['participant'] ?? '')
  await stock.synced
  const name = stock.doc.getMap('session').get('name')
  expect(await server.stop()).toBe(0)
  expect(await raw.closed).toBe(CLOSE_CODES.restarting)
  server = await server.restart()
  organiser = Api.organiser(server.origin)
  await organiser.command(`/sessions/${session.id}/step`, { step: 'plenary' })
  await vi.waitFor(() => expect(stock.doc.getMap('session').get('step')).toBe('plenary'), PATIENCE)
  expect(stock.doc.getMap('session').get('name')).toBe(name)
  expect(await knock({ kind: 'session', sessionId: session.id }, { cookie: seatCookie, origin: `http://localhost:${server.port}` })).toBe('open')
  stock.leave()
})
