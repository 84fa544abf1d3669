import { copyFileSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { RoomName } from '../../shared/wire/rooms.ts'
import { NotStored } from '../journal/journal.ts'
import { openFile } from './database.ts'
import { openStorage } from './storage.ts'
import { StorageUnavailable } from './openDatabase.ts'
import { temporaryFolder } from './temporaryFolder.ts'

const ONE = 'table/one' as RoomName // No journal but this test's is asked for them.
const TWO = 'table/two' as RoomName

let folder: ReturnType<typeof temporaryFolder>
let file: string
beforeEach(() => {
  folder = temporaryFolder()
  file = join(folder.path, 'plenaria.sqlite')
})
afterEach(() => folder.remove())

async function refusal(dataDir: string): Promise<StorageUnavailable> {
  const error = await openStorage(dataDir).catch((thrown: unknown) => thrown)
  if (error instanceof StorageUnavailable) return error
  throw new Error(`opened, or failed otherwise: ${String(error)}`)
}

it('makes the folder', async () => {
  const deep = join(folder.path, 'a', 'b')
  await openStorage(deep).then((storage) => storage.close())
  expect(readFileSync(join(deep, 'plenaria.sqlite')).subarray(0, 15).toString()).toBe('SQLite format 3')
})

it('stores what is on its way when it is closed, and nothing after that', async () => {
  const { journal, close } = await openStorage(folder.path)
  const nothing = { atMs: 1, entries: [], bindings: [] }
  const appended = journal.append(ONE, nothing)
  const closed = close()
  await expect(journal.append(ONE, nothing)).rejects.toThrow(NotStored)
  await closed
  expect(await appended).toBe(1)
  const again = await openStorage(folder.path)
  expect(await again.journal.load(ONE)).toMatchObject({ sequence: 1 })
  await again.close()
})

it('refuses a folder that this process holds already, until it is closed', async () => {
  const first = await openStorage(folder.path)
  expect((await refusal(folder.path)).reason).toBe('inUse')
  await first.close()
  await openStorage(folder.path).then((storage) => storage.close())
})

// Not by permissions: tests may run as root, whom they do not stop.
it.each([
  ['is a file', 'file'],
  ['lies in a file', 'file/data'],
  ['can never be made', '/proc/plenaria'],
])('refuses a folder that %s', async (_, where) => {
  writeFileSync(join(folder.path, 'file'), '')
  const dataDir = resolve(folder.path, where)
  const { reason, message } = await refusal(dataDir)
  expect(reason).toBe('notWritable')
  expect(message).toContain(`The data folder ${dataDir} cannot be written to`)
})

it('refuses a database that cannot be opened', async () => {
  mkdirSync(file)
  const { reason, message } = await refusal(folder.path)
  expect(reason).toBe('notWritable')
  expect(message).toContain(`${file} cannot be opened for writing`)
})

describe('a damaged file', () => {
  async function makeSound(): Promise<void> {
    const { journal, close } = await openStorage(folder.path)
    const update = new Uint8Array(20_000)
    for (let left = 5; left > 0; left--) await journal.append(ONE, { atMs: 1, entries: [{ author: 'alice', update }], bindings: [] })
    await close()
  }

  it.each([
    ['holds something else', () => Promise.resolve(writeFileSync(file, 'Dear diary, '.repeat(1_000)))],
    ['was cut off', () => makeSound().then(() => truncateSync(file, 3 * 4_096 + 1_000))],
    ['has a page of another', () => makeSound().then(() => overwritePage(2))],
  ])('that %s is refused and left as it is', async (_, damage) => {
    await damage()
    const before = filesIn(folder.path)
    const { reason, message } = await refusal(folder.path)
    expect(reason).toBe('corrupt')
    expect(message).toContain(`${file} is damaged or is not a Plenaria database; nothing of it was repaired or removed`)
    expect(filesIn(folder.path)).toEqual(before)
  })

  it('with a log from before a kill is refused, and what the log held is still there', async () => {
    await makeKilled()
    overwritePage(2)
    const { reason } = await refusal(folder.path)
    expect(reason).toBe('corrupt')
    // SQLite folds the log into the file when it lets go; not a byte of what was committed goes.
    const left = readdirSync(folder.path).map((name) => readFileSync(join(folder.path, name)))
    expect(left.some((bytes) => bytes.includes(TWO))).toBe(true)
    expect(left.some((bytes) => bytes.includes(Buffer.alloc(4_096, 0xab)))).toBe(true)
  })

  /** What a kill leaves: the files as they are while somebody writes. */
  async function makeKilled(): Promise<void> {
    await makeSound()
    const alive = join(folder.path, 'alive')
    mkdirSync(alive)
    renameSync(file, join(alive, 'plenaria.sqlite'))
    const { journal, close } = await openStorage(alive)
    await journal.append(TWO, { atMs: 1, entries: [], bindings: [] })
    for (const name of ['plenaria.sqlite', 'plenaria.sqlite-wal']) copyFileSync(join(alive, name), join(folder.path, name))
    await close()
    rmSync(alive, { recursive: true })
  }

  function overwritePage(number: number): void {
    const bytes = readFileSync(file)
    bytes.fill(0xab, number * 4_096, (number + 1) * 4_096)
    writeFileSync(file, bytes)
  }
})

it('refuses a file that a newer version made, and leaves it as it is', async () => {
  await openStorage(folder.path).then((storage) => storage.close())
  const db = openFile(file)
  db.execute('PRAGMA user_version = 99')
  db.close()
  const before = filesIn(folder.path)
  const { reason, message } = await refusal(folder.path)
  expect(reason).toBe('tooNew')
  expect(message).toContain(`${file} was made by a newer version of Plenaria`)
  expect(filesIn(folder.path)).toEqual(before)
})

/** All that has any content: SQLite may leave an empty log beside a file that it only looked at. */
function filesIn(path: string): Record<string, string> {
  const files = readdirSync(path).map((name) => [name, readFileSync(join(path, name), 'base64')] as const)
  return Object.fromEntries(files.filter(([, content]) => content !== ''))
}
