import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestServer } from '../../cast/server.ts'
import type { Server } from '../crowd/crowd.ts'
import { HOCUSPOCUS, PLENARIA, RELAY } from './dialects.ts'
import { startPeer } from './startPeer.ts'

export type ServerName = 'plenaria' | 'hocuspocus' | 'relay'

/** A server that runs in a process of its own until it is stopped. */
export type Contestant = Server & { readonly name: ServerName; stop(): Promise<void> }

export function plenaria(server: TestServer): Contestant {
  return { name: 'plenaria', dialect: PLENARIA, acknowledges: true, port: server.port, pid: server.pid, stop: async () => void (await server.stop()) }
}

export async function startHocuspocus(): Promise<Contestant> {
  const dir = mkdtempSync(join(tmpdir(), 'plenaria-bench-'))
  const peer = await startPeer('hocuspocus.mjs', join(dir, 'hocuspocus.sqlite'))
  const stop = async () => {
    await peer.stop()
    rmSync(dir, { recursive: true })
  }
  return { name: 'hocuspocus', dialect: HOCUSPOCUS, acknowledges: false, ...peer, stop }
}

export async function startRelay(): Promise<Contestant> {
  return { name: 'relay', dialect: RELAY, acknowledges: false, ...(await startPeer('relay.ts')) }
}
