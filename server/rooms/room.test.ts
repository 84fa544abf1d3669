import { pino } from 'pino'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import * as Y from 'yjs'
import { notesOf, noteIds, readNote } from '../../shared/document/tableDocument.ts'
import { newId, type NoteId, type TableId } from '../../shared/ids.ts'
import { addNote } from '../../shared/ops/addNote.ts'
import type { CloseReason } from '../../shared/wire/closeCodes.ts'
import { writeStep1, writeStep2, writeUpdate } from '../../shared/wire/messages.ts'
import { roomName } from '../../shared/wire/rooms.ts'
import { forge, idOf, itemOf } from '../gate/forgery.ts'
import { ANNA, authorOf, BRUNO, clock, DISPLAY, PRATO_WORDS } from '../gate/scene.ts'
import { NotStored } from '../journal/journal.ts'
import { createMetrics } from '../metrics.ts'
import { MemoryJournal } from './memoryJournal.ts'
import { Room } from './room.ts'
import { Ear, say, Tablet } from './tablet.ts'

const NAME = roomName({ kind: 'table', tableId: newId<TableId>() })
const metrics = createMetrics()

let journal: MemoryJournal
let room: Room
let refusals: CloseReason[]
beforeEach(async () => {
  journal = new MemoryJournal()
  refusals = []
  room = await openRoom()
})

function openRoom(): Promise<Room> {
  const ports = { journal, nowMs: () => 1, metrics, log: pino({ level: 'silent' }), onRefused: (_: unknown, reason: CloseReason) => void refusals.push(reason) }
  return Room.open({ name: NAME, kind: 'table', vocabulary: PRATO_WORDS }, ports)
}

/** Somebody in the room who has heard all there is. */
async function enter(actor = ANNA): Promise<Tablet> {
  const tablet = new Tablet(actor)
  tablet.connect(room)
  await exchange(tablet)
  await exchange(tablet)
  return tablet
}

async function exchange(tablet: Tablet): Promise<void> {
  tablet.send()
  await settled()
  tablet.hear()
}

/** Until the room has nothing left to do, whether or not it could be stored. */
async function settled(): Promise<void> {
  await room.edit(() => undefined).catch(() => undefined)
}

function add(tablet: Tablet, text: string): NoteId {
  const added = addNote(tablet.doc, { author: authorOf(tablet.actor), category: tablet.actor.categories[0] ?? null, lane: 'problem', text }, clock)
  if (!added.ok) throw new Error(added.reason)
  return added.value
}

describe('nobody receives what is not durable', () => {
  it('while a commit runs, neither those who are here nor a newcomer hear of it', async () => {
    const [anna, bruno] = [await enter(ANNA), await enter(BRUNO)]
    journal.appends = 'wait'
    const id = add(anna, 'pochi autobus')
    anna.send()
    const late = new Ear(BRUNO)
    await vi.waitFor(() => expect(room.isIdle).toBe(false))
    room.join(late)
    say(room, late, writeStep1(Y.encodeStateVector(new Y.Doc())))
    await turnOfTheLoop()
    expect(bruno.ear.heard()).toEqual([])
    expect(late.heard().filter(({ type }) => type !== 'presence')).toEqual([])
    expect(journal.recordsOf(NAME)).toEqual([])

    journal.release()
    await settled()
    expect(journal.recordsOf(NAME)).toHaveLength(1)
    bruno.hear()
    expect(readNote(bruno.doc, id)?.text).toBe('pochi autobus')
    const answer = new Y.Doc()
    for (const { bytes } of late.saidOf('step2')) Y.applyUpdate(answer, bytes)
    expect(readNote(answer, id)?.text).toBe('pochi autobus')
  })

  it('a commit that fails leaves no trace: writers go and come back, readers never knew, newcomers see what is durable', async () => {
    const [anna, bruno] = [await enter(ANNA), await enter(BRUNO)]
    const kept = add(anna, 'gespeichert')
    await exchange(anna)
    bruno.hear()
    journal.appends = 'fail'
    const lost = add(anna, 'verloren')
    anna.send()
    await settled()
    expect(anna.ear.closed).toBe('notStored')
    expect(bruno.ear.closed).toBeNull()
    expect(bruno.ear.heard()).toEqual([])

    journal.release()
    const newcomer = await enter(BRUNO)
    expect(noteIds(newcomer.doc)).toEqual([kept])
    expect(room.isIdle).toBe(false)

    anna.connect(room)
    await exchange(anna)
    await exchange(anna)
    bruno.hear()
    expect(readNote(bruno.doc, lost)?.text).toBe('verloren')
    expect(anna.ear.closed).toBeNull()
    expect(refusals).toEqual([])
  })

  it('a newcomer whose question fell into a commit that failed is sent away, not answered with what was lost', async () => {
    const anna = await enter(ANNA)
    journal.appends = 'wait'
    add(anna, 'verloren')
    const late = new Ear(BRUNO)
    room.join(late)
    say(room, late, writeStep1(Y.encodeStateVector(new Y.Doc())))
    anna.send()
    await turnOfTheLoop()
    journal.breakDown()
    await settled()
    expect(late.closed).toBe('notStored')
    expect(late.saidOf('step2')).toEqual([])
  })

  it('an edit of the server itself that cannot be stored rejects, and the next one works', async () => {
    journal.appends = 'fail'
    await expect(room.edit((doc) => doc.getMap('notes').set('x', 1))).rejects.toBeInstanceOf(NotStored)
    journal.release()
    await room.edit((doc) => doc.getMap('links').set('y', 2))
    const reader = await enter(BRUNO)
    expect(reader.doc.getMap('notes').size).toBe(0)
    expect(reader.doc.getMap('links').toJSON()).toEqual({ y: 2 })
  })

  it('an edit of the server that throws takes nothing else of its turn with it', async () => {
    const anna = await enter(ANNA)
    add(anna, 'pochi autobus')
    anna.send()
    const broken = room.edit((doc) => {
      doc.getMap('notes').set('half', 1)
      throw new Error('a defect of ours')
    })
    await expect(broken).rejects.toThrow('a defect of ours')
    await settled()
    const reader = await enter(BRUNO)
    expect(noteIds(reader.doc)).toHaveLength(1)
    expect(reader.doc.getMap('notes').has('half')).toBe(false)
    expect(anna.ear.closed).toBeNull()
  })
})

