import { useState } from 'react'
import { MAX_PLACES, type Place } from '../../shared/api/attendance.ts'
import type { Fault } from '../api/call.ts'
import { useSending } from '../api/useSending.ts'
import { placePeople } from './calls.ts'
import type { HallProps } from './HallPage.tsx'

export type Placing = {
  readonly sending: boolean
  readonly fault: Fault | null
  readonly place: (places: readonly Place[]) => Promise<void>
  /** Takes the last placing back; null when there is none. */
  readonly undo: (() => Promise<void>) | null
}

/** Moves people, one or all, shows it at once, and can take it back step by step. */
export function usePlacing({ hall, put, askAgain }: HallProps): Placing {
  const { sending, fault, send } = useSending()
  const [before, setBefore] = useState<readonly (readonly Place[])[]>([])

  const apply = async (places: readonly Place[]) => {
    const byId = new Map(places.map((place) => [place.id, place]))
    put({ ...hall, people: hall.people.map((person) => ({ ...person, ...byId.get(person.id) })) })
    for (let from = 0; from < places.length; from += MAX_PLACES) {
      if ((await send(() => placePeople(hall.detail.id, places.slice(from, from + MAX_PLACES)))) === null) break
    }
    askAgain()
  }
  const last = before.at(-1)
  return {
    sending,
    fault,
    async place(places) {
      const moved = new Set(places.map(({ id }) => id))
      const were = hall.people.filter(({ id }) => moved.has(id)).map(({ id, tableId, pinned }) => ({ id, tableId, pinned }))
      setBefore([...before, were])
      await apply(places)
    },
    undo: last === undefined ? null : async () => {
      setBefore(before.slice(0, -1))
      await apply(last)
    },
  }
}
