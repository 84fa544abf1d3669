import * as v from 'valibot'
import type { Awareness } from 'y-protocols/awareness'
import type { TableId } from '../../shared/ids.ts'
import { SessionPresence } from '../../shared/wire/presence.ts'

/** Devices at each table, by the categories they write for. A scribe's device is one device under several categories. */
export type TablePeople = { readonly devices: number; readonly byCategory: ReadonlyMap<string, number> }
export const NOBODY: TablePeople = { devices: 0, byCategory: new Map() }
export type People = ReadonlyMap<TableId, TablePeople>

/** Counts presences; what is no presence of a participant (a facilitator's own, say) is passed over. */
export function countPeople(states: Iterable<unknown>): People {
  const people = new Map<TableId, { devices: number; byCategory: Map<string, number> }>()
  for (const state of states) {
    if (!v.is(SessionPresence, state) || state.tableId === null) continue
    const here = people.get(state.tableId) ?? { devices: 0, byCategory: new Map<string, number>() }
    here.devices++
    for (const category of state.categories) here.byCategory.set(category, (here.byCategory.get(category) ?? 0) + 1)
    people.set(state.tableId, here)
  }
  return people
}

/** Who is here as an external store for React. */
export function watchPeople(awareness: Awareness): { subscribe: (listener: () => void) => () => void; read: () => People } {
  let current = countPeople(awareness.getStates().values())
  return {
    read: () => current,
    subscribe: (listener) => {
      const onChange = () => {
        current = countPeople(awareness.getStates().values())
        listener()
      }
      awareness.on('change', onChange)
      onChange() // what came between the first count and now
      return () => awareness.off('change', onChange)
    },
  }
}