describe('a document that cannot be read is never an empty one', () => {
  it('a room whose journal cannot be read does not open', async () => {
    journal.reads = 'fail'
    await expect(openRoom()).rejects.toThrow('the disk cannot be read')
  })

  it('when what is durable cannot be read after a failed commit, everyone is sent away and nobody is shown the lost turn', async () => {
    const [anna, bruno] = [await enter(ANNA), await enter(BRUNO)]
    const kept = add(anna, 'gespeichert')
    await exchange(anna)
    journal.appends = 'fail'
    journal.reads = 'fail'
    add(anna, 'verloren')
    anna.send()
    await settled()
    expect(anna.ear.closed).toBe('notStored')
    await vi.waitFor(() => expect(bruno.ear.closed).toBe('unreadable'))

    const early = new Ear(BRUNO)
    room.join(early)
    say(room, early, writeStep1(Y.encodeStateVector(new Y.Doc())))
    await settled()
    expect(early.closed).toBe('unreadable')
    expect(early.saidOf('step2')).toEqual([])
    await expect(room.edit(() => undefined)).rejects.toThrow()

    journal.release()
    const newcomer = await enter(BRUNO)
    expect(noteIds(newcomer.doc)).toEqual([kept])
  })
})

describe('"saved" says what is durable', () => {
  it('counts the frames that carried an update, and tells the clocks of the client ids that they moved', async () => {
    const ear = new Ear(ANNA)
    room.join(ear)
    const doc = new Y.Doc()
    say(room, ear, writeStep1(Y.encodeStateVector(doc)))
    await settled()
    expect(ear.saidOf('saved')).toEqual([{ type: 'saved', saved: { frames: 0, clocks: new Map() } }])

    doc.on('update', (update: Uint8Array) => say(room, ear, writeUpdate(update)))
    addNote(doc, { author: authorOf(ANNA), category: 'students', lane: 'problem', text: 'pochi autobus' }, clock)
    await settled()
    // The note is born under one update and shown under another.
    expect(ear.saidOf('saved')).toEqual([{ type: 'saved', saved: { frames: 2, clocks: new Map([[doc.clientID, Y.getState(doc.store, doc.clientID)]]) } }])

    say(room, ear, writeStep2(Y.encodeStateAsUpdate(doc)))
    await settled()
    expect(ear.saidOf('saved')).toEqual([{ type: 'saved', saved: { frames: 3, clocks: new Map() } }])
  })

  it('tells a newcomer how much is durable of every client id that they ever wrote with', async () => {
    const anna = await enter(ANNA)
    add(anna, 'pochi autobus')
    await exchange(anna)
    const first = anna.doc.clientID
    const clockOfIt = Y.getState(anna.doc.store, first)
    const later = new Ear(ANNA)
    room.join(later)
    say(room, later, writeStep1(Y.encodeStateVector(new Y.Doc())))
    await settled()
    expect(later.saidOf('saved')).toEqual([{ type: 'saved', saved: { frames: 0, clocks: new Map([[first, clockOfIt]]) } }])
  })

  it('is sent to those who asked for it alone, and to nobody who wrote nothing', async () => {
    const stock = new Ear(ANNA, { wantsSaved: false })
    const reader = new Ear(BRUNO)
    for (const ear of [stock, reader]) {
      room.join(ear)
      say(room, ear, writeStep1(Y.encodeStateVector(new Y.Doc())))
    }
    await settled()
    reader.heard()
    const doc = new Y.Doc()
    addNote(doc, { author: authorOf(ANNA), category: 'students', lane: 'problem', text: 'x' }, clock)
    say(room, stock, writeUpdate(Y.encodeStateAsUpdate(doc)))
    await settled()
    expect(stock.saidOf('saved')).toEqual([])
    const types = reader.heard().map(({ type }) => type)
    expect(types).toEqual(['update'])
  })

  it('counts no frame that has a gap before it, nor any after it, until the whole state came', async () => {
    const ear = new Ear(ANNA)
    room.join(ear)
    say(room, ear, writeStep1(Y.encodeStateVector(new Y.Doc())))
    await settled()
    ear.heard()
    const doc = new Y.Doc()
    const updates: Uint8Array[] = []
    doc.on('update', (update: Uint8Array) => updates.push(update))
    for (const text of ['a', 'b', 'c']) addNote(doc, { author: authorOf(ANNA), category: 'students', lane: 'problem', text }, clock)

    for (const update of updates.slice(1)) say(room, ear, writeUpdate(update))
    await settled()
    const heard = ear.heard()
    expect(heard.filter(({ type }) => type === 'saved')).toEqual([{ type: 'saved', saved: { frames: 0, clocks: new Map() } }])
    const asked = heard.find(({ type }) => type === 'step1')
    if (asked?.type !== 'step1') throw new Error('not asked for what is missing')

    say(room, ear, writeStep2(Y.encodeStateAsUpdate(doc, asked.bytes)))
    await settled()
    expect(ear.saidOf('saved')).toEqual([{ type: 'saved', saved: { frames: updates.length, clocks: new Map([[doc.clientID, Y.getState(doc.store, doc.clientID)]]) } }])
    const reader = await enter(BRUNO)
    expect(noteIds(reader.doc)).toHaveLength(3)
  })
})

