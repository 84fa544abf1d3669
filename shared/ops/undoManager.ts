import * as Y from 'yjs'
import { BY_HAND } from './op.ts'

type Roots = ConstructorParameters<typeof Y.UndoManager>[0]

/**
 * Undo and redo of what was done by hand in these roots on this tablet: what others did stays. Changes within `captureTimeoutMs` of each
 * other are one step.
 */
export function undoManager(roots: Roots, captureTimeoutMs: number): Y.UndoManager {
  return new Y.UndoManager(roots, { trackedOrigins: new Set([BY_HAND]), captureTimeout: captureTimeoutMs, deleteFilter: mayBeTakenAway })
}

/**
 * Undo takes away what was written and puts back what was there before. If somebody else wrote the same field at that moment, nothing is
 * put back, and taking away alone would leave a note without its lane or order. So a field keeps its value then; only letters, and values
 * that stand directly under a root (a placement), may go.
 */
function mayBeTakenAway({ parentSub, parent }: Y.Item): boolean {
  return parentSub === null || (parent instanceof Y.AbstractType && parent._item === null)
}
