import { useMemo, useSyncExternalStore } from 'react'
import { mirrorReportsOf, type PlenaryNote, type MirrorReport } from '../../../shared/document/plenaryDocument.ts'
import type { NoteId, TableId } from '../../../shared/ids.ts'
import { headsOf, type Merged } from '../../../shared/plenary/merging.ts'
import { becauseOf, reportIn, toldAs, type TableReportIn } from '../../../shared/plenary/reportIn.ts'
import { useBoard, usePlenary } from '../../plenary/model/BoardContext.tsx'
import { noteOfCard } from '../../plenary/model/plenaryFeed.ts'

export type ShownReport = TableReportIn & {
  /** Where in it the note that is shown stands; -1 if it is not part of it. */
  readonly at: number
  /** Stakeholder categories that wrote at this table. */
  readonly categories: readonly string[]
  readonly shown: { readonly card: NoteId; readonly note: PlenaryNote; readonly merged: Merged | undefined; readonly because: readonly PlenaryNote[] } | null
}

/** A table's report and the note of it that is shown, live; a note that was merged is shown as what it was merged into. */
export function useShownReport(table: TableId, item: NoteId | null, lanes: readonly string[]): ShownReport {
  const { doc } = useBoard()
  const plenary = usePlenary((state) => state)
  const report = useMirrorReport(doc, table)
  return useMemo(() => {
    const { notes, links, grouping } = plenary
    const heads = headsOf(grouping.merges)
    const cardOf = (id: NoteId) => heads.get(id) ?? id
    const told = reportIn(notes, report, table, lanes, cardOf)
    const card = item === null ? null : cardOf(item)
    const note = card === null ? undefined : noteOfCard(plenary, card)
    const because = card === null ? [] : becauseOf(card, links.values(), notes, cardOf, lanes).flatMap((id) => noteOfCard(plenary, id) ?? [])
    return {
      ...told,
      at: told.notes.findIndex((id) => id === toldAs(told.notes, item, cardOf)),
      categories: [...new Set([...notes.values()].flatMap((one) => (one.table === table && !one.withdrawn && one.category !== null ? [one.category] : [])))],
      shown: card === null || note === undefined || note.withdrawn ? null : { card, note, merged: grouping.merges.get(card), because },
    }
  }, [plenary, report, table, item, lanes])
}

function useMirrorReport(doc: Parameters<typeof mirrorReportsOf>[0], table: TableId): MirrorReport | undefined {
  const subscribe = useMemo(() => {
    return (listener: () => void) => {
      mirrorReportsOf(doc).observe(listener)
      return () => mirrorReportsOf(doc).unobserve(listener)
    }
  }, [doc])
  return useSyncExternalStore(subscribe, () => mirrorReportsOf(doc).get(table))
}
