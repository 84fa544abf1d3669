import { createContext, useContext } from 'react'
import type { SourceNote } from '../../shared/portfolio/readPortfolio.ts'
import { OTHERS, shownCategory, type Shown } from '../../shared/trace/countNotes.ts'

/** Which categories may be told apart on paper, which leaves the house; nothing known: none. */
export const PrintedContext = createContext<Shown>(new Map())

/** May what is printed of this note say which category, and so which group, wrote it? */
export function useMayPrint(): (note: SourceNote) => boolean {
  const shown = useContext(PrintedContext)
  return (note) => shownCategory(note, shown) !== OTHERS
}
