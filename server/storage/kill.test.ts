import { spawn, type ChildProcessByStdio } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import type { Readable } from 'node:stream'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, expect, it } from 'vitest'
import type { RoomName } from '../../shared/wire/rooms.ts'
import { openStorage } from './storage.ts'
import { temporaryFolder } from './temporaryFolder.ts'

let folder: ReturnType<typeof temporaryFolder>
beforeEach(() => {
  folder = temporaryFolder()
})
afterEach(() => folder.remove())

it('has every record that was acknowledged before a kill -9, each time', async () => {
  const acknowledged = new Map<string, number>()
  for (const lines of [1, 300, 1_000]) {
    const before = new Map(acknowledged)
    for (const line of await writeUntilKilled(lines)) {
      const [room = '', sequence] = line.split(' ')
      acknowledged.set(room, Math.max(Number(sequence), acknowledged.get(room) ?? 0))
    }
    expect(acknowledged).not.toEqual(before)

    const storage = await openStorage(folder.path)
    for (const [room, sequence] of acknowledged) {
      const loaded = await storage.journal.load(room as RoomName) // The writer's own.
      expect(loaded.sequence).toBeGreaterThanOrEqual(sequence)
      expect(loaded.records).toHaveLength(loaded.sequence)
      const text = room.repeat(20)
      expect(loaded.records.every(({ entries }) => new TextDecoder().decode(entries[0]?.update) === text)).toBe(true)
    }
    await storage.close()
  }
})

it('refuses a folder that another process holds, and opens it once that one is gone', async () => {
  const writer = startWriter()
  await once(createInterface(writer.stdout), 'line')
  await expect(openStorage(folder.path)).rejects.toMatchObject({
    reason: 'inUse',
    message: `Another Plenaria server is using ${folder.path}/plenaria.sqlite: stop it, or choose another DATA_DIR.`,
  })
  const exited = once(writer, 'exit')
  writer.kill('SIGKILL')
  await exited
  await openStorage(folder.path).then((storage) => storage.close())
})

type Writer = ChildProcessByStdio<null, Readable, null>

function startWriter(): Writer {
  const script = fileURLToPath(new URL('./writer.child.ts', import.meta.url))
  return spawn(process.execPath, ['--import', 'tsx', script, folder.path], { stdio: ['ignore', 'pipe', 'inherit'] })
}

/** The lines of a writer that was killed in the middle, once it had printed so many. */
async function writeUntilKilled(enough: number): Promise<string[]> {
  const writer = startWriter()
  const exited = once(writer, 'exit')
  const lines: string[] = []
  for await (const line of createInterface(writer.stdout)) {
    lines.push(line)
    if (lines.length === enough) writer.kill('SIGKILL')
  }
  expect(await exited).toEqual([null, 'SIGKILL'])
  return lines
}
