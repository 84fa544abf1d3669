import type * as Y from 'yjs'
import { foldedIn } from '../document/plenaryDocument.ts'
import type { NoteId } from '../ids.ts'
import { mergedIds, rootOfMerge } from '../plenary/merging.ts'
import { foldInto } from './foldInto.ts'
import { BY_HAND, done, type OpResult } from './op.ts'

/**
 * Lets each of these notes stand for itself again, where it stood before it was merged. What else was merged with them stays merged: under
 * its head or, if that is among them, under the smallest id that is left. For the plenary and for a table.
 */
export function unmergeNotes(doc: Y.Doc, notes: readonly NoteId[]): OpResult {
  const folded = foldedIn(doc)
  const leaving = new Set(notes)
  const families = mergedIds(folded)
  const roots = new Set(notes.map((id) => rootOfMerge(folded, id)))
  doc.transact(() => {
    for (const root of roots) {
      const staying = [...(families.get(root) ?? [])].filter((id) => !leaving.has(id)).sort()
      const head = leaving.has(root) ? staying[0] : root
      for (const id of families.get(root) ?? []) foldInto(doc, id, leaving.has(id) || id === head ? undefined : head)
    }
  }, BY_HAND)
  return done(undefined)
}
