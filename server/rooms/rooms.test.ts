import { pino } from 'pino'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import * as Y from 'yjs'
import { noteIds } from '../../shared/document/tableDocument.ts'
import { newId, type SessionId, type TableId } from '../../shared/ids.ts'
import { addNote } from '../../shared/ops/addNote.ts'
import { KEEP_ALIVE_MS } from '../../shared/wire/limits.ts'
import { writeStep1 } from '../../shared/wire/messages.ts'
import { ANNA, authorOf, BRUNO, clock } from '../gate/scene.ts'
import { createMetrics } from '../metrics.ts'
import { MemoryJournal } from './memoryJournal.ts'
import { recordsOfOneTable, SESSION, TABLE } from './recordsOfOneTable.ts'
import { Rooms } from './rooms.ts'
import { Ear, say } from './tablet.ts'

const ADDRESS = { kind: 'table', tableId: TABLE } as const
const metrics = createMetrics()

let journal: MemoryJournal
let rooms: Rooms
beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval', 'Date'] })
  journal = new MemoryJournal()
  rooms = new Rooms({ journal, nowMs: Date.now, metrics, log: pino({ level: 'silent' }), onRefused: () => undefined }, recordsOfOneTable())
})
afterEach(() => {
  rooms.close()
  vi.useRealTimers()
})

async function open() {
  const opened = await rooms.open(ADDRESS)
  if (opened === null) throw new Error('no such room')
  return opened.room
}

async function write(text: string): Promise<void> {
  const room = await open()
  await room.edit((doc) => void addNote(doc, { author: authorOf(ANNA), category: 'students', lane: 'problem', text }, clock))
}

async function content(): Promise<number> {
  const room = await open()
  const ear = new Ear(BRUNO)
  room.join(ear)
  say(room, ear, writeStep1(Y.encodeStateVector(new Y.Doc())))
  await room.edit(() => undefined)
  const doc = new Y.Doc()
  for (const { bytes } of ear.saidOf('step2')) Y.applyUpdate(doc, bytes)
  room.leave(ear)
  return noteIds(doc).length
}

describe('opening', () => {
  it('loads once, however many ask at once, and everybody gets the same room', async () => {
    journal.reads = 'wait'
    const asked = Array.from({ length: 50 }, () => rooms.open(ADDRESS))
    await vi.waitFor(() => expect(journal.loads).toBe(1))
    journal.release()
    const opened = await Promise.all(asked)
    expect(new Set(opened.map((one) => one?.room)).size).toBe(1)
    expect(journal.loads).toBe(1)
  })

  it('an address without a record is no room, and is not remembered', async () => {
    expect(await rooms.open({ kind: 'table', tableId: newId<TableId>() })).toBeNull()
    expect(await rooms.open({ kind: 'plenary', sessionId: newId<SessionId>() })).toBeNull()
    expect(journal.loads).toBe(0)
  })

  it('a load that fails fails for all who asked, is no empty document, and is tried again by the next', async () => {
    await write('pochi autobus')
    rooms.close()
    rooms = new Rooms({ journal, nowMs: Date.now, metrics, log: pino({ level: 'silent' }), onRefused: () => undefined }, recordsOfOneTable())
    journal.reads = 'fail'
    const asked = await Promise.allSettled([rooms.open(ADDRESS), rooms.open(ADDRESS)])
    expect(asked.map(({ status }) => status)).toEqual(['rejected', 'rejected'])
    journal.release()
    expect(await content()).toBe(1)
  })

  it('what hangs on opening is done before anyone is let in', async () => {
    const order: string[] = []
    rooms.whenOpened(async () => {
      await Promise.resolve()
      order.push('prepared')
    })
    await open()
    order.push('open')
    expect(order).toEqual(['prepared', 'open'])
  })
})

describe('letting go', () => {
  it('an idle room is let go after a minute, and comes back with all that was written', async () => {
    await write('pochi autobus')
    const before = await open()
    vi.advanceTimersByTime(6 * KEEP_ALIVE_MS)
    expect(await content()).toBe(1)
    expect(await open()).not.toBe(before)
    expect(journal.loads).toBe(2)
  })

  it('a room somebody is in stays, and so does one that was just asked for', async () => {
    const room = await open()
    const ear = new Ear(ANNA)
    room.join(ear)
    vi.advanceTimersByTime(20 * KEEP_ALIVE_MS)
    expect(await open()).toBe(room)
    room.leave(ear)
    for (let minute = 0; minute < 5; minute++) {
      vi.advanceTimersByTime(3 * KEEP_ALIVE_MS)
      expect(await open()).toBe(room)
    }
  })

  it('a room that has not stored what it was given is not let go', async () => {
    const room = await open()
    journal.appends = 'wait'
    const edited = room.edit((doc) => void addNote(doc, { author: authorOf(ANNA), category: 'students', lane: 'problem', text: 'x' }, clock))
    vi.advanceTimersByTime(20 * KEEP_ALIVE_MS)
    expect(await open()).toBe(room)
    journal.release()
    await edited
    expect(await content()).toBe(1)
  })
})

describe('keeping alive', () => {
  it('the server speaks every 15 s at least, to everyone, whatever else is slow', async () => {
    expect(KEEP_ALIVE_MS).toBeLessThanOrEqual(15_000)
    const room = await open()
    const ears = [new Ear(ANNA), new Ear(BRUNO)]
    for (const ear of ears) room.join(ear)
    journal.reads = 'wait'
    const stuck = rooms.open({ kind: 'plenary', sessionId: SESSION })
    for (let round = 0; round < 5; round++) {
      for (const ear of ears) ear.heard()
      vi.advanceTimersByTime(KEEP_ALIVE_MS)
      for (const ear of ears) expect(ear.saidOf('presence')).toHaveLength(1)
    }
    journal.release()
    await stuck
  })

  it('whoever is sent away is sent away from every room', async () => {
    const [table, plenary] = await Promise.all([rooms.open(ADDRESS), rooms.open({ kind: 'plenary', sessionId: SESSION })])
    const [anna, annaToo, bruno] = [new Ear(ANNA), new Ear(ANNA), new Ear(BRUNO)]
    table?.room.join(anna)
    plenary?.room.join(annaToo)
    table?.room.join(bruno)
    rooms.closeWhere('suspended', ({ actor }) => actor.id === ANNA.id)
    expect([anna.closed, annaToo.closed, bruno.closed]).toEqual(['suspended', 'suspended', null])
  })
})
