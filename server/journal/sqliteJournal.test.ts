import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { RoomName } from '../../shared/wire/rooms.ts'
import { openFile } from '../storage/database.ts'
import { openStorage } from '../storage/storage.ts'
import { temporaryFolder } from '../storage/temporaryFolder.ts'
import { journalContract, type JournalUnderTest } from './contract.ts'
import { CorruptRecord } from './journal.ts'

journalContract('SQLite', async () => {
  const folder = temporaryFolder()
  const open = async (): Promise<JournalUnderTest> => {
    const { journal, close } = await openStorage(folder.path)
    const reopen = async () => {
      await close()
      return open()
    }
    return { journal, reopen, close: () => close().then(folder.remove) }
  }
  return open()
})

describe('a damaged journal on SQLite', () => {
  const damagedRoom = 'table/damaged' as RoomName // No other journal is asked for it.
  const soundRoom = 'table/sound' as RoomName
  let folder: ReturnType<typeof temporaryFolder>

  beforeEach(async () => {
    folder = temporaryFolder()
    const { journal, close } = await openStorage(folder.path)
    for (const room of [damagedRoom, soundRoom]) {
      for (const byte of [1, 2, 3]) {
        await journal.append(room, { atMs: byte, entries: [{ author: 'alice', update: new Uint8Array([byte]) }], bindings: [] })
      }
    }
    await journal.compact(damagedRoom, { through: 1, state: new Uint8Array([1]) })
    await close()
  })
  afterEach(() => folder.remove())

  it.each([
    ['another byte in a record', 'UPDATE journal SET entries = zeroblob(length(entries)) WHERE sequence = 2', 'record 2 of table/damaged is damaged'],
    ['another time in a record', 'UPDATE journal SET at_ms = 9 WHERE sequence = 2', 'record 2 of table/damaged is damaged'],
    ['a record that is gone', 'DELETE FROM journal WHERE sequence = 2', 'record 2 of table/damaged is missing'],
    ['another byte in the snapshot', "UPDATE snapshots SET state = x'02' WHERE through = 1", 'the snapshot of table/damaged is damaged'],
  ])('refuses to load a room with %s, and no other room', async (_, damage, sentence) => {
    const db = openFile(join(folder.path, 'plenaria.sqlite'))
    db.execute(`${damage} AND room = '${damagedRoom}'`)
    db.close()

    const { journal, close } = await openStorage(folder.path)
    const refusal = await journal.load(damagedRoom).catch((error: unknown) => error)
    expect(refusal).toBeInstanceOf(CorruptRecord)
    expect(String(refusal)).toContain(sentence)
    expect(await journal.load(soundRoom)).toMatchObject({ sequence: 3 })
    await close()
  })
})
