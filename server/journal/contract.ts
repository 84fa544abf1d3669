import * as fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { newId, type TableId } from '../../shared/ids.ts'
import { roomName, type RoomName } from '../../shared/wire/rooms.ts'
import type { Journal, JournalRecord, NewRecord } from './journal.ts'

export type JournalUnderTest = {
  readonly journal: Journal
  /** Ends what holds the journal and opens the same data again: what only lived in memory is gone. */
  readonly reopen: () => Promise<JournalUnderTest>
  readonly close: () => Promise<void>
}

/** What every journal does, whatever it stores its records in. `open` gives it an empty one. */
export function journalContract(name: string, open: () => Promise<JournalUnderTest>): void {
  describe(`the journal on ${name}`, () => {
    let opened: JournalUnderTest
    const journal = () => opened.journal
    const reopen = async () => {
      opened = await opened.reopen()
    }
    beforeAll(async () => {
      opened = await open()
    })
    afterAll(() => opened.close())

    it('loads a room that was never written as an empty one', async () => {
      expect(await journal().load(aRoom())).toEqual({ snapshot: null, records: [], sequence: 0, bindings: [] })
    })

    it('numbers the records of each room from 1, without gaps', async () => {
      const [first, second] = [aRoom(), aRoom()]
      expect(await journal().append(first, record('a'))).toBe(1)
      expect(await journal().append(second, record('b'))).toBe(1)
      expect(await journal().append(first, record('c'))).toBe(2)
      await reopen()
      expect(await journal().append(first, record('d'))).toBe(3)
      expect(texts((await journal().load(first)).records)).toEqual(['a', 'c', 'd'])
    })

    it('gives back time, authors and updates byte for byte', async () => {
      const room = aRoom()
      const entries = [
        { author: 'alice', update: Uint8Array.from({ length: 256 }, (_, byte) => byte) },
        { author: 'Zoë 👩🏽‍🌾 ', update: new Uint8Array(0) },
        { author: 'alice', update: new Uint8Array(300_000).fill(7) },
      ]
      await journal().append(room, { atMs: 1_795_000_000_123, entries, bindings: [] })
      await journal().append(room, { atMs: 0, entries: [], bindings: [] })
      await reopen()
      const { records } = await journal().load(room)
      expect(records).toEqual([
        { sequence: 1, atMs: 1_795_000_000_123, entries },
        { sequence: 2, atMs: 0, entries: [] },
      ])
    })

    it('keeps the order of the calls, and reads what was appended before, when nobody waits', async () => {
      const room = aRoom()
      const words = Array.from({ length: 500 }, (_, index) => `word ${index}`)
      const appended = words.map((word) => journal().append(room, record(word)))
      const loaded = journal().load(room)
      expect(await Promise.all(appended)).toEqual(words.map((_, index) => index + 1))
      expect(texts((await loaded).records)).toEqual(words)
    })

    it('loads any interleaving of appends over rooms back exactly, in order', async () => {
      const entry = fc.record({ author: fc.string(), update: fc.uint8Array({ maxLength: 50 }) })
      const turn = fc.record({ room: fc.nat(3), atMs: fc.nat(), entries: fc.array(entry, { maxLength: 4 }), wait: fc.boolean() })
      await fc.assert(
        fc.asyncProperty(fc.array(turn, { maxLength: 40 }), async (turns) => {
          const rooms = [aRoom(), aRoom(), aRoom(), aRoom()]
          const waiting: Promise<unknown>[] = []
          for (const { room, atMs, entries, wait } of turns) {
            waiting.push(journal().append(rooms[room] ?? aRoom(), { atMs, entries, bindings: [] }))
            if (wait) await waiting.at(-1)
          }
          await Promise.all(waiting)
          for (const [index, room] of rooms.entries()) {
            const own = turns.filter((one) => one.room === index)
            const expected = own.map(({ atMs, entries }, before) => ({ sequence: before + 1, atMs, entries }))
            expect((await journal().load(room)).records).toEqual(expected)
          }
        }),
        { numRuns: 30 },
      )
    })

    it('is not touched by what a caller does to its buffers afterwards', async () => {
      const room = aRoom()
      const update = new TextEncoder().encode('before')
      const state = new TextEncoder().encode('snapshot')
      const appended = journal().append(room, { atMs: 1, entries: [{ author: 'alice', update }], bindings: [] })
      update.fill(0)
      await appended
      const compacted = journal().compact(room, { through: 1, state })
      state.fill(0)
      await compacted
      expect(texts(await journal().history(room, { after: 0, limit: 1 }))).toEqual(['before'])
      expect(new TextDecoder().decode((await journal().load(room)).snapshot ?? undefined)).toBe('snapshot')
    })

    it('remembers who first wrote with a client id, room by room', async () => {
      const [room, other] = [aRoom(), aRoom()]
      await journal().append(room, { ...record('a'), bindings: [{ client: 4_294_967_295, author: 'alice' }] })
      await journal().append(room, { ...record('b'), bindings: [{ client: 4_294_967_295, author: 'mallory' }] })
      await journal().append(other, { ...record('c'), bindings: [{ client: 4_294_967_295, author: 'bob' }] })
      await reopen()
      expect((await journal().load(room)).bindings).toEqual([{ client: 4_294_967_295, author: 'alice' }])
      expect((await journal().load(other)).bindings).toEqual([{ client: 4_294_967_295, author: 'bob' }])
    })

    it('loads the snapshot and the records after it, and keeps all of them for replay', async () => {
      const room = aRoom()
      await appendAll(room, ['a', 'b', 'c'])
      await journal().compact(room, { through: 2, state: new Uint8Array([1, 2]) })
      await reopen()
      const { snapshot, records, sequence } = await journal().load(room)
      expect([snapshot, texts(records), sequence]).toEqual([new Uint8Array([1, 2]), ['c'], 3])
      expect(texts(await journal().history(room, { after: 0, limit: 100 }))).toEqual(['a', 'b', 'c'])
    })

    it('goes on counting after a snapshot of everything', async () => {
      const room = aRoom()
      await appendAll(room, ['a', 'b'])
      await journal().compact(room, { through: 2, state: new Uint8Array([1]) })
      expect(await journal().load(room)).toMatchObject({ records: [], sequence: 2 })
      expect(await journal().append(room, record('c'))).toBe(3)
    })

    it('ignores a snapshot that is older than the one it has', async () => {
      const room = aRoom()
      await appendAll(room, ['a', 'b', 'c'])
      await journal().compact(room, { through: 3, state: new Uint8Array([3]) })
      await journal().compact(room, { through: 1, state: new Uint8Array([1]) })
      expect(await journal().load(room)).toMatchObject({ snapshot: new Uint8Array([3]), records: [] })
    })

    it('reads history in pages', async () => {
      const room = aRoom()
      await appendAll(room, ['a', 'b', 'c', 'd'])
      expect(texts(await journal().history(room, { after: 1, limit: 2 }))).toEqual(['b', 'c'])
      expect(texts(await journal().history(room, { after: 3, limit: 2 }))).toEqual(['d'])
      expect(await journal().history(room, { after: 4, limit: 2 })).toEqual([])
    })

    it('erases a room with its history, and no other one', async () => {
      const [room, other] = [aRoom(), aRoom()]
      for (const each of [room, other]) {
        await journal().append(each, { ...record('a'), bindings: [{ client: 7, author: 'alice' }] })
        await journal().append(each, record('b'))
        await journal().compact(each, { through: 1, state: new Uint8Array([1]) })
      }
      await journal().erase(room)
      await reopen()
      expect(await journal().load(room)).toEqual({ snapshot: null, records: [], sequence: 0, bindings: [] })
      expect(await journal().history(room, { after: 0, limit: 100 })).toEqual([])
      expect(texts(await journal().history(other, { after: 0, limit: 100 }))).toEqual(['a', 'b'])
      expect((await journal().load(other)).bindings).toEqual([{ client: 7, author: 'alice' }])
    })

    it('begins an erased room anew, for whoever writes there first', async () => {
      const room = aRoom()
      await appendAll(room, ['a', 'b'])
      await journal().erase(room)
      await journal().erase(room)
      expect(await journal().append(room, { ...record('c'), bindings: [{ client: 7, author: 'bob' }] })).toBe(1)
      await reopen()
      expect(texts((await journal().load(room)).records)).toEqual(['c'])
      expect((await journal().load(room)).bindings).toEqual([{ client: 7, author: 'bob' }])
    })

    const appendAll = (room: RoomName, words: readonly string[]) => Promise.all(words.map((word) => journal().append(room, record(word))))
  })
}

function aRoom(): RoomName {
  return roomName({ kind: 'table', tableId: newId<TableId>() })
}

function record(text: string): NewRecord {
  return { atMs: 1, entries: [{ author: 'alice', update: new TextEncoder().encode(text) }], bindings: [] }
}

function texts(records: readonly JournalRecord[]): string[] {
  return records.flatMap(({ entries }) => entries.map(({ update }) => new TextDecoder().decode(update)))
}
