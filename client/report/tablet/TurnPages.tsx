import { ArrowLeft, ArrowRight, Presentation } from 'lucide-react'
import type { ReactNode } from 'react'
import { noteMayTurn } from '../../../shared/plenary/wallPages.ts'
import { turnedTo } from '../../../shared/plenary/reportIn.ts'
import type { Reporting, TableReport } from '../../../shared/programme/reporting.ts'
import { useSending } from '../../api/useSending.ts'
import { useTexts } from '../../i18n/addTexts.ts'
import type { Board } from '../../table/boardStore.ts'
import { useBoard, useNote, useWords } from '../../table/BoardContext.tsx'
import { Button } from '../../ui/Button.tsx'
import { FaultNote } from '../../ui/FaultNote.tsx'
import { reportAtTable } from '../calls.ts'
import styles from './ReportStep.module.css'
import { Shown } from './Shown.tsx'
import { reportTexts } from './texts.ts'
import { useOwnReport } from './useOwnReport.ts'

/** The own table speaks: what is shown, and on the tablet that took it, forth and back. */
export function TurnPages({ reporting }: { readonly reporting: Reporting }): ReactNode {
  const t = useTexts(reportTexts)
  const { here } = useBoard()
  const { sending, fault, send } = useSending()
  const { notes, chosen, itemOf } = useSequence()
  const item = itemOf(reporting.item)
  const turn = (act: TableReport) => void send(() => reportAtTable(here.table, act))
  const at = item === null ? -1 : notes.indexOf(item)
  const isHere = reporting.control === here.author
  return (
    <div className={styles.turning}>
      {chosen || notes.length === 0 ? null : <p className={styles.soft}>{t('all')}</p>}
      {reporting.item === null ? <p className={styles.soft}>{t('onScreenName')}</p> : <OwnShown item={reporting.item} at={at < 0 ? '' : t('at', { at: at + 1, count: notes.length })} />}
      {isHere ? (
        <Turning item={item} page={reporting.page} notes={notes} sending={sending} onTurn={turn} />
      ) : (
        <>
          <p>{t(reporting.control === null ? 'takeText' : 'taken')}</p>
          <p>
            <Button look={reporting.control === null ? 'primary' : 'quiet'} size="large" disabled={sending} onClick={() => turn({ do: 'take' })}>
              <Presentation size={22} aria-hidden="true" />
              {t(reporting.control === null ? 'take' : 'takeOver')}
            </Button>
          </p>
        </>
      )}
      <FaultNote fault={fault} />
    </div>
  )
}

type Sequence = {
  readonly notes: readonly NonNullable<Reporting['item']>[]
  readonly chosen: boolean
  /** The note of the sequence under which this one is told. */
  readonly itemOf: (item: Reporting['item']) => Reporting['item']
}

function useSequence(): Sequence {
  const { chosen, entryOf, lanes } = useOwnReport()
  const notes = chosen.length > 0 ? chosen : lanes.flatMap((lane) => lane.notes)
  return { notes: notes.map(({ id }) => id), chosen: chosen.length > 0, itemOf: (item) => (item === null ? null : (entryOf(item) ?? item)) }
}

function OwnShown({ item, at }: { readonly item: NonNullable<Reporting['item']>; readonly at: string }): ReactNode {
  const note = useNote(item)
  const { lanes } = useWords()
  const { chosen } = useOwnReport()
  const there = chosen.find(({ id }) => id === item) ?? (note?.deleted === false ? note : undefined)
  return <Shown note={there} lane={there === undefined ? undefined : lanes.get(there.lane)} at={at} />
}

type TurningProps = Pick<Reporting, 'item' | 'page'> & { readonly notes: readonly NonNullable<Reporting['item']>[]; readonly sending: boolean; readonly onTurn: (act: TableReport) => void }

/** Not `disabled` while a press is on its way: it would lose the focus of whoever turns by keyboard. */
function Turning({ item, page, notes, sending, onTurn }: TurningProps): ReactNode {
  const t = useTexts(reportTexts)
  const { store } = useBoard()
  const [back, next] = [turnedTo(notes, item, -1), turnedTo(notes, item, 1)]
  const isLast = next === item
  const mayTurn = item !== null && noteMayTurn(store.getState().notes.get(item)?.text ?? '', becauseOf(item, store.getState()))
  const show = (to: Reporting['item'], at = 0) => (sending ? undefined : onTurn({ do: 'show', item: to, page: at }))
  return (
    <>
      {mayTurn ? <Button onClick={() => show(item, page + 1)}>{t('page')}</Button> : null}
      <div className={styles.turn}>
        <Button size="large" disabled={item === null} onClick={() => show(back)}>
          <ArrowLeft size={22} aria-hidden="true" />
          {t('back')}
        </Button>
        <Button look="primary" size="large" disabled={isLast} onClick={() => show(next)}>
          {t(item === null ? 'begin' : 'next')}
          <ArrowRight size={22} aria-hidden="true" />
        </Button>
      </div>
      {isLast && item !== null ? <p role="status">{t('last')}</p> : null}
    </>
  )
}

/** What the projector shows below a note: the words of what explains it. */
function becauseOf(item: NonNullable<Reporting['item']>, { notes, links, linksOf }: Board): string[] {
  return (linksOf.get(item) ?? []).flatMap((id) => {
    const link = links.get(id)
    const note = link?.to === item ? notes.get(link.from) : undefined
    return note === undefined || note.deleted ? [] : [note.text]
  })
}
