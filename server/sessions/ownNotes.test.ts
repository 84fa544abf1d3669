import { pino } from 'pino'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ownNoteIds, readOwnNote } from '../../shared/document/ownNotes.ts'
import { mirrorNotesOf } from '../../shared/document/plenaryDocument.ts'
import type { OwnNoteRequest } from '../../shared/api/ownNotes.ts'
import { newId, type AuthorId, type CommandId, type NoteId, type SessionId, type TableId } from '../../shared/ids.ts'
import type { Seated } from '../http/guard.ts'
import { createMetrics } from '../metrics.ts'
import { recordsOfOneTable } from '../rooms/recordsOfOneTable.ts'
import { Rooms } from '../rooms/rooms.ts'
import { openStorage, type Storage } from '../storage/storage.ts'
import { temporaryFolder } from '../storage/temporaryFolder.ts'
import { Commands } from './commands.ts'
import { MOST_A_MINUTE, OwnNotes } from './ownNotes.ts'
import { readPlenary } from './readPlenary.ts'
import { aNote } from './votingHall.ts'

const metrics = createMetrics()
const folder = temporaryFolder()
let storage: Storage
beforeAll(async () => {
  storage = await openStorage(folder.path)
})
afterAll(async () => {
  await storage.close()
  folder.remove()
})

/** A session in its plenary step, where the room may write, and Anna, a student. */
async function hall(change: { readonly roomWrites?: boolean; readonly step?: string; readonly joining?: 'ended'; readonly left?: boolean } = {}) {
  const { records, journal } = storage
  const [found] = await recordsOfOneTable().list('sessions')
  if (found === undefined) throw new Error('no session')
  const sessionId = newId<SessionId>()
  const programme = found.value.programme.map((step) => (step.mode === 'cluster' ? { ...step, roomWrites: change.roomWrites ?? true } : step))
  const leftClocks = change.left === true ? { plenary: found.value.clock } : {}
  await records.write([{ collection: 'sessions', id: sessionId, value: { ...found.value, programme, step: change.step ?? 'plenary', leftClocks, joining: change.joining ?? 'open' } }])
  const make = () => {
    const rooms = new Rooms({ journal, nowMs: Date.now, log: pino({ level: 'silent' }), metrics, onRefused: () => undefined }, records)
    return { rooms, ownNotes: new OwnNotes({ records, rooms, commands: new Commands(records, Date.now), nowMs: Date.now }) }
  }
  const { rooms, ownNotes } = make()
  const anna: Seated = { role: 'participant', id: newId<AuthorId>(), sessionId, tableId: newId<TableId>(), categories: ['students'] }
  const written = () => readPlenary(rooms, sessionId, (doc) => ownNoteIds(doc).flatMap((id) => readOwnNote(doc, id) ?? []))
  const note = (fields: Partial<OwnNoteRequest> = {}): OwnNoteRequest => {
    return { commandId: newId<CommandId>(), author: anna.id, step: 'plenary', lane: 'problem', category: 'students', text: 'Pochi autobus la sera', lever: null, ...fields }
  }
  return { rooms, ownNotes, anna, written, note, sessionId }
}

describe('a participant’s note for the plenary', () => {
  it('stands there under its own id, with category, kind and lever', async () => {
    const { ownNotes, anna, written, note } = await hall()
    const barrier = note({ lane: 'barrier', lever: 'finance' })
    await ownNotes.send(anna, barrier)
    expect(await written()).toMatchObject([{ id: barrier.commandId, author: anna.id, category: 'students', lane: 'barrier', lever: 'finance', late: false, deleted: false }])
  })

  it('sent twice is one note', async () => {
    const { ownNotes, anna, written, note } = await hall()
    const once = note()
    await Promise.all([ownNotes.send(anna, once), ownNotes.send(anna, once)])
    await ownNotes.send(anna, once)
    expect(await written()).toHaveLength(1)
  })

  it('is one note too if the server was killed between the document and the record of the command', async () => {
    const { rooms, ownNotes, anna, written, note, sessionId } = await hall()
    const once = note()
    await ownNotes.send(anna, once)
    const forgetful = new OwnNotes({ records: storage.records, rooms, commands: new Commands(recordsOfOneTable(), Date.now), nowMs: Date.now })
    await forgetful.send(anna, once)
    expect(await written()).toHaveLength(1)
    expect(await readPlenary(rooms, sessionId, (doc) => readOwnNote(doc, once.commandId as string as NoteId)?.text)).toBe(once.text)
  })

  it('that arrives when its step is over is kept, and marked', async () => {
    const { ownNotes, anna, written, note } = await hall({ step: 'break', left: true })
    await ownNotes.send(anna, note())
    expect(await written()).toMatchObject([{ late: true }])
  })

  it.each([
    ['where the step does not let the room write', { roomWrites: false }, {}, 'roomNotWriting'],
    ['for a step that was never begun', { step: 'context' }, {}, 'roomNotWriting'],
    ['for a step that there is not', {}, { step: 'dessert' }, 'roomNotWriting'],
    ['after the session', { joining: 'ended' as const }, {}, 'sessionClosed'],
    ['in another name', {}, { author: 'somebody-else' }, 'forbidden'],
    ['for a category that is not theirs', {}, { category: 'sport' }, 'invalid'],
    ['of a kind that has no part in causes', {}, { lane: 'near' }, 'invalid'],
    ['with a lever that the kind does not ask for', {}, { lever: 'finance' }, 'invalid'],
  ])('is refused %s, and nothing is written', async (_, change, fields, reason) => {
    const { ownNotes, anna, written, note } = await hall(change)
    await expect(ownNotes.send(anna, note(fields))).rejects.toMatchObject({ reason })
    expect(await written()).toEqual([])
  })

  it('does not take the id of a table’s note', async () => {
    const { rooms, ownNotes, anna, written, note, sessionId } = await hall()
    const taken = newId<NoteId>()
    await (await rooms.open({ kind: 'plenary', sessionId }))?.room.edit((doc) => void mirrorNotesOf(doc).set(taken, aNote()))
    await expect(ownNotes.send(anna, note({ commandId: taken as string as CommandId }))).rejects.toMatchObject({ reason: 'invalid' })
    expect(await written()).toEqual([])
  })

  it('is one of so many a minute; one that was sent before does not count again', async () => {
    const { ownNotes, anna, written, note } = await hall()
    const first = note()
    await ownNotes.send(anna, first)
    for (let i = 1; i < MOST_A_MINUTE; i++) await ownNotes.send(anna, note())
    await expect(ownNotes.send(anna, note())).rejects.toMatchObject({ reason: 'tooManyTries' })
    await ownNotes.send(anna, first)
    expect(await written()).toHaveLength(MOST_A_MINUTE)
  })
})
