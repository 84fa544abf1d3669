import { join } from 'node:path'
import { expect, it } from 'vitest'
import { CorruptRecord } from '../journal/journal.ts'
import { openFile } from '../storage/database.ts'
import { openStorage } from '../storage/storage.ts'
import { temporaryFolder } from '../storage/temporaryFolder.ts'
import { recordsContract, type RecordsUnderTest } from './contract.ts'

recordsContract('SQLite', async () => {
  const folder = temporaryFolder()
  const open = async (): Promise<RecordsUnderTest> => {
    const { records, close } = await openStorage(folder.path)
    const reopen = async () => {
      await close()
      return open()
    }
    return { records, reopen, close: () => close().then(folder.remove) }
  }
  return open()
})

it.each([
  ['lost a field', '{"sessionId":"s","name":"Tavolo 1","topic":"energy"}', 'position'],
  ['is no JSON', '{"sessionId":', 'JSON'],
])('refuses a record that %s, by name', async (_, json, why) => {
  const folder = temporaryFolder()
  await openStorage(folder.path).then(({ close }) => close())
  const db = openFile(join(folder.path, 'plenaria.sqlite'))
  db.execute(`INSERT INTO records (collection, id, json) VALUES ('tables', 'table-7', '${json}')`)
  db.close()

  const { records, close } = await openStorage(folder.path)
  for (const read of [records.get('tables', 'table-7'), records.list('tables')]) {
    const refusal = await read.catch((error: unknown) => error)
    expect(refusal).toBeInstanceOf(CorruptRecord)
    expect(String(refusal)).toContain('tables table-7')
    expect(String(refusal)).toContain(why)
  }
  await close()
  folder.remove()
})
