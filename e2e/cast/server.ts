import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))
/** The same for every test server, so that a story can be restarted on another port or folder and still be let in. */
export const ORGANISER_KEY = 'a-key-for-tests-only'

/** A real server in a process of its own, on a real folder. */
export type TestServer = {
  readonly origin: string
  readonly port: number
  readonly dataDir: string
  readonly pid: number
  /** As a power cut would. Resolves once the process is gone. */
  kill(): Promise<void>
  /** Politely, as a service manager would. Resolves with the exit code. */
  stop(): Promise<number | null>
  /** Another process on the same folder and port. */
  restart(): Promise<TestServer>
  /** Kills it and removes its folder. */
  remove(): Promise<void>
}

export type ServerOptions = {
  readonly dataDir?: string
  /** 0: any free port. */
  readonly port?: number
  readonly env?: Readonly<Record<string, string>>
}

/** Starts a server and waits until it says where it is. Rejects with what it said if it does not start. */
export async function startServer(options: ServerOptions = {}): Promise<TestServer> {
  const dataDir = options.dataDir ?? mkdtempSync(join(tmpdir(), 'plenaria-'))
  const child = spawn(process.execPath, ['--max-semi-space-size=64', '--import', 'tsx', 'server/main.ts'], {
    cwd: ROOT,
    env: { ...process.env, HOST: '0.0.0.0', PORT: String(options.port ?? 0), DATA_DIR: dataDir, ORGANISER_KEY, LOG_LEVEL: 'error', ...options.env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const port = await portOf(child)
  const gone = once(child, 'exit')
  const end = async (signal: NodeJS.Signals) => {
    child.kill(signal)
    await gone
    return child.exitCode
  }
  return {
    origin: `http://localhost:${port}`,
    port,
    dataDir,
    pid: child.pid ?? 0,
    kill: async () => void (await end('SIGKILL')),
    stop: () => end('SIGTERM'),
    restart: () => startServer({ ...options, dataDir, port }),
    async remove() {
      await end('SIGKILL')
      rmSync(dataDir, { recursive: true, force: true })
    },
  }
}

/** Its greeting names its addresses; what it says on the way out is the reason that it gives. */
async function portOf(child: ChildProcess): Promise<number> {
  if (child.stdout === null || child.stderr === null) throw new Error('started without pipes')
  const said: string[] = []
  child.stderr.on('data', (data: Buffer) => said.push(data.toString()))
  for await (const line of createInterface(child.stdout)) {
    const port = /http:\/\/localhost:(\d+)/.exec(line)?.[1]
    if (port !== undefined) {
      child.stdout.resume()
      return Number(port)
    }
  }
  throw new Error(`the server did not start:\n${said.join('')}`)
}
