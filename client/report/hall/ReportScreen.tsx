import { useMemo, type ReactNode } from 'react'
import { currentStep, type SessionState, type SessionTable } from '../../../shared/document/sessionDocument.ts'
import { lanesById } from '../../../shared/process/definition.ts'
import { nextToReport, NOT_BEGUN, tableClock, type Reporting } from '../../../shared/programme/reporting.ts'
import { letterVh, reportLetters } from '../../../shared/plenary/wallPages.ts'
import { useTexts } from '../../i18n/addTexts.ts'
import { Paged } from '../../plenary/display/Paged.tsx'
import { StepBar } from '../../plenary/display/StepBar.tsx'
import { NotePicture } from '../../plenary/model/NotePicture.tsx'
import { usePlenary } from '../../plenary/model/BoardContext.tsx'
import { saidOf } from '../../plenary/model/said.ts'
import { useWords } from '../../plenary/model/words.tsx'
import { saidTexts } from '../../ui/saidTexts.ts'
import { Clock } from '../../ui/Clock.tsx'
import { KindBadge } from '../../ui/KindBadge.tsx'
import styles from './ReportScreen.module.css'
import { hallReportTexts } from './texts.ts'
import { useShownReport, type ShownReport } from './useShownReport.ts'

/** While the tables report: who is to speak, then who speaks, then what they show. Null between tables: the board is on the wall then. */
export function reportOnScreen(session: SessionState): Reporting | null {
  if (currentStep(session)?.mode !== 'report') return null
  const reporting = session.reports[session.step] ?? NOT_BEGUN
  const isSpeaking = session.tables.some(({ id }) => id === reporting.table)
  return isSpeaking || reporting.reported.length === 0 ? reporting : null
}

export function ReportScreen({ session, reporting }: { readonly session: SessionState; readonly reporting: Reporting }): ReactNode {
  const table = session.tables.find(({ id }) => id === reporting.table)
  return (
    <div className={styles.screen}>
      <StepBar session={session} />
      {table === undefined ? <Order session={session} reporting={reporting} /> : <Speaking session={session} reporting={reporting} table={table} />}
    </div>
  )
}

/** The tables in the order in which they will speak. */
function Order({ session, reporting }: { readonly session: SessionState; readonly reporting: Reporting }): ReactNode {
  const t = useTexts(hallReportTexts)
  const words = useWords()
  const first = nextToReport(session.tables.map(({ id }) => id), reporting)
  return (
    <main className={styles.order} data-many={session.tables.length > 8 || undefined}>
      <h2>{t('order')}</h2>
      <ol>
        {session.tables.map((table) => (
          <li key={table.id}>
            <strong>{table.name}</strong>
            <span>{words.topic(table.topic)}</span>
            {table.id === first ? <em>{t('next')}</em> : null}
          </li>
        ))}
      </ol>
    </main>
  )
}

type SpeakingProps = { readonly session: SessionState; readonly reporting: Reporting; readonly table: SessionTable }

function Speaking({ session, reporting, table }: SpeakingProps): ReactNode {
  const lanes = useMemo(() => [...lanesById(session.definition).keys()], [session.definition])
  const report = useShownReport(table.id, reporting.item, lanes)
  const step = currentStep(session)
  const clock = tableClock(reporting, step?.minutes ?? 0, session.tables.length)
  return (
    <main className={styles.speaking} data-hue={useWords().lane(report.shown?.note.lane ?? '')?.hue} data-title={reporting.item === null || undefined}>
      {reporting.item === null ? (
        <Title table={table} report={report} />
      ) : (
        <>
          <Head table={table} report={report}>
            {clock === null ? null : <Clock clock={clock} />}
          </Head>
          <Item report={report} page={reporting.page} />
        </>
      )}
    </main>
  )
}

function Title({ table, report }: { readonly table: SessionTable; readonly report: ShownReport }): ReactNode {
  const t = useTexts(hallReportTexts)
  const words = useWords()
  return (
    <div className={styles.title}>
      <p>{words.topic(table.topic)}</p>
      <h2>{table.name}</h2>
      {words.showCategories ? (
        <ul>
          {report.categories.map((id) => (
            <li key={id}>{words.category(id)}</li>
          ))}
        </ul>
      ) : null}
      {report.chosen ? <p>{t('items', { count: report.notes.length })}</p> : null}
    </div>
  )
}

type HeadProps = { readonly table: SessionTable; readonly report: ShownReport; readonly children: ReactNode }

function Head({ table, report, children }: HeadProps): ReactNode {
  const t = useTexts(hallReportTexts)
  const { at } = report
  return (
    <div className={styles.head}>
      <strong>{table.name}</strong>
      {at < 0 ? null : <span>{t('at', { at: at + 1, count: report.notes.length })}</span>}
      {children}
    </div>
  )
}

/** The note, and what explains it below: on the same pages, so that nothing is cut. */
function Item({ report: { shown }, page }: { readonly report: ShownReport; readonly page: number }): ReactNode {
  const t = useTexts(hallReportTexts)
  const words = useWords()
  const saidWords = useTexts(saidTexts)
  const notes = usePlenary((state) => state.notes)
  if (shown === null) return <p className={styles.gone}>{t('gone')}</p>
  const { note, because, merged } = shown
  const kind = words.lane(note.lane)
  // With its causes beside it a note has less room for itself.
  const size = letterVh(reportLetters(note.text, because.map(({ text }) => text)))
  return (
    <Paged page={page}>
      {kind === undefined ? null : <p className={styles.kind}><KindBadge lane={kind} /></p>}
      <NotePicture note={note} size="wall" />
      <p dir="auto" style={{ fontSize: `${size}vh` }}>{note.text}</p>
      {merged === undefined ? null : <p className={styles.said}>{saidOf(merged, notes, saidWords).inWords}</p>}
      {because.length === 0 ? null : (
        <ul className={styles.because} aria-label={t('because')}>
          {because.map((one, i) => (
            <Because key={i} note={one} />
          ))}
        </ul>
      )}
    </Paged>
  )
}

function Because({ note }: { readonly note: { readonly lane: string; readonly text: string } }): ReactNode {
  const kind = useWords().lane(note.lane)
  return (
    <li data-hue={kind?.hue}>
      {kind === undefined ? null : <KindBadge lane={kind} />}
      <span dir="auto">{note.text}</span>
    </li>
  )
}
