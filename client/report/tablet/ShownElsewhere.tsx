import type { ReactNode } from 'react'
import { useStore } from 'zustand'
import { cardsIn } from '../../../shared/ballots/followItem.ts'
import { mirrorReportsOf } from '../../../shared/document/plenaryDocument.ts'
import type { SessionState, SessionTable } from '../../../shared/document/sessionDocument.ts'
import type { Reporting } from '../../../shared/programme/reporting.ts'
import { useTexts } from '../../i18n/addTexts.ts'
import { useRoom } from '../../sync/useRoom.ts'
import { useBoard, useWords } from '../../table/BoardContext.tsx'
import { useVersion } from '../../vote/useItems.ts'
import styles from './ReportStep.module.css'
import { Shown } from './Shown.tsx'
import { reportTexts } from './texts.ts'

type Props = { readonly session: SessionState; readonly reporting: Reporting; readonly table: SessionTable }

/** What another table shows; its words are in the plenary, which is asked for once there is something to read. */
export function ShownElsewhere({ session, reporting, table }: Props): ReactNode {
  const t = useTexts(reportTexts)
  if (reporting.item === null) return <p className={styles.soft}>{t('onScreenName')}</p>
  return <FromPlenary session={session} reporting={reporting} table={table} item={reporting.item} />
}

function FromPlenary({ session, table, item }: Props & { readonly item: NonNullable<Reporting['item']> }): ReactNode {
  const t = useTexts(reportTexts)
  const { here } = useBoard()
  const { lanes } = useWords()
  const { doc, status } = useRoom({ kind: 'plenary', sessionId: session.id }, { as: here.as })
  const synced = useStore(status, (now) => now.synced)
  useVersion(doc)
  if (!synced) return null
  const { follow, noteOf } = cardsIn(doc)
  const card = follow(item)
  const note = card === null ? undefined : noteOf(card)
  const chosen = mirrorReportsOf(doc).get(table.id)?.notes.filter((id) => follow(id) !== null && noteOf(id) !== undefined) ?? []
  const at = chosen.indexOf(item)
  return <Shown note={note} lane={note === undefined ? undefined : lanes.get(note.lane)} at={at < 0 ? '' : t('at', { at: at + 1, count: chosen.length })} />
}
