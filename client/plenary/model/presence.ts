import * as v from 'valibot'
import type { Awareness } from 'y-protocols/awareness'
import { createStore, type StoreApi } from 'zustand/vanilla'
import { PlenaryPresence } from '../../../shared/wire/presence.ts'

export type Facilitator = { readonly client: number; readonly presence: PlenaryPresence }

export type Company = {
  /** The other facilitators who look at this plenary. */
  readonly others: StoreApi<readonly Facilitator[]>
  /** Told to everyone at the plenary; the room sees to it that it is not told too often. */
  readonly tell: (presence: PlenaryPresence | null) => void
  readonly stop: () => void
}

/** Who else leads this plenary, and where they look. */
export function companyOf(awareness: Awareness): Company {
  const read = () => othersIn(awareness)
  const others = createStore(read)
  const onChange = () => others.setState(read(), true)
  awareness.on('change', onChange)
  return {
    others,
    tell: (presence) => awareness.setLocalState(presence),
    stop: () => awareness.off('change', onChange),
  }
}

function othersIn(awareness: Awareness): readonly Facilitator[] {
  return [...awareness.getStates()].flatMap(([client, presence]) =>
    client !== awareness.clientID && v.is(PlenaryPresence, presence) ? [{ client, presence }] : [],
  )
}

/** Whom displays follow: whoever moved their view last. A board that was only opened (moved at 0) leads where nobody else does. */
export function leaderOf(facilitators: readonly Facilitator[]): Facilitator | null {
  return facilitators.reduce<Facilitator | null>((leader, one) => (leader === null || one.presence.movedAtMs > leader.presence.movedAtMs ? one : leader), null)
}
