import * as v from 'valibot'
import { CorruptRecord } from '../journal/journal.ts'
import type { Link } from '../storage/link.ts'
import { COLLECTIONS, type Change, type Collection, type Found, type RecordOf, type Records } from './records.ts'
import type { ChangeToStore, StoredValue } from './recordTables.ts'

export function sqliteRecords(link: Link): Records {
  return {
    async get(collection, id) {
      const stored = await link.ask('get', { collection, id })
      return stored === null ? null : read(collection, stored).value
    },
    find: async (collection, field, value) => (await link.ask('find', { collection, field, value })).map((stored) => read(collection, stored)),
    list: async (collection) => (await link.ask('list', collection)).map((stored) => read(collection, stored)),
    write: (changes) => link.ask('write', changes.map(toStore)),
    scrub: () => link.ask('scrub', undefined),
  }
}

function toStore({ collection, id, value }: Change): ChangeToStore {
  if (value === null) return { kind: 'remove', collection, id }
  const fields: Readonly<Record<string, unknown>> = value
  const keys = COLLECTIONS[collection].by.map((field) => [field, String(fields[field])] as const)
  return { kind: 'set', collection, id, json: JSON.stringify(value), keys }
}

/** What was stored is only believed when it has its collection's shape: a file outlives the code that wrote it. */
function read<C extends Collection>(collection: C, { id, json }: StoredValue): Found<C> {
  const result = v.safeParse(COLLECTIONS[collection].shape, parseJson(collection, id, json))
  if (!result.success) throw corrupt(collection, id, v.summarize(result.issues))
  // The output of this collection's own shape, which TypeScript loses through the index.
  return { id, value: result.output as RecordOf<C> }
}

function parseJson(collection: Collection, id: string, json: string): unknown {
  try {
    return JSON.parse(json)
  } catch (error) {
    throw corrupt(collection, id, String(error))
  }
}

function corrupt(collection: Collection, id: string, why: string): CorruptRecord {
  return new CorruptRecord(`${collection} ${id}: ${why}`)
}
