import { createContext, useContext, type ReactNode } from 'react'
import type { NoteId } from '../../../shared/ids.ts'

/** Says what became of a note, given all that say the same; null where nothing has. */
export type Became = (note: NoteId, alike: readonly NoteId[]) => ReactNode

/** Null until it is known, and for those who may not know. */
export const BecameContext = createContext<Became | null>(null)

export function useBecame(): Became {
  return useContext(BecameContext) ?? (() => null)
}
