import { List } from 'lucide-react'
import type { ReactNode } from 'react'
import { Link } from 'wouter'
import type { SessionState, SessionTable } from '../../../shared/document/sessionDocument.ts'
import { NOT_BEGUN, tableClock, type Reporting } from '../../../shared/programme/reporting.ts'
import { useTexts } from '../../i18n/addTexts.ts'
import { useBoard } from '../../table/BoardContext.tsx'
import { buttonClass } from '../../ui/Button.tsx'
import { Clock } from '../../ui/Clock.tsx'
import { OwnReport } from './OwnReport.tsx'
import styles from './ReportStep.module.css'
import { ShownElsewhere } from './ShownElsewhere.tsx'
import { reportTexts } from './texts.ts'
import { TurnPages } from './TurnPages.tsx'

type Props = { readonly session: SessionState; readonly minutes: number }

/** The tables report: who speaks and what of it is shown; the table that speaks turns the pages; the others choose what they will report. */
export function ReportStep({ session, minutes }: Props): ReactNode {
  const t = useTexts(reportTexts)
  const { here } = useBoard()
  const reporting = session.reports[session.step] ?? NOT_BEGUN
  const speaking = session.tables.find(({ id }) => id === reporting.table)
  const isMine = speaking?.id === here.table
  return (
    <main className={styles.reading}>
      <section className={styles.sheet} data-mine={isMine || undefined} aria-label={t('onScreen')}>
        <Head reporting={reporting} speaking={speaking} isMine={isMine} />
        {isMine ? <TableTime reporting={reporting} minutes={minutes} tables={session.tables.length} /> : null}
        {speaking === undefined ? null : isMine ? <TurnPages reporting={reporting} /> : <ShownElsewhere session={session} reporting={reporting} table={speaking} />}
        {isMine ? null : (
          <Link href={`/s/${session.id}/outline`} className={buttonClass('quiet')}>
            <List size={20} aria-hidden="true" />
            {t('outline')}
          </Link>
        )}
      </section>
      <section className={styles.sheet} aria-labelledby="own-report">
        <h2 id="own-report">{t('own')}</h2>
        {reporting.reported.includes(here.table) && !isMine ? <p className={styles.soft}>{t('done')}</p> : null}
        <OwnReport />
      </section>
    </main>
  )
}

type HeadProps = { readonly reporting: Reporting; readonly speaking: SessionTable | undefined; readonly isMine: boolean }

function Head({ reporting, speaking, isMine }: HeadProps): ReactNode {
  const t = useTexts(reportTexts)
  if (speaking !== undefined) return <h2 role="status">{isMine ? t('speaksYou') : t('speaks', { table: speaking.name })}</h2>
  const before = reporting.reported.length === 0
  return (
    <>
      <h2 role="status">{t(before ? 'soon' : 'pause')}</h2>
      <p className={styles.soft}>{t(before ? 'soonText' : 'pauseText')}</p>
    </>
  )
}

function TableTime({ reporting, minutes, tables }: { readonly reporting: Reporting; readonly minutes: number; readonly tables: number }): ReactNode {
  const t = useTexts(reportTexts)
  const clock = tableClock(reporting, minutes, tables)
  if (clock === null) return null
  return (
    <p className={styles.soft}>
      {t('time')} <Clock clock={clock} />
    </p>
  )
}
