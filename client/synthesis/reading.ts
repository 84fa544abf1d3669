import { createContext, useContext } from 'react'
import type { Synthesis } from '../../shared/synthesis/synthesise.ts'
import type { Uses } from '../../shared/synthesis/uses.ts'
import type { Matches } from './matchesOf.ts'

/** What every part of the page reads: what was said, what of it is looked for, and what became of it. */
export type Reading = { readonly synthesis: Synthesis; readonly matches: Matches; readonly uses: Uses }

export const ReadingContext = createContext<Reading | null>(null)

export function useReading(): Reading {
  const reading = useContext(ReadingContext)
  if (reading === null) throw new Error('outside of a SynthesisPage')
  return reading
}
