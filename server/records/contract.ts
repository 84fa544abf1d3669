import * as fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Change, RecordOf, Records } from './records.ts'

export type RecordsUnderTest = {
  readonly records: Records
  /** Ends what holds the records and opens the same data again: what only lived in memory is gone. */
  readonly reopen: () => Promise<RecordsUnderTest>
  readonly close: () => Promise<void>
}

/** What every store of records does, whatever it keeps them in. `open` gives it an empty one. */
export function recordsContract(name: string, open: () => Promise<RecordsUnderTest>): void {
  describe(`the records on ${name}`, () => {
    let opened: RecordsUnderTest
    const records = () => opened.records
    beforeAll(async () => {
      opened = await open()
    })
    afterAll(() => opened.close())

    it('has nothing under an id that was never written', async () => {
      expect(await records().get('tables', 'nobody')).toBeNull()
      expect(await records().find('tables', 'sessionId', 'nobody')).toEqual([])
      await records().write([remove('nobody')])
    })

    it('gives back what was written, after it was opened again too', async () => {
      const alice = participant({ nickname: 'Zoë 👩🏽‍🌾 " \\ \u0000', categories: ['culture', 'sport'], suspended: true })
      await records().write([{ collection: 'participants', id: 'alice', value: alice }])
      opened = await opened.reopen()
      expect(await records().get('participants', 'alice')).toEqual(alice)
    })

    it('replaces a whole value, and takes it away', async () => {
      await records().write([set('replaced', { name: 'before', sessionId: 'spring' })])
      await records().write([set('replaced', { name: 'after', sessionId: 'autumn' })])
      expect(await records().get('tables', 'replaced')).toMatchObject({ name: 'after' })
      expect(await idsAt('spring')).toEqual([])
      expect(await idsAt('autumn')).toEqual(['replaced'])
      await records().write([remove('replaced')])
      expect(await records().get('tables', 'replaced')).toBeNull()
      expect(await idsAt('autumn')).toEqual([])
    })

    it('keeps collections apart that use the same id and the same key', async () => {
      await records().write([set('same', { sessionId: 'shared' }), { collection: 'joinCodes', id: 'same', value: { sessionId: 'shared', tableId: null } }])
      await records().write([remove('same')])
      expect(await records().find('joinCodes', 'sessionId', 'shared')).toEqual([{ id: 'same', value: { sessionId: 'shared', tableId: null } }])
    })

    it('finds by every key of a collection', async () => {
      const bob = participant({ sessionId: 'winter', returnCodeHash: 'hash of bob' })
      await records().write([{ collection: 'participants', id: 'bob', value: bob }])
      expect(await records().find('participants', 'sessionId', 'winter')).toEqual([{ id: 'bob', value: bob }])
      expect(await records().find('participants', 'returnCodeHash', 'hash of bob')).toEqual([{ id: 'bob', value: bob }])
      expect(await records().find('participants', 'sessionId', 'hash of bob')).toEqual([])
    })

    it('reads what was written before, when nobody waits', async () => {
      const written = records().write([set('hasty', { name: 'hasty' })])
      expect(await records().get('tables', 'hasty')).toMatchObject({ name: 'hasty' })
      await written
    })

    it('agrees with a plain map on any series of changes, in the order of the first writing', async () => {
      const change = fc.record({ id: fc.constantFrom('a', 'b', 'c', 'd'), sessionId: fc.constantFrom('x', 'y', null) })
      await fc.assert(
        fc.asyncProperty(fc.array(fc.array(change, { maxLength: 4 }), { maxLength: 10 }), async (writes) => {
          await records().write((await records().list('tables')).map(({ id }) => remove(id)))
          const model = new Map<string, RecordOf<'tables'>>()
          for (const changes of writes) {
            await records().write(changes.map(({ id, sessionId }) => (sessionId === null ? remove(id) : set(id, { sessionId }))))
            for (const { id, sessionId } of changes) {
              if (sessionId === null) model.delete(id)
              else model.set(id, table({ sessionId }))
            }
          }
          const expected = [...model].map(([id, value]) => ({ id, value }))
          expect(await records().list('tables')).toEqual(expected)
          for (const key of ['x', 'y']) {
            expect(await records().find('tables', 'sessionId', key)).toEqual(expected.filter(({ value }) => value.sessionId === key))
          }
        }),
        { numRuns: 30 },
      )
    })

    const idsAt = async (sessionId: string) => (await records().find('tables', 'sessionId', sessionId)).map(({ id }) => id)
  })
}

function set(id: string, fields: Partial<RecordOf<'tables'>>): Change {
  return { collection: 'tables', id, value: table(fields) }
}

function remove(id: string): Change {
  return { collection: 'tables', id, value: null }
}

function table(fields: Partial<RecordOf<'tables'>>): RecordOf<'tables'> {
  return { sessionId: 'session', name: 'Tavolo 1', topic: 'energy', position: 1, callsSinceMs: null, comesAtMs: null, ...fields }
}

function participant(fields: Partial<RecordOf<'participants'>>): RecordOf<'participants'> {
  const nobody = { sessionId: 'session', tableId: 'table', categories: [], nickname: '', createdAtMs: 1, tokenHash: 'token', returnCodeHash: 'code' }
  return { ...nobody, suspended: false, ...fields }
}
