import { randomBytes } from 'node:crypto'
import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { MIN_KEY_LENGTH, WrongSettings, type Config } from './config.ts'

export type OrganiserKey = {
  readonly key: string
  /** Made just now: this is the first start, and someone has to be told. */
  readonly isNew: boolean
}

/**
 * The organiser's secret: the setting, or else the one kept in `<DATA_DIR>/organiser.key`, made at the first start. The folder
 * has to be there. Throws `WrongSettings` if the file holds no usable key: a new one would lock the organiser out unasked.
 */
export function organiserKey({ organiserKey: setting, dataDir }: Pick<Config, 'organiserKey' | 'dataDir'>): OrganiserKey {
  if (setting !== null) return { key: setting, isNew: false }
  const path = join(dataDir, 'organiser.key')
  const kept = readKept(path)
  if (kept !== null) return { key: kept, isNew: false }
  // 192 bits, 32 characters that need no escaping in a link.
  const key = randomBytes(24).toString('base64url')
  keep(path, key)
  return { key, isNew: true }
}

function readKept(path: string): string | null {
  const key = readIfThere(path)?.trim() ?? null
  if (key !== null && key.length < MIN_KEY_LENGTH) {
    throw new WrongSettings(`${path} holds no key of at least ${MIN_KEY_LENGTH} characters: delete the file to have a new key made.`)
  }
  return key
}

function readIfThere(path: string): string | null {
  try {
    return readFileSync(path, 'utf8')
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null
    throw new WrongSettings(`${path} cannot be read (${String(error)}).`, { cause: error })
  }
}

/** Whole or not at all: a kill in the middle leaves no half key behind. */
function keep(path: string, key: string): void {
  const draft = `${path}.new`
  rmSync(draft, { force: true })
  writeFileSync(draft, `${key}\n`, { mode: 0o600, flush: true })
  renameSync(draft, path)
}
