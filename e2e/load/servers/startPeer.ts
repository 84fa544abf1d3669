import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'

const PEERS = fileURLToPath(new URL('../peers', import.meta.url))

export type Peer = { readonly port: number; readonly pid: number; stop(): Promise<void> }

/** Installs the other servers when the benchmark first runs. They are a package of their own: one of them compiles native code. */
export function installPeers(): void {
  if (existsSync(`${PEERS}/node_modules/@hocuspocus/extension-sqlite`)) return
  console.log('First run: installing the servers to compare with (a minute, or three)…')
  // Hocuspocus asks for Node 22 and runs on 20.
  const { status } = spawnSync('npm', ['ci', '--engine-strict=false'], { cwd: PEERS, stdio: 'inherit' })
  if (status !== 0) throw new Error(`the servers to compare with could not be installed: see above, or run "npm ci --engine-strict=false" in ${PEERS}`)
}

/** Starts one of them in a process of its own; `file` is in the peers' folder and says on its first line what port it listens on. */
export async function startPeer(file: string, ...args: readonly string[]): Promise<Peer> {
  const child = spawn(process.execPath, ['--import', 'tsx', file, ...args], { cwd: PEERS, stdio: ['ignore', 'pipe', 'inherit'] })
  const gone = once(child, 'exit')
  for await (const line of createInterface(child.stdout)) {
    const port = Number(/listening on (\d+)/.exec(line)?.[1])
    if (Number.isNaN(port)) continue
    child.stdout.resume()
    return {
      port,
      pid: child.pid ?? 0,
      async stop() {
        child.kill('SIGKILL')
        await gone
      },
    }
  }
  throw new Error(`${file} did not start`)
}
