import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { temporaryFolder } from '../storage/temporaryFolder.ts'
import { WrongSettings } from './config.ts'
import { organiserKey } from './organiserKey.ts'

let folder: ReturnType<typeof temporaryFolder>
beforeEach(() => {
  folder = temporaryFolder()
})
afterEach(() => folder.remove())

const file = () => join(folder.path, 'organiser.key')
const keyWith = (setting: string | null) => organiserKey({ organiserKey: setting, dataDir: folder.path })

it('makes a key at the first start, for the owner of the folder alone, and keeps it', () => {
  const made = keyWith(null)
  expect(made).toEqual({ key: expect.stringMatching(/^[\w-]{32}$/), isNew: true })
  expect(readdirSync(folder.path)).toEqual(['organiser.key'])
  expect(statSync(file()).mode & 0o777).toBe(0o600)
  expect(keyWith(null)).toEqual({ key: made.key, isNew: false })
})

it('prefers the setting, and keeps no copy of it', () => {
  expect(keyWith('sixteen letters!')).toEqual({ key: 'sixteen letters!', isNew: false })
  expect(readdirSync(folder.path)).toEqual([])
})

it('takes a key that was written by hand', () => {
  writeFileSync(file(), '  a key that someone chose\n')
  expect(keyWith(null)).toEqual({ key: 'a key that someone chose', isNew: false })
})

it('refuses a file without a usable key, and leaves it as it is', () => {
  writeFileSync(file(), 'short\n')
  expect(() => keyWith(null)).toThrow(
    new WrongSettings(`${file()} holds no key of at least 16 characters: delete the file to have a new key made.`),
  )
  expect(readFileSync(file(), 'utf8')).toBe('short\n')
})
