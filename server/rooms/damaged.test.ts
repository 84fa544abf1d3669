import * as fc from 'fast-check'
import { pino } from 'pino'
import { expect, it } from 'vitest'
import * as Y from 'yjs'
import { linksOf, noteIds, notesOf, readNote } from '../../shared/document/tableDocument.ts'
import { newId, type NoteId, type TableId } from '../../shared/ids.ts'
import { addNote } from '../../shared/ops/addNote.ts'
import { deleteNote } from '../../shared/ops/deleteNote.ts'
import { editText } from '../../shared/ops/editText.ts'
import { linkNotes } from '../../shared/ops/linkNotes.ts'
import { moveNote } from '../../shared/ops/moveNote.ts'
import { lanesById } from '../../shared/process/definition.ts'
import { PRATO } from '../../shared/process/prato.ts'
import { readClientMessage, writeUpdate } from '../../shared/wire/messages.ts'
import { roomName } from '../../shared/wire/rooms.ts'
import { ANNA, authorOf, BRUNO, clock, PRATO_WORDS } from '../gate/scene.ts'
import { createMetrics } from '../metrics.ts'
import { MemoryJournal } from './memoryJournal.ts'
import { Room } from './room.ts'
import { Ear, say, Tablet } from './tablet.ts'

/** Real updates with some bytes changed, as a broken tablet or an attacker with a dictionary sends them: thousands, the same each run. */

const DAMAGED = 4_000
const NAME = roomName({ kind: 'table', tableId: newId<TableId>() })
const metrics = createMetrics()

type Damage = { readonly update: number; readonly flips: readonly { readonly at: number; readonly to: number }[]; readonly cut: number }

const damage: fc.Arbitrary<Damage> = fc.record({
  update: fc.nat(10_000),
  flips: fc.array(fc.record({ at: fc.nat(100_000), to: fc.nat(255) }), { minLength: 1, maxLength: 4 }),
  cut: fc.oneof({ weight: 4, arbitrary: fc.constant(0) }, { weight: 1, arbitrary: fc.nat(20) }),
})

function damaged(updates: readonly Uint8Array[], { update, flips, cut }: Damage): Uint8Array {
  const whole = updates[update % updates.length] ?? new Uint8Array()
  const bytes = Uint8Array.from(whole.subarray(0, whole.length - cut))
  for (const { at, to } of flips) bytes[at % bytes.length] = to
  return bytes
}

async function openRoom(journal: MemoryJournal): Promise<Room> {
  const ports = { journal, nowMs: () => 1, metrics, log: pino({ level: 'silent' }), onRefused: () => undefined }
  return Room.open({ name: NAME, kind: 'table', vocabulary: PRATO_WORDS }, ports)
}

/** Everything that Bruno did on his tablet, as the updates that it sent. */
function brunosUpdates(tablet: Tablet): Uint8Array[] {
  const { doc } = tablet
  const updates: Uint8Array[] = []
  doc.on('update', (update: Uint8Array) => updates.push(update))
  const ids: NoteId[] = []
  for (const text of ['pochi autobus', 'niente piste 🚲', 'مرحبا بالعالم', 'a\u0301bc']) {
    const added = addNote(doc, { author: authorOf(BRUNO), category: 'sport', lane: 'cause', text }, clock)
    if (added.ok) ids.push(added.value)
  }
  for (const [n, id] of ids.entries()) {
    editText(doc, id, `${readNote(doc, id)?.text} ${n}`)
    moveNote(doc, id, { lane: n % 2 === 0 ? 'problem' : 'cause', before: ids[0] ?? null })
    linkNotes(doc, { author: authorOf(BRUNO), from: id, to: ids[0] ?? id, lanes: lanesById(PRATO) })
  }
  if (ids[1] !== undefined) deleteNote(doc, ids[1])
  return [...updates, Y.encodeStateAsUpdate(doc), Y.mergeUpdates(updates.slice(2, 9))]
}

it('whatever becomes of the bytes, the room stands, nobody else is harmed, and the journal can be read', async () => {
  const journal = new MemoryJournal()
  const room = await openRoom(journal)
  const anna = new Tablet(ANNA)
  anna.connect(room)
  addNote(anna.doc, { author: authorOf(ANNA), category: 'students', lane: 'problem', text: 'il mio 👩🏽‍🌾 problema' }, clock)
  const settle = async () => {
    anna.send()
    await room.edit(() => undefined)
    anna.hear()
  }
  await settle()
  await settle()
  const annas = noteIds(anna.doc)[0] ?? newId<NoteId>()
  // Its order is everybody's to change; nothing else of it is.
  const before = { ...readNote(anna.doc, annas), order: expect.any(String) }

  const bruno = new Tablet(BRUNO)
  Y.applyUpdate(bruno.doc, Y.encodeStateAsUpdate(anna.doc))
  const updates = brunosUpdates(bruno)
  const outcomes = new Map<string, number>()
  for (const one of fc.sample(damage, { numRuns: DAMAGED, seed: 20_261_122 })) {
    const attacker = new Ear(BRUNO)
    room.join(attacker)
    say(room, attacker, writeUpdate(damaged(updates, one)))
    await settle()
    room.leave(attacker)
    outcomes.set(attacker.closed ?? 'kept', (outcomes.get(attacker.closed ?? 'kept') ?? 0) + 1)
    expect(anna.isConnected).toBe(true)
    expect(readNote(anna.doc, annas)).toEqual(before)
  }
  // Both happened, or this tried nothing.
  expect(outcomes.get('malformed')).toBeGreaterThan(500)
  expect(outcomes.get('kept')).toBeGreaterThan(100)

  const replayed = new Y.Doc()
  for (const { entries } of journal.recordsOf(NAME)) for (const { update } of entries) Y.applyUpdate(replayed, update)
  expect(replayed.store.pendingStructs).toBeNull()
  expect(content(anna.doc)).toEqual(content(replayed))
  for (const id of noteIds(replayed)) expect(readNote(replayed, id)).toMatchObject({ lane: expect.any(String), order: expect.any(String), author: expect.stringMatching(/anna|bruno/) })
}, 120_000)

it('no bytes at all make a message that is not one', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
      try {
        expect(['step1', 'update', 'presence', 'queryPresence']).toContain(readClientMessage(bytes).type)
      } catch (error) {
        expect(error).toBeInstanceOf(Error)
      }
    }),
    { numRuns: 20_000, seed: 20_261_122 },
  )
})

function content(doc: Y.Doc): unknown {
  return { notes: notesOf(doc).toJSON(), links: linksOf(doc).toJSON(), clocks: Y.decodeStateVector(Y.encodeStateVector(doc)) }
}
