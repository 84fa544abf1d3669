import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { newId, type NoteId, type TableId } from '../../shared/ids.ts'
import type { Actor } from '../../shared/policy/rights.ts'
import { LIMITS, PRESENCE_TICK_MS } from '../../shared/wire/limits.ts'
import { readClientMessage, writePresence } from '../../shared/wire/messages.ts'
import type { RoomKind } from '../../shared/wire/rooms.ts'
import { ANNA, BRUNO, DISPLAY, FEDERICA } from '../gate/scene.ts'
import { Presence } from './presence.ts'
import { Ear } from './tablet.ts'

const NOW_MS = 1_795_000_000_000
const STUDENT = { category: 'students', typing: null }

let owners: Map<number, string>
let presence: Presence
beforeEach(() => {
  vi.useFakeTimers()
  room('table')
})
afterEach(() => {
  vi.useRealTimers()
})

function room(kind: RoomKind): void {
  owners = new Map()
  presence = new Presence(kind, (client) => owners.get(client), () => NOW_MS)
}

function enter(actor: Actor): Ear {
  const ear = new Ear(actor)
  presence.join(ear)
  ear.heard()
  return ear
}

/** Through the wire's own encoding, as from a client. */
function say(from: Ear, client: number, state: unknown, clock = 1): void {
  const message = readClientMessage(writePresence([{ client, clock, state }]))
  if (message.type === 'presence') presence.receive(from, message.states)
}

/** Who the others at the room heard of, after the next tick. */
function heardBy(ear: Ear): Map<number, unknown> {
  vi.advanceTimersByTime(PRESENCE_TICK_MS)
  return new Map(ear.saidOf('presence').flatMap(({ states }) => states.map(({ client, state }) => [client, state] as const)))
}

