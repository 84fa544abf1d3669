import type { Awareness } from 'y-protocols/awareness'
import * as v from 'valibot'
import { createStore, type StoreApi } from 'zustand/vanilla'
import type { NoteId } from '../../shared/ids.ts'
import { TablePresence } from '../../shared/wire/presence.ts'

/** Who is at the table, by category (null: facilitation), and which notes other people are in. */
export type PeopleState = {
  readonly byCategory: ReadonlyMap<string | null, number>
  readonly count: number
  readonly typing: ReadonlySet<NoteId>
}

export type People = {
  readonly state: StoreApi<PeopleState>
  speakFor(category: string | null): void
  typeIn(note: NoteId | null): void
  stop(): void
}

export function watchPeople(awareness: Awareness): People {
  const state = createStore<PeopleState>(() => look(awareness))
  let own: TablePresence = { category: null, typing: null }
  const tell = (change: Partial<TablePresence>) => {
    own = { ...own, ...change }
    awareness.setLocalState(own)
  }
  const onChange = () => {
    const now = look(awareness)
    if (!isAlike(now, state.getState())) state.setState(now, true)
  }
  awareness.on('change', onChange)
  return {
    state,
    speakFor: (category) => tell({ category }),
    typeIn: (typing) => tell({ typing }),
    stop: () => awareness.off('change', onChange),
  }
}

function look(awareness: Awareness): PeopleState {
  const byCategory = new Map<string | null, number>()
  const typing = new Set<NoteId>()
  let count = 0
  for (const [client, said] of awareness.getStates()) {
    if (!v.is(TablePresence, said)) continue
    count++
    byCategory.set(said.category, (byCategory.get(said.category) ?? 0) + 1)
    if (said.typing !== null && client !== awareness.clientID) typing.add(said.typing)
  }
  return { byCategory, count, typing }
}

function isAlike(a: PeopleState, b: PeopleState): boolean {
  if (a.count !== b.count || a.byCategory.size !== b.byCategory.size || a.typing.size !== b.typing.size) return false
  return [...a.byCategory].every(([category, count]) => b.byCategory.get(category) === count) && [...a.typing].every((id) => b.typing.has(id))
}
