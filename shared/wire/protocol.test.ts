import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import * as Y from 'yjs'
import { CLOSE_CODES } from './closeCodes.ts'
import { KEEP_ALIVE_MS, LIMITS, PRESENCE_TICK_MS } from './limits.ts'
import { MESSAGE, writePresence, writeSaved, writeStep1 } from './messages.ts'
import { PRESENCE_SHAPES } from './presence.ts'

/** PROTOCOL.md is what other programs are written by: its numbers, names and bytes are the code's. */

const page = readFileSync(new URL('./PROTOCOL.md', import.meta.url), 'utf8')

it('has every close code with its name, and no other', () => {
  const shown = [...page.matchAll(/^\| (4\d\d\d) \| `(\w+)` \|/gm)].map(([, code, name]) => [name, Number(code)])
  expect(Object.fromEntries(shown)).toEqual(CLOSE_CODES)
})

it('has every message type', () => {
  for (const type of Object.values(MESSAGE)) expect(page).toMatch(new RegExp(`\`${type}\``))
})

it('shows the bytes that the code writes', () => {
  const shown = [...page.matchAll(/^\| [^|]+ \| `((?:[0-9a-f]{2} ?)+)` \|$/gm)].map(([, hex]) => hex)
  const written = [
    writeStep1(Y.encodeStateVector(new Y.Doc())),
    writePresence([{ client: 7, clock: 1, state: null }]),
    Uint8Array.from([MESSAGE.queryPresence]),
    writeSaved({ frames: 3, clocks: new Map([[300, 20]]) }),
  ].map((bytes) => Buffer.from(bytes).toString('hex').replaceAll(/(..)(?=.)/g, '$1 '))
  expect(shown).toEqual(written)
})

it('has the limits that are enforced', () => {
  const number = (value: number) => value.toLocaleString('en')
  for (const limit of [
    `${number(LIMITS.maxFrameBytes)} bytes`, `${number(LIMITS.framesPerSecond)} a second, ${number(LIMITS.framesBurst)} at once`, `${number(LIMITS.maxStructsPerUpdate)} structs`,
    `${number(LIMITS.maxTextLength)} letters`, `${number(LIMITS.maxPresenceBytes)} bytes`, `| ${number(LIMITS.maxClientsPerAuthor)} |`,
    `${LIMITS.maxBufferedBytes / 2 ** 20} MiB`, `every ${PRESENCE_TICK_MS} ms`, `every ${KEEP_ALIVE_MS / 1_000} s`,
  ]) {
    expect(page).toContain(limit)
  }
})

it('has every field of presence, room by room', () => {
  for (const [kind, shape] of Object.entries(PRESENCE_SHAPES)) {
    const row = page.split('\n').find((line) => line.startsWith(`| \`${kind}\` | \`{`))
    for (const field of Object.keys(shape.entries)) expect(row).toContain(field)
  }
})
