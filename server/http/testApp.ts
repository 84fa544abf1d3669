import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pino } from 'pino'
import { PROBLEMS, type ProblemReason } from '../../shared/api/schemas.ts'
import { newId, type CommandId } from '../../shared/ids.ts'
import { createApp } from '../app.ts'
import { offerFirstProcess } from '../sessions/firstProcess.ts'
import { openStorage } from '../storage/storage.ts'
import { temporaryFolder } from '../storage/temporaryFolder.ts'

/** The whole server but for its sockets, on a real database, for tests of the HTTP interface. No code of the product imports this. */

export const TEST_KEY = 'the-organisers-key-of-tests'
export const TEST_ORIGIN = 'http://hall.test:3000'

export type Asking = {
  readonly token?: string
  readonly cookie?: string
  readonly origin?: string
  readonly headers?: Readonly<Record<string, string>>
  readonly from?: string
  /** Sent as it is if it is a string; as JSON otherwise. */
  readonly body?: unknown
}

export type TestApp = Awaited<ReturnType<typeof startTestApp>>

export async function startTestApp({ nowMs = Date.now }: { readonly nowMs?: () => number } = {}) {
  const folder = temporaryFolder()
  const storage = await openStorage(folder.path)
  await offerFirstProcess(storage.records)
  mkdirSync(join(folder.path, 'client', 'assets'), { recursive: true })
  writeFileSync(join(folder.path, 'client', 'index.html'), '<!doctype html><head></head>')
  const logged: string[] = []
  const log = pino({ level: 'trace' }, { write: (line) => void logged.push(line) })
  const app = createApp(
    { organiserKey: TEST_KEY, publicUrl: null, isSecure: false, tldrawLicenseKey: null, retentionDays: 365, clientDir: join(folder.path, 'client'), port: () => 3000 },
    { journal: storage.journal, records: storage.records, nowMs, log },
  )

  /** Through the app's own front door, as from a socket with this address. */
  async function ask(method: string, path: string, { token, cookie, origin, headers, from = '192.0.2.1', body }: Asking = {}): Promise<Response> {
    const sent = {
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
      ...(cookie === undefined ? {} : { cookie }),
      ...(origin === undefined ? {} : { origin }),
      host: new URL(TEST_ORIGIN).host,
      ...headers,
    }
    const text = typeof body === 'string' ? body : JSON.stringify(body)
    return app.http.request(
      `${TEST_ORIGIN}${path}`,
      { method, headers: sent, ...(body === undefined ? {} : { body: text }) },
      { incoming: { socket: { remoteAddress: from, remotePort: 1, remoteFamily: 'IPv4' } } },
    )
  }

  /** Bytes as they are, as a page sends a picture. */
  async function upload(path: string, bytes: Uint8Array<ArrayBuffer>, { token, headers }: Asking = {}): Promise<Response> {
    const sent = { ...headers, ...(token === undefined ? {} : { authorization: `Bearer ${token}` }), 'content-length': String(bytes.length), host: new URL(TEST_ORIGIN).host }
    return app.http.request(`${TEST_ORIGIN}${path}`, { method: 'POST', headers: sent, body: bytes })
  }

  return {
    ask,
    upload,
    pictures: app.pictures,
    rooms: app.rooms,
    logged,
    folder: folder.path,
    records: storage.records,
    eraseWhatIsOld: () => app.erasure.eraseWhatIsOld(log),
    journal: storage.journal,
    /** A command with an id of its own. */
    command: (path: string, body: object, asking: Asking = {}) => ask('POST', path, { token: TEST_KEY, ...asking, body: { commandId: newId<CommandId>(), ...body } }),
    async close() {
      app.close()
      await storage.close()
    },
    remove: folder.remove,
  }
}

/** The reason of a refusal, once it is sure that this is one in full form. */
export async function refusalIn(response: Response): Promise<ProblemReason> {
  if (response.headers.get('content-type') !== 'application/problem+json') throw new Error(`no problem details: ${response.status} ${await response.text()}`)
  const problem: { type: string; title: string; status: number } = await response.json()
  const reason = problem.type.replace('/problems/', '')
  if (!isReason(reason) || problem.status !== response.status || PROBLEMS[reason] !== response.status || problem.title === '') throw new Error(JSON.stringify(problem))
  return reason
}

function isReason(text: string): text is ProblemReason {
  return Object.hasOwn(PROBLEMS, text)
}
