import type * as Y from 'yjs'
import { foldOf, mergesOf, mirrorMergesOf } from '../document/plenaryDocument.ts'
import type { NoteId } from '../ids.ts'

/**
 * Folds a note under another, or under none. What its table merged is only overruled on the plenary, and never written there. Call inside a
 * transaction.
 */
export function foldInto(doc: Y.Doc, id: NoteId, head: NoteId | undefined): void {
  const merges = mergesOf(doc)
  if (foldOf(doc, id) === head) return
  if (head === undefined && !mirrorMergesOf(doc).has(id)) merges.delete(id)
  else merges.set(id, { into: head ?? null })
}
