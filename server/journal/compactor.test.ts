import { afterEach, beforeEach, expect, it } from 'vitest'
import * as Y from 'yjs'
import type { RoomName } from '../../shared/wire/rooms.ts'
import { openStorage, type Storage } from '../storage/storage.ts'
import { temporaryFolder } from '../storage/temporaryFolder.ts'
import { startCompactor, type Compactor } from './compactor.ts'

const RED = 'table/red' as RoomName // No journal but this test's is asked for them.
const BLUE = 'table/blue' as RoomName

let folder: ReturnType<typeof temporaryFolder>
let storage: Storage
let compactor: Compactor
beforeEach(async () => {
  folder = temporaryFolder()
  storage = await openStorage(folder.path)
  compactor = startCompactor(storage.journal)
})
afterEach(async () => {
  await storage.close()
  folder.remove()
})

/** A document whose every change is in the journal. */
function journalled(room: RoomName): Y.Doc {
  const doc = new Y.Doc()
  doc.on('update', (update: Uint8Array) => void storage.journal.append(room, recordOf(update)))
  return doc
}

function recordOf(...updates: readonly Uint8Array[]) {
  return { atMs: 1, entries: updates.map((update) => ({ author: 'alice', update })), bindings: [] }
}

async function reopened(room: RoomName): Promise<Y.Doc> {
  const { snapshot, records } = await storage.journal.load(room)
  const doc = new Y.Doc()
  if (snapshot !== null) Y.applyUpdate(doc, snapshot)
  for (const { entries } of records) for (const { update } of entries) Y.applyUpdate(doc, update)
  return doc
}

it('leaves the room as it was, with less to read, and its history whole', async () => {
  const doc = journalled(RED)
  const text = doc.getText('text')
  for (const word of 'one two three four five'.split(' ')) text.insert(text.length, `${word} `)
  text.delete(0, 4)
  await compactor.compact(RED)
  expect(await storage.journal.load(RED)).toMatchObject({ records: [], sequence: 6 })
  expect(await storage.journal.history(RED, { after: 0, limit: 100 })).toHaveLength(6)

  text.insert(text.length, 'six')
  await compactor.compact(RED)
  expect(await storage.journal.load(RED)).toMatchObject({ records: [], sequence: 7 })
  const again = await reopened(RED)
  expect(again.getText('text').toJSON()).toBe('two three four five six')
  expect(Y.encodeStateVector(again)).toEqual(Y.encodeStateVector(doc))
})

it('queues a room once, however often it is due', async () => {
  journalled(RED).getText('text').insert(0, 'one')
  const first = compactor.compact(RED)
  expect(compactor.compact(RED)).toBe(first)
  await first
  expect(compactor.compact(RED)).not.toBe(first)
})

it.each([
  ['cannot be read', () => recordOf(new Uint8Array([1, 2, 3]))],
  ['needs another that is missing', () => recordOf(withoutItsFirst())],
])('makes no snapshot of a room with an update that %s, and goes on with the next room', async (_, spoil) => {
  await storage.journal.append(RED, spoil())
  journalled(BLUE).getText('text').insert(0, 'one')
  const [spoiled, sound] = await Promise.allSettled([compactor.compact(RED), compactor.compact(BLUE)])
  expect([spoiled.status, sound.status]).toEqual(['rejected', 'fulfilled'])
  expect((await storage.journal.load(RED)).snapshot).toBeNull()
  expect((await storage.journal.load(BLUE)).snapshot).not.toBeNull()
})

function withoutItsFirst(): Uint8Array {
  const doc = new Y.Doc()
  doc.getText('text').insert(0, 'one')
  const before = Y.encodeStateVector(doc)
  doc.getText('text').insert(3, 'two')
  return Y.encodeStateAsUpdate(doc, before)
}
