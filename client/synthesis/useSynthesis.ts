import { useMemo } from 'react'
import type { Outcome } from '../../shared/api/synthesis.ts'
import { synthesise, type Synthesis } from '../../shared/synthesis/synthesise.ts'
import { usePlace } from '../portfolio/place.ts'

/** What the sessions came to, with what the lab brought together of it: wherever lines are chosen from, those that say the same are one. */
export function useSynthesis(outcomes: readonly Outcome[]): Synthesis {
  const { themes, themed, same } = usePlace().portfolio
  return useMemo(() => synthesise(outcomes, { themes, themed, same }), [outcomes, themes, themed, same])
}
