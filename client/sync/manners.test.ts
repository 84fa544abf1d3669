import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { newId, type TableId } from '../../shared/ids.ts'
import { CLOSE_CODES } from '../../shared/wire/closeCodes.ts'
import { PRESENCE_TICK_MS } from '../../shared/wire/limits.ts'
import { readClientMessage, writePresence } from '../../shared/wire/messages.ts'
import { ForgetfulServer, type FakeSocket } from './forgetfulServer.ts'
import { openRoom, type RoomHandle } from './openRoom.ts'

/** How a page behaves towards a server that five hundred others use, too. */
let server: ForgetfulServer
let room: RoomHandle
let page: EventTarget

beforeEach(async () => {
  vi.useFakeTimers()
  page = new EventTarget()
  vi.stubGlobal('window', page)
  vi.stubGlobal('document', Object.assign(new EventTarget(), { visibilityState: 'visible' }))
  vi.stubGlobal('location', { protocol: 'https:', host: 'plenaria.test' })
  server = new ForgetfulServer()
  vi.stubGlobal('WebSocket', server.socketClass())
  room = openRoom({ kind: 'table', tableId: newId<TableId>() }, { as: 'seat' })
  await vi.advanceTimersByTimeAsync(0)
})
afterEach(() => {
  room.close()
  vi.useRealTimers()
  vi.unstubAllGlobals()
  vi.restoreAllMocks()
})

function connection(): FakeSocket {
  const [socket] = server.connections
  if (socket === undefined) throw new Error('the page is not connected')
  return socket
}

describe('presence', () => {
  const toldBy = (socket: FakeSocket) =>
    socket.presence.map((frame) => {
      const message = readClientMessage(frame)
      return message.type === 'presence' ? message.states.map(({ client }) => client) : message.type
    })

  test('a page speaks for itself alone: what it hears of others it does not repeat', () => {
    server.settle()
    const socket = connection()
    vi.advanceTimersByTime(PRESENCE_TICK_MS)
    const before = socket.presence.length
    socket.toPage.push(writePresence([{ client: 77, clock: 1, state: { category: 'sport', typing: null } }]))
    server.settle()
    vi.advanceTimersByTime(1_000)
    expect(room.awareness.getStates().get(77)).toEqual({ category: 'sport', typing: null })
    expect(socket.presence.length).toBe(before)
  })

  test('what the server still holds of the page from a connection that died does not take the page back there', () => {
    server.settle()
    room.awareness.setLocalState({ category: 'now', typing: null })
    const socket = connection()
    socket.toPage.push(writePresence([{ client: room.doc.clientID, clock: 2 ** 40, state: { category: 'before', typing: null } }]))
    server.settle()
    expect(room.awareness.getLocalState()).toEqual({ category: 'now', typing: null })
    vi.advanceTimersByTime(PRESENCE_TICK_MS)
    expect(new TextDecoder().decode(socket.presence.at(-1))).toContain('now')
  })

  test('many changes within a tick are told once, the last of them', () => {
    server.settle()
    const socket = connection()
    vi.advanceTimersByTime(PRESENCE_TICK_MS)
    const before = socket.presence.length
    for (let n = 0; n < 50; n++) room.awareness.setLocalState({ category: `c${n}`, typing: null })
    vi.advanceTimersByTime(PRESENCE_TICK_MS)
    expect(toldBy(socket).slice(before)).toEqual([[room.doc.clientID]])
    expect(new TextDecoder().decode(socket.presence.at(-1))).toContain('c49')
  })
})

describe('coming back', () => {
  /** How long the page waits after its nth lost connection in a row. */
  const waitMs = (losses: number, chance: number) => {
    vi.spyOn(Math, 'random').mockReturnValue(chance)
    for (let loss = 0; loss < losses; loss++) {
      server.drop(connection())
      let waited = 0
      while (server.connections.size === 0 && waited < 20_000) {
        vi.advanceTimersByTime(10)
        waited += 10
      }
      if (loss === losses - 1) return waited
    }
    return 0
  }

  test('is spread over the whole wait, which grows and never passes five seconds', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 8 }), fc.double({ min: 0, max: 0.999, noNaN: true }), (losses, chance) => {
        server.settle()
        const most = Math.min(5_000, 1_000 * 2 ** (losses - 1))
        const waited = waitMs(losses, chance)
        expect(waited).toBeGreaterThanOrEqual(Math.floor(most * chance))
        expect(waited).toBeLessThanOrEqual(most * chance + 20)
      }),
      { numRuns: 30, seed: 15 },
    )
  })

  test('a network that worked makes the next wait short again', () => {
    waitMs(6, 0.99)
    server.settle()
    expect(waitMs(1, 0.99)).toBeLessThanOrEqual(1_000)
  })

  test('is at once when the device says that the network is back', () => {
    vi.spyOn(Math, 'random').mockReturnValue(0.99)
    server.drop(connection())
    vi.advanceTimersByTime(100)
    expect(server.connections.size).toBe(0)
    page.dispatchEvent(new Event('online'))
    vi.advanceTimersByTime(300)
    expect(server.connections.size).toBe(1)
  })

  test('ends with the codes that will not change their mind, and only with them', () => {
    server.settle()
    server.drop(connection(), CLOSE_CODES.restarting)
    expect(room.status.getState().connection).toBe('lost')
    vi.advanceTimersByTime(10_000)
    server.drop(connection(), CLOSE_CODES.unauthorised)
    vi.advanceTimersByTime(60_000)
    page.dispatchEvent(new Event('online'))
    vi.advanceTimersByTime(60_000)
    expect(server.connections.size).toBe(0)
    expect(room.status.getState().connection).toEqual({ closed: 'unauthorised' })
  })

  test('says why the server broke off until something is saved again', () => {
    server.settle()
    server.drop(connection(), CLOSE_CODES.notStored)
    expect(room.status.getState().lostFor).toBe('notStored')
    vi.advanceTimersByTime(10_000)
    server.accept(connection())
    expect(room.status.getState()).toMatchObject({ connection: 'open', lostFor: 'notStored' })
    server.settle()
    expect(room.status.getState()).toMatchObject({ connection: 'open', lostFor: null, saving: false })
  })
})
