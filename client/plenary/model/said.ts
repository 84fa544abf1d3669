import { useMemo } from 'react'
import type { NoteId } from '../../../shared/ids.ts'
import { countSaid, type Merged, type Said } from '../../../shared/plenary/merging.ts'
import { useTexts, type Say } from '../../i18n/addTexts.ts'
import { plenaryTexts } from '../texts.ts'
import { usePlenary } from './BoardContext.tsx'
import type { PlenaryState } from './plenaryFeed.ts'

/** How often it was said, in numbers and as a sentence. */
export type SaidHere = Said & { readonly inWords: string }

/** How often the notes under this card say it; null for one that says it alone. */
export function useSaid(card: NoteId): SaidHere | null {
  const t = useTexts(plenaryTexts)
  const merged = usePlenary(({ grouping }) => grouping.merges.get(card))
  const notes = usePlenary((state) => (merged === undefined ? null : state.notes))
  return useMemo(() => (merged === undefined || notes === null ? null : saidOf(merged, notes, t)), [merged, notes, t])
}

/** "Said 7 times, at 3 tables, by 4 categories." */
export function saidOf(merged: Merged, notes: PlenaryState['notes'], t: Say<typeof plenaryTexts.keys[number]>): SaidHere {
  const said = countSaid(merged, notes)
  const parts = [t('saidTimes', { count: said.times }), t('atTables', { count: said.tables }), said.categories === 0 ? null : t('byCategories', { count: said.categories })]
  return { ...said, inWords: parts.filter((part) => part !== null).join(', ') }
}
