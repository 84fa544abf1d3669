import { useMemo, useSyncExternalStore } from 'react'
import { useStore } from 'zustand'
import { createStore, type StoreApi } from 'zustand/vanilla'
import type * as Y from 'yjs'
import { readReport, reportOf, type Note } from '../../../shared/document/tableDocument.ts'
import type { NoteId } from '../../../shared/ids.ts'
import { reportNote, unreportNote } from '../../../shared/ops/reportNote.ts'
import type { TableGroups } from '../../../shared/tableGroups/readGroups.ts'
import { useBoard, useGroups, useWords } from '../../table/BoardContext.tsx'

export type OwnReport = {
  /** What was chosen and is still there, in its order; of notes that were merged, one, in the words that are shown for them. */
  readonly chosen: readonly Note[]
  /** Under which note of the report this one is told, if it is. */
  readonly entryOf: (id: NoteId) => NoteId | undefined
  /** How many were chosen and are withdrawn or hidden by now. */
  readonly gone: number
  /** The table's notes by lane, in their order. */
  readonly lanes: readonly { readonly lane: string; readonly notes: readonly Note[] }[]
}

const UNGROUPED = createStore<{ readonly read: Pick<TableGroups, 'heads'> }>(() => ({ read: { heads: new Map() } }))

/** What this table reports, live. */
export function useOwnReport(): OwnReport {
  const { doc, store } = useBoard()
  const words = useWords()
  const { subscribe, read } = useMemo(() => watchReport(doc), [doc])
  const listed = useSyncExternalStore(subscribe, read)
  const { notes, lanes } = useStore(store)
  const heads = useStore<StoreApi<{ readonly read: Pick<TableGroups, 'heads'> }>, TableGroups['heads']>(useGroups()?.state ?? UNGROUPED, ({ read }) => read.heads)
  return useMemo(() => {
    const noteOf = (id: NoteId) => {
      const note = notes.get(id)
      return note === undefined || note.deleted ? [] : [note]
    }
    const headOf = (id: NoteId) => heads.get(id) ?? id
    const there = listed.filter((id) => noteOf(id).length > 0)
    const told = there.filter((id, at) => there.findIndex((other) => headOf(other) === headOf(id)) === at)
    const chosen = told.flatMap((id) => noteOf(headOf(id)).map((note) => ({ ...note, id })))
    const byLane = [...words.lanes.keys()].map((lane) => ({ lane, notes: (lanes.get(lane) ?? []).filter((id) => !heads.has(id)).flatMap(noteOf) }))
    return { chosen, entryOf: (id) => told.find((entry) => headOf(entry) === headOf(id)), gone: listed.length - there.length, lanes: byLane.filter((one) => one.notes.length > 0) }
  }, [listed, notes, lanes, words, heads])
}

function watchReport(doc: Y.Doc): { subscribe: (listener: () => void) => () => void; read: () => readonly NoteId[] } {
  const report = reportOf(doc)
  const list = () => readReport(doc).map(({ id }) => id)
  let current = list()
  return {
    read: () => current,
    subscribe(listener) {
      const onChange = () => {
        current = list()
        listener()
      }
      report.observe(onChange)
      onChange() // what came between the first reading and now
      return () => report.unobserve(onChange)
    },
  }
}

/** Choosing and ordering, each a step that one's own undo takes back. */
export function useChoosing() {
  const { doc, history } = useBoard()
  return useMemo(
    () => ({
      put: (id: NoteId, before: NoteId | null) => void history.step(() => reportNote(doc, id, before)),
      takeOut: (id: NoteId) => void history.step(() => unreportNote(doc, id)),
    }),
    [doc, history],
  )
}
