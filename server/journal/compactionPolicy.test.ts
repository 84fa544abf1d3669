import { expect, it } from 'vitest'
import { addRecord, EMPTY_BACKLOG, isCompactionDue } from './compactionPolicy.ts'

const NOW = 1_795_000_000_000
const minutesAgo = (minutes: number) => NOW - minutes * 60_000

it.each([
  ['nothing was written', { records: 0, bytes: 0, oldestAtMs: minutesAgo(60) }, false],
  ['a few notes were written just now', { records: 20, bytes: 2_000, oldestAtMs: minutesAgo(2) }, false],
  ['a few notes have been there for long', { records: 20, bytes: 2_000, oldestAtMs: minutesAgo(10) }, true],
  ['there are many records', { records: 1_000, bytes: 100_000, oldestAtMs: minutesAgo(2) }, true],
  ['there are many bytes', { records: 3, bytes: 2_000_000, oldestAtMs: minutesAgo(2) }, true],
  ['there is much of both, all of the last minute', { records: 50_000, bytes: 5_000_000, oldestAtMs: NOW - 59_000 }, false],
])('when %s', (_, backlog, due) => {
  expect(isCompactionDue(backlog, NOW)).toBe(due)
})

it('counts records and their bytes, and remembers the time of the first', () => {
  const entry = { author: 'alice', update: new Uint8Array(100) }
  const backlog = [{ atMs: 5, entries: [entry, entry] }, { atMs: 9, entries: [entry] }].reduce(addRecord, EMPTY_BACKLOG)
  expect(backlog).toEqual({ records: 2, bytes: 300, oldestAtMs: 5 })
})