describe('what goes out', () => {
  it('is the frame that came in, to everybody but its writer, in one write', async () => {
    const [anna, bruno] = [await enter(ANNA), await enter(BRUNO)]
    const [annasWrites, brunosWrites] = [anna.ear.writes, bruno.ear.writes]
    const update = updateOf(anna, 'pochi autobus')
    say(room, anna.ear, writeUpdate(update))
    say(room, anna.ear, writeUpdate(updateOf(anna, 'poche piste')))
    await settled()
    expect(bruno.ear.writes).toBe(brunosWrites + 1)
    const heard = bruno.ear.saidOf('update')
    expect(heard).toHaveLength(2)
    expect(heard[0]?.bytes).toEqual(update)
    expect(anna.ear.writes).toBe(annasWrites + 1)
    expect(anna.ear.heard().map(({ type }) => type)).toEqual(['saved'])
  })

  it('a whole state that somebody comes back with reaches the others as an edit: to them it is one', async () => {
    const bruno = await enter(BRUNO)
    const ear = new Ear(ANNA)
    room.join(ear)
    const doc = new Y.Doc()
    addNote(doc, { author: authorOf(ANNA), category: 'students', lane: 'problem', text: 'x' }, clock)
    say(room, ear, writeStep2(Y.encodeStateAsUpdate(doc)))
    await settled()
    expect(bruno.ear.heard().map(({ type }) => type)).toEqual(['update'])
  })

  it('is one answer, however often a connection asks in one turn', async () => {
    const ear = new Ear(ANNA)
    room.join(ear)
    for (let time = 0; time < 1_000; time++) say(room, ear, writeStep1(Y.encodeStateVector(new Y.Doc())))
    await settled()
    expect(ear.saidOf('step2')).toHaveLength(1)
  })

  it('is one record a turn in the journal, with each update under its author', async () => {
    const [anna, bruno] = [await enter(ANNA), await enter(BRUNO)]
    say(room, anna.ear, writeUpdate(updateOf(anna, 'a')))
    say(room, bruno.ear, writeUpdate(updateOf(bruno, 'b')))
    await settled()
    expect(journal.recordsOf(NAME)).toHaveLength(1)
    expect(journal.recordsOf(NAME)[0]?.entries.map(({ author }) => author)).toEqual(['anna', 'bruno'])
    expect(journal.bindingsOf(NAME).map(({ author }) => author)).toEqual(['anna', 'bruno'])
  })

  function updateOf(tablet: Tablet, text: string): Uint8Array {
    const doc = new Y.Doc()
    Y.applyUpdate(doc, Y.encodeStateAsUpdate(tablet.doc))
    const before = Y.encodeStateVector(doc)
    addNote(doc, { author: authorOf(tablet.actor), category: tablet.actor.categories[0] ?? null, lane: 'problem', text }, clock)
    return Y.encodeStateAsUpdate(doc, before)
  }
})

