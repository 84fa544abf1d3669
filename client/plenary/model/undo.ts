import type * as Y from 'yjs'
import { createStore, type StoreApi } from 'zustand/vanilla'
import { inkOf } from '../../../shared/document/ink.ts'
import { clustersOf, mergesOf, placementsOf } from '../../../shared/document/plenaryDocument.ts'
import { linksOf } from '../../../shared/document/tableDocument.ts'
import { ownNotesOf } from '../../../shared/document/ownNotes.ts'
import { undoManager } from '../../../shared/ops/undoManager.ts'

/** Letters typed within this time are one step back; every other act is a step of its own. */
const ONE_STEP_MS = 700

export type Undo = {
  readonly can: StoreApi<{ readonly undo: boolean; readonly redo: boolean }>
  readonly undo: () => void
  readonly redo: () => void
  /** The next change is a new step. */
  readonly newStep: () => void
  readonly stop: () => void
}

/** Undo and redo of one's own work on the plenary: what others did, and what the server mirrors, stays. */
export function undoOf(doc: Y.Doc): Undo {
  const manager = undoManager([clustersOf(doc), placementsOf(doc), mergesOf(doc), ownNotesOf(doc), linksOf(doc), inkOf(doc)], ONE_STEP_MS)
  const can = createStore(() => ({ undo: false, redo: false }))
  const tell = () => can.setState({ undo: manager.canUndo(), redo: manager.canRedo() })
  for (const event of ['stack-item-added', 'stack-item-popped', 'stack-item-updated', 'stack-cleared'] as const) manager.on(event, tell)
  return {
    can,
    undo: () => void manager.undo(),
    redo: () => void manager.redo(),
    newStep: () => manager.stopCapturing(),
    stop: () => manager.destroy(),
  }
}
