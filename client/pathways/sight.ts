import { createContext, useContext } from 'react'
import type { Outcomes } from '../../shared/api/synthesis.ts'
import type { BroughtInto } from '../../shared/pathways/unusedLines.ts'
import type { EntryId, NodeId, PathNode, Pathways } from '../../shared/pathways/pathways.ts'
import type { EdgeSuggestion } from '../../shared/pathways/suggestEdges.ts'
import type { Asked } from '../api/useAnswer.ts'

/** What is opened over the pathways. */
export type Open =
  | { readonly what: 'to' | 'from'; readonly node: NodeId }
  | { readonly what: 'bring'; readonly into: BroughtInto }
  | { readonly what: 'suggested' }

/** What board, table and picture share: the graph, what of it is shown, and which card is open. */
export type Sight = {
  readonly pathways: Pathways
  /** What passes the filters, and is on the open card's pathway where only that is looked at. */
  readonly shown: ReadonlySet<NodeId>
  readonly selected: PathNode | null
  /** Opens its card; null closes it. */
  readonly select: (id: NodeId | null) => void
  readonly open: (what: Open) => void
  /** Board and picture show the open card's pathway alone. */
  readonly only: boolean
  readonly setOnly: (only: boolean) => void
  /** Its words, or that it has none yet. */
  readonly nameOf: (node: PathNode | undefined) => string
  /** What the sessions said. */
  readonly said: Asked<Outcomes>
  readonly suggestions: readonly EdgeSuggestion[]
  /** A new entry in a column, of the field, topic and scenario that are looked at. `also` belongs to the same step of undo. */
  readonly add: (column: BroughtInto, text?: string, also?: (id: EntryId) => void) => EntryId
}

export const SightContext = createContext<Sight | null>(null)

export function useSight(): Sight {
  const sight = useContext(SightContext)
  if (sight === null) throw new Error('outside of the pathways')
  return sight
}
