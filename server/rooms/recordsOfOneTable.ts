import { newId, type SessionId, type TableId } from '../../shared/ids.ts'
import { PRATO } from '../../shared/process/prato.ts'
import { freshClock } from '../../shared/programme/clock.ts'
import type { Collection, Found, RecordOf, Records } from '../records/records.ts'

/** One session with one table: all that rooms look up, for their tests. */

export const SESSION = newId<SessionId>()
export const TABLE = newId<TableId>()

export function recordsOfOneTable(): Records {
  const records: { readonly [C in Collection]?: Readonly<Record<string, RecordOf<C>>> } = {
    sessions: {
      [SESSION]: { processId: 'p', name: 'S', createdAtMs: 1, definition: PRATO, definitionVersion: 1, programme: PRATO.programme, step: 'context', clock: freshClock(30), leftClocks: {}, reports: {}, joining: 'open', spotlight: null, summons: null, showCategories: true, phase: 'listening', scenarios: [] },
    },
    tables: { [TABLE]: { sessionId: SESSION, name: 'T', topic: 'energy', position: 0, callsSinceMs: null, comesAtMs: null } },
  }
  async function list<C extends Collection>(collection: C): Promise<Found<C>[]> {
    const found: Readonly<Record<string, RecordOf<C>>> = records[collection] ?? {}
    return Object.entries(found).map(([id, value]) => ({ id, value }))
  }
  return {
    get: async (collection, id) => records[collection]?.[id] ?? null,
    // There is one of each, and nobody looks for another.
    find: list,
    list,
    write: async () => undefined,
    scrub: async () => undefined,
  }
}
