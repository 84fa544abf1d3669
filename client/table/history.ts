import type * as Y from 'yjs'
import { createStore, type StoreApi } from 'zustand/vanilla'
import { linksOf, notesOf, reportOf } from '../../shared/document/tableDocument.ts'
import { undoManager } from '../../shared/ops/undoManager.ts'

/** Undo and redo of what was done here: other people's work is not touched, and what they changed since is not taken back. */
export type History = {
  readonly can: StoreApi<{ readonly undo: boolean; readonly redo: boolean }>
  /** Does something that is one step by itself. */
  step<T>(change: () => T): T
  /** Does something that may be one step with the change before it: letters typed in one go into one note. */
  typing<T>(into: string, change: () => T): T
  /** What was done until now can no longer be taken back from here. */
  forget(): void
  /** Takes these roots in as well. */
  follow(roots: Parameters<Y.UndoManager['addToScope']>[0]): void
  undo(): void
  redo(): void
  stop(): void
}

/** A pause longer than this starts a new step while typing. */
const BURST_MS = 1_200

export function createHistory(doc: Y.Doc, nowMs: () => number): History {
  // Without a timeout of its own: where one step ends and the next begins is decided here.
  const manager = undoManager([notesOf(doc), linksOf(doc), reportOf(doc)], Infinity)
  const can = createStore(() => ({ undo: false, redo: false }))
  let typing: { readonly into: string; readonly lastMs: number } | null = null

  const tell = () => can.setState({ undo: manager.canUndo(), redo: manager.canRedo() })
  manager.on('stack-item-added', tell)
  manager.on('stack-item-popped', tell)
  manager.on('stack-cleared', tell)

  const apart = () => {
    manager.stopCapturing()
    typing = null
  }
  return {
    can,
    step(change) {
      apart()
      const outcome = change()
      apart()
      return outcome
    },
    typing(into, change) {
      const goesOn = typing?.into === into && nowMs() - typing.lastMs < BURST_MS
      if (!goesOn) manager.stopCapturing()
      typing = { into, lastMs: nowMs() }
      return change()
    },
    forget() {
      apart()
      manager.clear()
    },
    follow: (roots) => manager.addToScope(roots),
    undo() {
      apart()
      manager.undo()
    },
    redo() {
      apart()
      manager.redo()
    },
    stop: () => manager.destroy(),
  }
}
