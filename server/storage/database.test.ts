import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { openFile } from './database.ts'
import { temporaryFolder } from './temporaryFolder.ts'

const folder = temporaryFolder()
const db = openFile(join(folder.path, 'test.sqlite'))
db.execute('CREATE TABLE things (number INTEGER, text TEXT, bytes BLOB) STRICT')
const insert = db.prepare('INSERT INTO things VALUES (?, ?, ?)')
const select = db.prepare<{ number: number | null; text: string | null; bytes: Uint8Array | null }>('SELECT * FROM things WHERE number = ?')
afterAll(() => {
  db.close()
  folder.remove()
})

it('gives back numbers, texts, bytes and nothing', () => {
  insert.run(2 ** 40, 'à 👍', new Uint8Array([0, 255]))
  insert.run(1, null, null)
  expect(select.all(2 ** 40)).toEqual([{ number: 2 ** 40, text: 'à 👍', bytes: new Uint8Array([0, 255]) }])
  expect(select.all(1)).toEqual([{ number: 1, text: null, bytes: null }])
})

it('stores the part that a view shows, of a Buffer too', () => {
  insert.run(3, null, Buffer.from('abcdef').subarray(2, 4))
  expect(select.all(3)[0]?.bytes).toEqual(new TextEncoder().encode('cd'))
})

it('refuses what would abort the process or be stored as something else', () => {
  // @ts-expect-error a boolean
  expect(() => insert.run(true, null, null)).toThrow(TypeError)
  // @ts-expect-error an object
  expect(() => insert.run(1, { text: 'a' }, null)).toThrow(TypeError)
  // @ts-expect-error nothing at all
  expect(() => insert.run(1, undefined, null)).toThrow(TypeError)
  expect(() => insert.run(NaN, null, null)).toThrow(TypeError)
  expect(() => insert.run(1, null)).toThrow('2 values for 3 parameters')
})

it('does all of a transaction or nothing', () => {
  const spoiled = () =>
    db.transaction(() => {
      insert.run(7, null, null)
      throw new Error('changed my mind')
    })
  expect(spoiled).toThrow('changed my mind')
  expect(select.all(7)).toEqual([])
})
