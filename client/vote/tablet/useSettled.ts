import { useMemo } from 'react'
import { useStore } from 'zustand'
import type { Ballot } from '../../../shared/ballots/ballot.ts'
import { settle, type Settled } from '../../../shared/ballots/settle.ts'
import { meantDots, type DotBox } from '../dotBox.ts'
import type { Items } from '../useItems.ts'

/** One's own dots as they count now, those that were only just tapped among them. */
export function useSettled(ballot: Ballot, { follow }: Items, box: DotBox): Settled {
  const held = useStore(box.store, (state) => state.held)
  const taps = useStore(box.store, (state) => state.taps)
  return useMemo(() => settle(meantDots({ held, taps }), ballot, follow), [held, taps, ballot, follow])
}
