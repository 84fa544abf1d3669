import { ArrowRight, ChevronLeft, ChevronRight } from 'lucide-react'
import type { ReactNode } from 'react'
import { currentStep, type SessionState } from '../../../shared/document/sessionDocument.ts'
import { tableClock } from '../../../shared/programme/reporting.ts'
import { usePageKeys } from '../../facilitate/briefing/usePageKeys.ts'
import { useShortcut } from '../../facilitate/programme/useShortcut.ts'
import { useTexts } from '../../i18n/addTexts.ts'
import { Button } from '../../ui/Button.tsx'
import { Clock } from '../../ui/Clock.tsx'
import { FaultNote } from '../../ui/FaultNote.tsx'
import { IconButton } from '../../ui/IconButton.tsx'
import styles from './ReportFoot.module.css'
import { leadReportTexts } from './texts.ts'
import { useReporting, type LeadingReport } from './useReporting.ts'

/** In a step for reporting, the next sensible thing: the next table; and, whatever the facilitator looks at, the pages of the one that speaks. */
export default function ReportFoot({ session }: { readonly session: SessionState }): ReactNode {
  const t = useTexts(leadReportTexts)
  const leading = useReporting(session)
  const { speaking, next, back, fault } = leading
  useShortcut('J', () => leading.turn(1))
  useShortcut('K', () => leading.turn(-1))
  usePageKeys(leading.turn)
  useShortcut('P', () => (next === null ? undefined : leading.speak(next)))
  return (
    <section className={styles.foot} aria-label={t('label')}>
      {speaking === null ? <p className={styles.soft}>{t(next === null ? 'allDone' : 'nobody')}</p> : <Speaking session={session} leading={leading} />}
      {next === null ? null : (
        <Button look="primary" size="large" className={styles.next} aria-keyshortcuts="Alt+P" title={t('next.keys')} onClick={() => leading.speak(next)}>
          <span>{t(speaking === null && back === null ? 'begin' : 'next', { table: next.name })}</span>
          <ArrowRight size={22} aria-hidden="true" />
        </Button>
      )}
      <div className={styles.small}>
        {next === null ? null : <Button look="plain" onClick={() => leading.mark(next, 'skipped')}>{t('skip', { table: next.name })}</Button>}
        {back === null ? null : <Button look="plain" onClick={() => leading.speak(back, false)}>{t('backTo', { table: back.name })}</Button>}
      </div>
      <FaultNote fault={fault} />
    </section>
  )
}

function Speaking({ session, leading }: { readonly session: SessionState; readonly leading: LeadingReport }): ReactNode {
  const t = useTexts(leadReportTexts)
  const { reporting, item, speaking, reportOf, turn } = leading
  if (speaking === null) return null
  const { notes } = reportOf(speaking.id)
  const at = item === null ? -1 : notes.indexOf(item)
  const clock = tableClock(reporting, currentStep(session)?.minutes ?? 0, session.tables.length)
  return (
    <>
      <p className={styles.who} role="status">
        <strong>{t('speaks', { table: speaking.name })}</strong>
        {clock === null ? null : (
          <span className={styles.soft} title={t('time')}>
            <Clock clock={clock} />
          </span>
        )}
      </p>
      <div className={styles.pages}>
        <IconButton icon={ChevronLeft} look="quiet" label={t('itemBack')} aria-keyshortcuts="Alt+K" disabled={reporting.item === null} onClick={() => turn(-1)} />
        <span>{at < 0 ? t('atName') : t('at', { at: at + 1, count: notes.length })}</span>
        <IconButton icon={ChevronRight} look="quiet" label={t('itemNext')} aria-keyshortcuts="Alt+J" disabled={notes.length === 0 || at === notes.length - 1} onClick={() => turn(1)} />
      </div>
    </>
  )
}
