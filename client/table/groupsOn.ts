import { createStore, type StoreApi } from 'zustand/vanilla'
import type * as Y from 'yjs'
import { untilUsable } from '../ui/onceIdle.ts'
import { untilHere } from '../ui/untilHere.ts'
import type { BoardContext } from './BoardContext.tsx'
import type { Groups } from './groups/groups.ts'

/** Watches for the first cluster or merge of a table: what shows them comes when there is something to show, or when it is asked for. */
export function groupsOn(doc: Y.Doc, isTray: boolean, context: () => BoardContext) {
  const groups: StoreApi<Groups | null> = createStore<Groups | null>(() => null)
  let stopped = false
  let coming: Promise<Groups> | undefined
  const open = async () => {
    const { createGroups } = await untilHere(() => import('./groups/groups.ts'))
    const made = createGroups(context())
    if (stopped) made.stop()
    else groups.setState(made, true)
    return made
  }
  const openGroups = () => (coming ??= open())
  const look = () => {
    if (doc.getMap('merges').size + doc.getMap('members').size > 0) {
      doc.off('update', look)
      void openGroups()
    }
  }
  void untilUsable.then(() => {
    if (stopped || isTray) return
    doc.on('update', look)
    look()
  })
  const stopGroups = () => {
    stopped = true
    doc.off('update', look)
    groups.getState()?.stop()
  }
  return { groups, openGroups, stopGroups }
}