describe('hostile updates', () => {
  it('a refused update is in no journal and reaches nobody, and what others sent in the same turn does', async () => {
    const [anna, bruno] = [await enter(ANNA), await enter(BRUNO)]
    const id = add(anna, 'pochi autobus')
    await exchange(anna)
    bruno.hear()
    const records = journal.recordsOf(NAME).length
    notesOf(bruno.doc).get(id)?.set('lane', 'suggestion')
    bruno.send()
    add(anna, 'poche piste')
    anna.send()
    await settled()
    expect(bruno.ear.closed).toBe('forbidden')
    expect(refusals).toEqual(['forbidden'])
    const reader = await enter(BRUNO)
    expect(readNote(reader.doc, id)?.lane).toBe('problem')
    expect(noteIds(reader.doc)).toHaveLength(2)
    expect(journal.recordsOf(NAME)).toHaveLength(records + 1)
    expect(new Set(journal.recordsOf(NAME).at(-1)?.entries.map(({ author }) => author))).toEqual(new Set(['anna']))
  })

  it('an update that shows what it is only when applied leaves no trace either, and spoils nobody’s turn', async () => {
    const anna = await enter(ANNA)
    const id = add(anna, 'pochi autobus')
    await exchange(anna)
    const attacker = new Ear(BRUNO)
    room.join(attacker)
    const order = itemOf(notesOf(anna.doc).get(id) ?? new Y.Map(), 'order')
    // Nothing written over the order of Anna's note: the key would be gone.
    say(room, attacker, writeUpdate(forge([{ client: 4_000, clock: 0, structs: [{ content: new Y.ContentDeleted(1), origin: idOf(order) }] }])))
    add(anna, 'poche piste')
    anna.send()
    await settled()
    expect(attacker.closed).toBe('malformed')
    expect(refusals).toEqual(['malformed'])
    const reader = await enter(BRUNO)
    expect(readNote(reader.doc, id)?.order).toBe('a0')
    expect(noteIds(reader.doc)).toHaveLength(2)
    expect(journal.bindingsOf(NAME).map(({ client }) => client)).not.toContain(4_000)
  })

  it('a question that cannot be read ends in a close, not in a crash', async () => {
    const attacker = new Ear(BRUNO)
    const anna = await enter(ANNA)
    room.join(attacker)
    say(room, attacker, writeStep1(Uint8Array.from([5, 1, 2])))
    await settled()
    expect(attacker.closed).toBe('malformed')
    expect(anna.ear.closed).toBeNull()
  })

  it('what somebody sends after a refusal is not even looked at', async () => {
    const attacker = await enter(BRUNO)
    say(room, attacker.ear, writeUpdate(Uint8Array.from([1, 2, 3])))
    add(attacker, 'still here')
    attacker.send()
    await settled()
    expect(refusals).toEqual(['malformed'])
    expect(journal.recordsOf(NAME)).toEqual([])
  })

  it('a display may listen and may not write', async () => {
    const projector = new Ear(DISPLAY, { mayWrite: false })
    room.join(projector)
    say(room, projector, writeStep1(Y.encodeStateVector(new Y.Doc())))
    await settled()
    expect(projector.saidOf('step2')).toHaveLength(1)
    const doc = new Y.Doc()
    addNote(doc, { author: authorOf(DISPLAY), category: null, lane: 'problem', text: 'x' }, clock)
    say(room, projector, writeUpdate(Y.encodeStateAsUpdate(doc)))
    await settled()
    expect(projector.closed).toBe('forbidden')
  })
})

it('a follower sees the document exactly when it is what is durable', async () => {
  const seen: [number, number][] = []
  let followed = new Y.Doc()
  room.follow({ opened: (doc) => (followed = doc), committed: (sequence) => seen.push([sequence, noteIds(followed).length]) })
  const anna = await enter(ANNA)
  add(anna, 'a')
  await exchange(anna)
  journal.appends = 'fail'
  add(anna, 'b')
  await exchange(anna)
  journal.release()
  await enter(BRUNO)
  expect(seen.every(([sequence, notes]) => sequence === notes)).toBe(true)
  expect(seen.at(-1)).toEqual([1, 1])
})

/** One turn of the event loop and what hangs on it: time for the room to do what it must not do. */
async function turnOfTheLoop(): Promise<void> {
  for (let turn = 0; turn < 5; turn++) await new Promise<void>((go) => setImmediate(go))
}
