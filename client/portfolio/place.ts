import { createContext, useContext } from 'react'
import type * as Y from 'yjs'
import type { AuthorId, ProcessId, SessionId } from '../../shared/ids.ts'
import type { Portfolio } from '../../shared/portfolio/readPortfolio.ts'
import type { Definition } from '../../shared/process/definition.ts'

/** Where a part of a portfolio's page is: whatever it reads, and writes with. */
export type Place = {
  readonly processId: ProcessId
  readonly definition: Definition
  /** Of the process, as they were when the page opened: what was carried over may be older. */
  readonly sessions: ReadonlySet<SessionId>
  readonly doc: Y.Doc
  readonly portfolio: Portfolio
  readonly author: AuthorId
  readonly undo: Y.UndoManager
  /** Does one thing by hand, as one step of undo; with `said`, a word about it that offers to take it back. */
  readonly act: (change: () => void, said?: string) => void
}

export const PlaceContext = createContext<Place | null>(null)

export function usePlace(): Place {
  const place = useContext(PlaceContext)
  if (place === null) throw new Error('outside of a PortfolioFrame')
  return place
}
