import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { Api } from '../cast/api.ts'
import { startServer } from '../cast/server.ts'

/** Whoever starts the server and cannot is told in one line why, by a program that then ends; what is on the disk stays as it is. */

const ROOT = fileURLToPath(new URL('../..', import.meta.url))

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'plenaria-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

type End = { readonly code: number | null; readonly said: string }

/** Starts it and waits for its end. */
async function startInVain(env: Readonly<Record<string, string>>): Promise<End> {
  const child = spawn(process.execPath, ['--import', 'tsx', 'server/main.ts'], {
    cwd: ROOT, env: { ...process.env, HOST: '127.0.0.1', PORT: '0', DATA_DIR: join(folder, 'data'), LOG_LEVEL: 'info', ...env }, stdio: ['ignore', 'pipe', 'pipe'],
  })
  const said: string[] = []
  child.stderr.on('data', (data: Buffer) => said.push(data.toString()))
  child.stdout.on('data', (data: Buffer) => said.push(data.toString()))
  const [code] = await once(child, 'close')
  return { code, said: said.join('') }
}

/** One line, in words, without a stack. */
function expectOneLine({ code, said }: End, about: RegExp): void {
  expect(code).toBe(1)
  expect(said).toMatch(/^Plenaria did not start: [^\n]+\n$/)
  expect(said).toMatch(about)
}

describe('the port', () => {
  it('is taken', async () => {
    const squatter = createServer().listen(0, '127.0.0.1')
    await once(squatter, 'listening')
    const address = squatter.address()
    const port = typeof address === 'object' && address !== null ? address.port : 0
    expectOneLine(await startInVain({ PORT: String(port) }), new RegExp(`port ${port} is taken`))
    squatter.close()
    // What it had made by then is no hindrance to the next try.
    const server = await startServer({ dataDir: join(folder, 'data') })
    await server.remove()
  })

  it('is not an address of this machine', async () => {
    expectOneLine(await startInVain({ HOST: '192.0.2.1' }), /192\.0\.2\.1/)
  })
})

describe('the data folder', () => {
  it('cannot be made, because a file is in its way', async () => {
    writeFileSync(join(folder, 'data'), 'a file')
    expectOneLine(await startInVain({}), /cannot be written to/)
    expectOneLine(await startInVain({ DATA_DIR: join(folder, 'data', 'deeper') }), /cannot be written to/)
    expect(readFileSync(join(folder, 'data'), 'utf8')).toBe('a file')
  })

  it('is where nothing can be written, not even by root', async () => {
    expectOneLine(await startInVain({ DATA_DIR: '/proc/plenaria' }), /cannot be written to/)
  })

  it('holds something else under the name of the database, which is left as it is', async () => {
    mkdirSync(join(folder, 'data'))
    const path = join(folder, 'data', 'plenaria.sqlite')
    const letters = 'Dear diary, '.repeat(1_000)
    writeFileSync(path, letters)
    expectOneLine(await startInVain({}), /damaged or is not a Plenaria database/)
    expect(readFileSync(path, 'utf8')).toBe(letters)
  })

  it('holds a database that was damaged, which is left as it is', async () => {
    const server = await startServer({ dataDir: join(folder, 'data') })
    await Api.organiser(server.origin).createSession()
    expect(await server.stop()).toBe(0)
    const path = join(folder, 'data', 'plenaria.sqlite')
    const bytes = readFileSync(path)
    bytes.fill(0x55, 4_096 * 2, 4_096 * 4)
    writeFileSync(path, bytes)
    expectOneLine(await startInVain({}), /damaged/)
    expect(readFileSync(path).equals(bytes)).toBe(true)
  })

  it('belongs to a server that runs, which does not notice', async () => {
    const server = await startServer({ dataDir: join(folder, 'data') })
    expectOneLine(await startInVain({}), /Another Plenaria server is using/)
    expect((await Api.organiser(server.origin).createSession()).tables.length).toBeGreaterThan(0)
    await server.kill()
    // A kill lets go of the folder.
    const next = await startServer({ dataDir: join(folder, 'data') })
    await next.remove()
  })

  it('holds an organiser’s key that is none: a new one would lock the organiser out', async () => {
    mkdirSync(join(folder, 'data'))
    writeFileSync(join(folder, 'data', 'organiser.key'), 'short\n')
    expectOneLine(await startInVain({}), /organiser\.key/)
    expect(readFileSync(join(folder, 'data', 'organiser.key'), 'utf8')).toBe('short\n')
  })
})

describe('settings', () => {
  it.each([
    ['PORT', 'three thousand', /PORT must be a port number/],
    ['PORT', '70000', /PORT/],
    ['HOST', 'not a host!', /HOST/],
    ['ORGANISER_KEY', 'short', /ORGANISER_KEY/],
    ['PUBLIC_URL', 'plenaria.example.org', /PUBLIC_URL/],
    ['TLS_CERT', '/does/not/exist', /TLS_CERT/],
    ['LOG_LEVEL', 'loud', /LOG_LEVEL/],
  ])('%s=%s', async (name, value, about) => {
    const { code, said } = await startInVain({ [name]: value })
    expect(code).toBe(1)
    expect(said).toMatch(about)
    expect(said).not.toMatch(/\n\s+at /)
    expect(() => readFileSync(join(folder, 'data', 'plenaria.sqlite'))).toThrow()
  })
})

it('the first start says where it is, shows the organiser’s link once, and keeps its key to itself', async () => {
  const child = spawn(process.execPath, ['--import', 'tsx', 'server/main.ts'], {
    cwd: ROOT, env: { ...process.env, HOST: '127.0.0.1', PORT: '0', DATA_DIR: join(folder, 'data'), LOG_LEVEL: 'trace', ORGANISER_KEY: '' }, stdio: ['ignore', 'pipe', 'pipe'],
  })
  const out: string[] = []
  const log: string[] = []
  child.stdout.on('data', (data: Buffer) => out.push(data.toString()))
  child.stderr.on('data', (data: Buffer) => log.push(data.toString()))
  while (!out.join('').includes('/enter#')) await once(child.stdout, 'data')
  const key = readFileSync(join(folder, 'data', 'organiser.key'), 'utf8').trim()
  expect(out.join('')).toContain(`/enter#${key}`)
  child.kill('SIGTERM')
  await once(child, 'close')
  expect(log.join('')).not.toContain(key)
})
