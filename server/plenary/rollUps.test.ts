import { pino } from 'pino'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import * as Y from 'yjs'
import { mirrorNotesOf } from '../../shared/document/plenaryDocument.ts'
import type { NoteId } from '../../shared/ids.ts'
import { addNote } from '../../shared/ops/addNote.ts'
import { editText } from '../../shared/ops/editText.ts'
import { roomName } from '../../shared/wire/rooms.ts'
import { ANNA, authorOf, clock } from '../gate/scene.ts'
import { NotStored, type NewRecord } from '../journal/journal.ts'
import { createMetrics } from '../metrics.ts'
import { MemoryJournal } from '../rooms/memoryJournal.ts'
import { recordsOfOneTable, SESSION, TABLE } from '../rooms/recordsOfOneTable.ts'
import { Rooms } from '../rooms/rooms.ts'
import { runRollUps } from './rollUps.ts'

const PLENARY = { kind: 'plenary', sessionId: SESSION } as const
const metrics = createMetrics()

/** Its plenary can be kept from being stored while everything else is. */
class LameJournal extends MemoryJournal {
  isLame = false
  override append(room: Parameters<MemoryJournal['append']>[0], record: NewRecord): Promise<number> {
    return this.isLame && room === roomName(PLENARY) ? Promise.reject(new NotStored('the disk is full')) : super.append(room, record)
  }
}

let journal: LameJournal
let rooms: Rooms
let failures: unknown[]
beforeEach(() => {
  journal = new LameJournal()
  start()
})
afterEach(() => rooms.close())

/** The power goes: what was only in memory is gone, and what still tries to write writes to a disk that nobody reads. */
async function powerCut(): Promise<void> {
  const dead = journal
  rooms.close()
  journal = new LameJournal()
  for (const name of [roomName({ kind: 'table', tableId: TABLE }), roomName(PLENARY)]) {
    for (const record of dead.recordsOf(name)) await journal.append(name, { ...record, bindings: [] })
  }
  start()
}

function start(): void {
  failures = []
  const records = recordsOfOneTable()
  rooms = new Rooms({ journal, nowMs: Date.now, metrics, log: pino({ level: 'silent' }), onRefused: () => undefined }, records)
  runRollUps(rooms, records, (error) => failures.push(error))
}

async function atTheTable(change: (doc: Y.Doc) => void): Promise<void> {
  const open = await rooms.open({ kind: 'table', tableId: TABLE })
  await open?.room.edit(change)
}

async function add(text: string): Promise<NoteId> {
  let id: NoteId | null = null
  await atTheTable((doc) => {
    const added = addNote(doc, { author: authorOf(ANNA), category: 'students', lane: 'problem', text }, clock)
    if (added.ok) id = added.value
  })
  if (id === null) throw new Error('refused')
  return id
}

/** What the plenary's journal tells: what is mirrored and durable. */
function mirrored(): Record<string, string> {
  const doc = new Y.Doc()
  for (const { entries } of journal.recordsOf(roomName(PLENARY))) for (const { update } of entries) Y.applyUpdate(doc, update)
  return Object.fromEntries([...mirrorNotesOf(doc)].map(([id, { text }]) => [id, text]))
}

it('what is committed at a table is in the plenary soon after', async () => {
  const id = await add('pochi autobus')
  await vi.waitFor(() => expect(mirrored()).toEqual({ [id]: 'pochi autobus' }))
})

it('somebody typing makes ten writes a second there, not one for each letter', async () => {
  const id = await add('a')
  await vi.waitFor(() => expect(mirrored()).toEqual({ [id]: 'a' }))
  const before = journal.recordsOf(roomName(PLENARY)).length
  for (let letters = 2; letters <= 200; letters++) await atTheTable((doc) => editText(doc, id, 'a'.repeat(letters)))
  await vi.waitFor(() => expect(mirrored()).toEqual({ [id]: 'a'.repeat(200) }))
  expect(journal.recordsOf(roomName(PLENARY)).length - before).toBeLessThan(40)
})

it('what cannot be stored there is tried again, together with what came since', async () => {
  const first = await add('prima')
  await vi.waitFor(() => expect(mirrored()).toEqual({ [first]: 'prima' }))
  journal.isLame = true
  const second = await add('durante')
  await vi.waitFor(() => expect(failures.length).toBeGreaterThan(1))
  await atTheTable((doc) => editText(doc, first, 'prima, riscritta'))
  expect(mirrored()).toEqual({ [first]: 'prima' })
  journal.isLame = false
  await vi.waitFor(() => expect(mirrored()).toEqual({ [first]: 'prima, riscritta', [second]: 'durante' }))
})

it('what a kill cut off is caught up when the plenary is opened, before anyone opens a table', async () => {
  journal.isLame = true
  const id = await add('nessuno la vede')
  await powerCut()
  await rooms.open(PLENARY)
  await vi.waitFor(() => expect(mirrored()).toEqual({ [id]: 'nessuno la vede' }))
})

it('a second start writes nothing anew', async () => {
  const id = await add('una volta')
  await vi.waitFor(() => expect(mirrored()).toEqual({ [id]: 'una volta' }))
  const before = journal.recordsOf(roomName(PLENARY)).length
  await powerCut()
  await rooms.open(PLENARY)
  const another = await add('dopo')
  await vi.waitFor(() => expect(mirrored()).toEqual({ [id]: 'una volta', [another]: 'dopo' }))
  expect(journal.recordsOf(roomName(PLENARY))).toHaveLength(before + 1)
})
