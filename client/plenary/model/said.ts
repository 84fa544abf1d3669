import { useMemo } from 'react'
import type { NoteId } from '../../../shared/ids.ts'
import { countSaid, type Merged, type Said } from '../../../shared/plenary/merging.ts'
import { useTexts, type Say } from '../../i18n/addTexts.ts'
import { saidInWords, saidTexts } from '../../ui/saidTexts.ts'
import { usePlenary } from './BoardContext.tsx'
import type { PlenaryState } from './plenaryFeed.ts'

/** How often it was said, in numbers and as a sentence. */
export type SaidHere = Said & { readonly inWords: string }

/** How often the notes under this card say it; null for one that says it alone. */
export function useSaid(card: NoteId): SaidHere | null {
  const t = useTexts(saidTexts)
  const merged = usePlenary(({ grouping }) => grouping.merges.get(card))
  const notes = usePlenary((state) => (merged === undefined ? null : state.notes))
  return useMemo(() => (merged === undefined || notes === null ? null : saidOf(merged, notes, t)), [merged, notes, t])
}

export function saidOf(merged: Merged, notes: PlenaryState['notes'], t: Say<(typeof saidTexts.keys)[number]>): SaidHere {
  const said = countSaid(merged, notes)
  return { ...said, inWords: saidInWords(said, t) }
}
