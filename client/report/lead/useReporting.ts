import { useMemo } from 'react'
import { cardsIn } from '../../../shared/ballots/followItem.ts'
import { mirrorReportsOf, type PlenaryNote } from '../../../shared/document/plenaryDocument.ts'
import { plenaryLinks, plenaryNotes } from '../../../shared/document/readPlenary.ts'
import type { SessionState, SessionTable } from '../../../shared/document/sessionDocument.ts'
import type { NoteId, TableId } from '../../../shared/ids.ts'
import { becauseOf, reportIn, toldAs, turnedTo, type TableReportIn } from '../../../shared/plenary/reportIn.ts'
import { noteMayTurn } from '../../../shared/plenary/wallPages.ts'
import { lastReported, nextToReport, NOT_BEGUN, type LeadReport, type Reporting } from '../../../shared/programme/reporting.ts'
import { lanesById } from '../../../shared/process/definition.ts'
import type { Fault } from '../../api/call.ts'
import { useSending } from '../../api/useSending.ts'
import { useRoom } from '../../sync/useRoom.ts'
import { useVersion } from '../../vote/useItems.ts'
import { leadReport } from '../calls.ts'

export type LeadingReport = {
  readonly reporting: Reporting
  /** What is shown, as it stands in the report of the table that speaks. */
  readonly item: NoteId | null
  readonly speaking: SessionTable | null
  readonly next: SessionTable | null
  readonly back: SessionTable | null
  readonly reportOf: (table: TableId) => TableReportIn
  readonly noteOf: (id: NoteId) => PlenaryNote | undefined
  /** What is shown is longer than the projector: it may have another page. */
  readonly isLong: boolean
  readonly sending: boolean
  readonly fault: Fault | null
  /** Gives the word; the table that had it has reported, unless this is a step back. */
  readonly speak: (table: SessionTable | null, done?: boolean) => void
  readonly mark: (table: SessionTable, as: Extract<LeadReport, { do: 'mark' }>['as']) => void
  readonly show: (item: NoteId | null, page?: number) => void
  readonly turn: (by: 1 | -1) => void
}

/** The reporting of the step under way, and what whoever leads does in it. */
export function useReporting(session: SessionState): LeadingReport {
  const { doc } = useRoom({ kind: 'plenary', sessionId: session.id }, { as: 'staff' })
  const version = useVersion(doc)
  const { sending, fault, send } = useSending()
  const reporting = session.reports[session.step] ?? NOT_BEGUN
  const lanes = useMemo(() => [...lanesById(session.definition).keys()], [session.definition])
  const read = useMemo(() => {
    return { notes: plenaryNotes(doc), links: [...plenaryLinks(doc).values()], cards: cardsIn(doc) }
    // oxlint-disable-next-line react/exhaustive-deps -- the version stands for what is in the document
  }, [doc, version])
  const tableOf = (id: TableId | null) => session.tables.find((table) => table.id === id) ?? null
  const order = session.tables.map(({ id }) => id)
  const act = (one: LeadReport) => void (sending ? undefined : send(() => leadReport(session.id, one)))
  const speaking = tableOf(reporting.table)
  const cardOf = (id: NoteId) => (read.cards.follow(id) ?? id) as NoteId // what a note is followed to is a note
  const reportOf = (table: TableId) => reportIn(read.notes, mirrorReportsOf(doc).get(table), table, lanes, cardOf)
  const item = speaking === null ? null : toldAs(reportOf(speaking.id).notes, reporting.item, cardOf)
  const show = (wanted: NoteId | null, page = 0) => (speaking === null ? undefined : act({ do: 'show', table: speaking.id, item: wanted, page }))
  const noteOf = (id: NoteId) => {
    const card = read.cards.follow(id)
    return card === null ? undefined : read.cards.noteOf(card)
  }
  return {
    reporting, item, speaking, reportOf, noteOf, sending, fault, show,
    next: tableOf(nextToReport(order, reporting)),
    back: tableOf(lastReported(order, reporting)),
    isLong: isLong(item),
    speak: (table, done = true) => act({ do: 'speak', table: table?.id ?? null, from: reporting.table, done }),
    mark: (table, as) => act({ do: 'mark', table: table.id, as }),
    turn: (by) => {
      if (speaking === null) return
      const to = turnedTo(reportOf(speaking.id).notes, item, by)
      if (to !== item) show(to)
    },
  }

  function isLong(item: NoteId | null): boolean {
    if (item === null) return false
    const because = becauseOf(cardOf(item), read.links, read.notes, cardOf, lanes)
    return noteMayTurn(noteOf(item)?.text ?? '', because.map((id) => noteOf(id)?.text ?? ''))
  }
}
