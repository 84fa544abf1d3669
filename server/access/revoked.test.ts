import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { createAdaptorServer } from '@hono/node-server'
import { pino } from 'pino'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { WebSocket, WebSocketServer } from 'ws'
import type * as schemas from '../../shared/api/schemas.ts'
import { newId } from '../../shared/ids.ts'
import { CLOSE_CODES } from '../../shared/wire/closeCodes.ts'
import { createApp } from '../app.ts'
import { MemoryJournal } from '../rooms/memoryJournal.ts'
import { offerFirstProcess } from '../sessions/firstProcess.ts'
import { openStorage, type Storage } from '../storage/storage.ts'
import { temporaryFolder } from '../storage/temporaryFolder.ts'

/** The moment between showing one's papers and sitting down, held open by a journal that takes its time. */

const KEY = 'the-organisers-key-of-tests'
const folder = temporaryFolder()
const journal = new MemoryJournal()
let storage: Storage
let server: ReturnType<typeof createAdaptorServer>
let origin: string
let close: () => void
beforeAll(async () => {
  storage = await openStorage(folder.path)
  await offerFirstProcess(storage.records)
  const app = createApp(
    { organiserKey: KEY, publicUrl: null, isSecure: false, tldrawLicenseKey: null, retentionDays: 365, clientDir: folder.path, port: () => 0 },
    { journal, records: storage.records, nowMs: Date.now, log: pino({ level: 'silent' }) },
  )
  close = () => app.close()
  const sockets = new WebSocketServer({ noServer: true })
  // As in main.ts: the adapter's type forbids only that noServer might be undefined.
  server = createAdaptorServer({ fetch: app.http.fetch, websocket: { server: sockets as never } })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterAll(async () => {
  close()
  server.close()
  await storage.close()
  folder.remove()
})

async function call<T>(method: string, path: string, body?: object): Promise<T> {
  const headers = { authorization: `Bearer ${KEY}`, 'content-type': 'application/json' }
  const response = await fetch(`${origin}/api${path}`, { method, headers, ...(body === undefined ? {} : { body: JSON.stringify({ commandId: newId(), ...body }) }) })
  return (await response.json()) as T // the type that the route answers with
}

async function newSession(): Promise<schemas.SessionDetail> {
  const [process] = await call<schemas.ProcessList>('GET', '/processes')
  return call('POST', `/processes/${process?.id}/sessions`, {})
}

/** Is let into a room. */
async function enter(room: string, token: string): Promise<{ readonly socket: WebSocket; readonly closed: Promise<number> }> {
  const socket = new WebSocket(`${origin.replace('http', 'ws')}/sync/${room}`, { headers: { authorization: `Bearer ${token}` } })
  const closed = once(socket, 'close').then(([code]) => Number(code))
  await once(socket, 'message')
  return { socket, closed }
}

/** Knocks at a room that is not in memory yet, and stands there with papers that were right. */
async function knock(room: string, token: string): Promise<{ readonly closed: Promise<number> }> {
  journal.reads = 'wait'
  const loads = journal.loads
  const socket = new WebSocket(`${origin.replace('http', 'ws')}/sync/${room}`, { headers: { authorization: `Bearer ${token}` } })
  const closed = once(socket, 'close').then(([code]) => Number(code))
  await vi.waitFor(() => expect(journal.loads).toBeGreaterThan(loads))
  return { closed }
}

it('an invitation that is revoked while its holder comes in ends at once', async () => {
  const session = await newSession()
  const invited = await call<{ invitation: { id: string }; path: string }>('POST', `/sessions/${session.id}/invitations`, { role: 'facilitator', name: 'f' })
  const { closed } = await knock(`table/${session.tables[0]?.id}`, invited.path.replace('/enter#', ''))
  await call('DELETE', `/sessions/${session.id}/invitations/${invited.invitation.id}`)
  journal.release()
  expect(await closed).toBe(CLOSE_CODES.unauthorised)
})

it('an invitation ends when its time is over, for who is in and for who comes back', async () => {
  const session = await newSession()
  journal.reads = 'work'
  const invited = await call<{ path: string }>('POST', `/sessions/${session.id}/invitations`, { role: 'expert', name: 'e', expiresAtMs: Date.now() + 400 })
  const token = invited.path.replace('/enter#', '')
  const { closed } = await enter(`plenary/${session.id}`, token)
  expect(await closed).toBe(CLOSE_CODES.unauthorised)
  const again = new WebSocket(`${origin.replace('http', 'ws')}/sync/plenary/${session.id}`, { headers: { authorization: `Bearer ${token}` } })
  expect((await once(again, 'close'))[0]).toBe(CLOSE_CODES.unauthorised)
})

it('somebody who is suspended while they come in is out, too', async () => {
  const session = await newSession()
  const joined = await call<schemas.Joined>('POST', '/join', { code: session.tables[0]?.code, categories: ['students'] })
  const { closed } = await knock(`table/${session.tables[0]?.id}`, joined.token)
  const participant = await storage.records.get('participants', joined.seat.authorId)
  if (participant === null) throw new Error('nobody joined')
  await storage.records.write([{ collection: 'participants', id: joined.seat.authorId, value: { ...participant, suspended: true } }])
  journal.release()
  expect(await closed).toBe(CLOSE_CODES.suspended)
})

describe('a session that ends', () => {
  it('closes on its participants, whether they are in or just coming in, and on nobody else', async () => {
    const [session, other] = [await newSession(), await newSession()]
    const [one, two] = session.tables
    const join = (code: string | undefined) => call<schemas.Joined>('POST', '/join', { code, categories: ['students'] })
    const [anna, bruno, carla] = [await join(one?.code), await join(two?.code), await join(other.tables[0]?.code)]
    const facilitator = await call<{ path: string }>('POST', `/sessions/${session.id}/invitations`, { role: 'facilitator', name: 'f' })
    journal.reads = 'work'
    const inside = await enter(`table/${one?.id}`, anna.token)
    const elsewhere = await enter(`table/${other.tables[0]?.id}`, carla.token)
    const listening = await enter(`session/${session.id}`, anna.token)
    const leading = await enter(`session/${session.id}`, facilitator.path.replace('/enter#', ''))
    const comingIn = await knock(`table/${two?.id}`, bruno.token)
    await call('POST', `/sessions/${session.id}/joining`, { joining: 'ended' })
    journal.release()
    expect(await inside.closed).toBe(CLOSE_CODES.sessionClosed)
    expect(await comingIn.closed).toBe(CLOSE_CODES.sessionClosed)
    // Its own document is where participants learn that it goes on.
    for (const { socket } of [elsewhere, leading, listening]) {
      expect(socket.readyState).toBe(WebSocket.OPEN)
      socket.close()
    }
  })
})