describe('at a table', () => {
  it('people are told of each other, never of themselves, and of those who left', () => {
    const [anna, bruno] = [enter(ANNA), enter(BRUNO)]
    say(anna, 1, STUDENT)
    say(bruno, 2, { category: 'sport', typing: newId<NoteId>() })
    expect([...heardBy(bruno).keys()]).toEqual([1])
    expect([...heardBy(anna).keys()]).toEqual([2])
    presence.leave(anna)
    expect(heardBy(bruno)).toEqual(new Map([[1, null]]))
  })

  it('tells once a tick, however often it changed', () => {
    const [anna, bruno] = [enter(ANNA), enter(BRUNO)]
    for (let time = 0; time < 50; time++) say(anna, 1, { ...STUDENT, typing: newId<NoteId>() })
    vi.advanceTimersByTime(PRESENCE_TICK_MS)
    expect(bruno.saidOf('presence')).toHaveLength(1)
  })

  it('counts the clocks itself, and never backwards, whatever a client claims', () => {
    const [anna, bruno] = [enter(ANNA), enter(BRUNO)]
    const clocks: number[] = []
    for (const clock of [9, 1, 2 ** 52]) {
      say(anna, 1, STUDENT, clock)
      vi.advanceTimersByTime(PRESENCE_TICK_MS)
      clocks.push(...bruno.saidOf('presence').flatMap(({ states }) => states.map((state) => state.clock)))
    }
    expect(clocks).toEqual([...clocks].sort((a, b) => a - b))
    // Above all that an earlier life of the room can have told.
    expect(clocks[0]).toBeGreaterThan(NOW_MS / 1_000)
    expect(clocks[2]).toBeLessThan(2 ** 40)
  })

  const FORGED: [string, unknown][] = [
    ['another category', { category: 'sport', typing: null }],
    ['a category that is none', { category: 'x'.repeat(41), typing: null }],
    ['a name', { ...STUDENT, name: 'Anna' }],
    ['a shape of another room', { nickname: 'anna', tableId: null, categories: ['students'] }],
    ['no shape at all', 'students'],
    ['a number', 7],
    ['a note that cannot be', { category: 'students', typing: 'x' }],
    ['more than fits', { category: 'students', typing: null, padding: 'x'.repeat(LIMITS.maxPresenceBytes) }],
    ['lists in lists', JSON.parse(`${'['.repeat(500)}${']'.repeat(500)}`)],
  ]

  it.each(FORGED)('drops a presence with %s', (_, state) => {
    const [anna, bruno] = [enter(ANNA), enter(BRUNO)]
    say(anna, 1, state)
    expect(heardBy(bruno).size).toBe(0)
    expect(anna.closed).toBeNull()
  })

  it('a state nested deeper than the stack is dropped before anything walks over it', () => {
    const anna = enter(ANNA)
    // By hand: JSON.stringify cannot write it, which is the point. Written by the server, it would have thrown there.
    const bytes = new TextEncoder().encode(`${'['.repeat(300_000)}${']'.repeat(300_000)}`)
    const varint = (value: number): number[] => (value < 128 ? [value] : [(value % 128) | 128, ...varint(Math.floor(value / 128))])
    const inner = [1, 1, 1, ...varint(bytes.length)]
    const frame = Uint8Array.from([1, ...varint(inner.length + bytes.length), ...inner, ...bytes])
    const parsed = readClientMessage(frame)
    expect(parsed).toMatchObject({ type: 'presence', states: [{ client: 1, state: undefined }] })
    if (parsed.type === 'presence') expect(() => presence.receive(anna, parsed.states)).not.toThrow()
  })

  it('nobody speaks for another, nor sends another away: what stock clients echo is dropped', () => {
    const [anna, bruno, federica] = [enter(ANNA), enter(BRUNO), enter(FEDERICA)]
    say(anna, 1, STUDENT)
    heardBy(federica)
    say(bruno, 1, { category: 'sport', typing: null })
    say(bruno, 1, null)
    expect(heardBy(federica).size).toBe(0)
    owners.set(7, ANNA.id)
    say(bruno, 7, { category: 'sport', typing: null })
    expect(heardBy(federica).size).toBe(0)
  })

  it('a client id that was told to others stays with its owner, also when they are gone', () => {
    const [anna, bruno] = [enter(ANNA), enter(BRUNO)]
    say(anna, 1, STUDENT)
    presence.leave(anna)
    say(bruno, 1, { category: 'sport', typing: null })
    expect(presence.announced).toEqual(new Map([[1, ANNA.id]]))
    expect(heardBy(enter(FEDERICA)).get(1) ?? null).toBeNull()
  })

  it('a reconnect takes over from the connection that died, whose end then changes nothing', () => {
    const [dead, bruno] = [enter(ANNA), enter(BRUNO)]
    say(dead, 1, STUDENT)
    const back = enter(ANNA)
    say(back, 1, STUDENT)
    heardBy(bruno)
    presence.leave(dead)
    expect(heardBy(bruno).size).toBe(0)
    presence.leave(back)
    expect(heardBy(bruno)).toEqual(new Map([[1, null]]))
  })

  it('a second page of the same person that echoes the first does not take its place', () => {
    const [first, second, bruno] = [enter(ANNA), enter(ANNA), enter(BRUNO)]
    say(first, 1, STUDENT)
    say(second, 2, STUDENT)
    say(second, 1, STUDENT)
    heardBy(bruno)
    presence.leave(second)
    expect(heardBy(bruno)).toEqual(new Map([[2, null]]))
  })

  it('nor does one that says of itself only what is not told, as stock clients do that are not present', () => {
    const [first, second, bruno] = [enter(ANNA), enter(ANNA), enter(BRUNO)]
    say(first, 1, STUDENT)
    say(second, 2, {})
    say(second, 1, { ...STUDENT, typing: newId<NoteId>() })
    say(second, 1, null)
    expect(heardBy(bruno)).toEqual(new Map([[1, STUDENT]]))
    expect(heardBy(first).size).toBe(0)
  })

  it('a connection speaks for one client id at a time, and not for ever new ones', () => {
    const [anna, bruno] = [enter(ANNA), enter(BRUNO)]
    say(anna, 1, STUDENT)
    say(anna, 2, STUDENT)
    expect([...heardBy(bruno).keys()]).toEqual([1])
    for (let client = 3; client < 1_000; client++) {
      say(anna, client - 1, null)
      say(anna, client, STUDENT)
      if (client === 3) say(anna, 1, null)
    }
    expect(presence.announced.size).toBeLessThan(20)
  })

  it('somebody who was sent away says nothing more', () => {
    const [anna, bruno] = [enter(ANNA), enter(BRUNO)]
    presence.leave(anna)
    say(anna, 1, STUDENT)
    expect(heardBy(bruno).size).toBe(0)
  })

  it('renews everyone for everyone, also in an empty room, where silence would look like a lost server', () => {
    const [anna, bruno] = [enter(ANNA), enter(BRUNO)]
    presence.renew()
    expect(anna.saidOf('presence')).toHaveLength(1)
    say(anna, 1, STUDENT)
    heardBy(bruno)
    presence.renew()
    expect([...heardBy(bruno).keys()]).toEqual([1])
  })
})

describe('who is told what', () => {
  const VIEW = { view: { x: 0, y: 0, width: 10, height: 10 }, cursor: null, movedAtMs: 1 }
  const NICKNAME = { nickname: 'anna', tableId: newId<TableId>(), categories: ['students'] }

  it("nicknames in a session's room are told to those who lead it alone", () => {
    room('session')
    const [anna, bruno, display, federica] = [enter(ANNA), enter(BRUNO), enter(DISPLAY), enter(FEDERICA)]
    say(anna, 1, NICKNAME)
    say(bruno, 2, { ...NICKNAME, categories: ['students', 'sport'] })
    expect([...heardBy(federica).keys()]).toEqual([1])
    presence.renew()
    expect(heardBy(bruno).size).toBe(0)
    expect(heardBy(display).size).toBe(0)
  })

  it('in a plenary facilitators are seen, by displays too, and nobody else', () => {
    room('plenary')
    const [anna, display, federica] = [enter(ANNA), enter(DISPLAY), enter(FEDERICA)]
    say(federica, 1, VIEW)
    say(anna, 2, VIEW)
    say(display, 3, VIEW)
    expect([...heardBy(display).keys()]).toEqual([1])
    presence.renew()
    expect(heardBy(anna).size).toBe(0)
    expect(heardBy(federica).size).toBe(0)
  })

  it('a facilitator speaks for no category, at a table either', () => {
    const [federica, anna] = [enter(FEDERICA), enter(ANNA)]
    say(federica, 1, STUDENT)
    expect(heardBy(anna).size).toBe(0)
    say(federica, 1, { category: null, typing: null })
    expect(heardBy(anna).size).toBe(1)
  })
})
