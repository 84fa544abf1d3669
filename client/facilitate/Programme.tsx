import { ArrowRight, Check, Pencil, Vote } from 'lucide-react'
import { lazy, Suspense, useState, type ReactNode } from 'react'
import type { Step } from '../../shared/process/definition.ts'
import { openBallot } from '../../shared/ballots/ballot.ts'
import { currentStep, type SessionState } from '../../shared/document/sessionDocument.ts'
import { useTexts } from '../i18n/addTexts.ts'
import { useLocalised } from '../i18n/localised.ts'
import { Button, type ButtonLook } from '../ui/Button.tsx'
import { FaultNote } from '../ui/FaultNote.tsx'
import { EndButton } from './EndButton.tsx'
import { hiddenNow } from './hiddenNow.ts'
import { SessionClock } from './programme/SessionClock.tsx'
import { StepAbout } from './programme/StepAbout.tsx'
import { programmeTexts } from './programme/texts.ts'
import { reportedLine, reportingNow } from './reportingNow.ts'
import { useShortcut } from './programme/useShortcut.ts'
import { useStarting, type Starting } from './programme/useStarting.ts'
import styles from './Programme.module.css'
import { RevealButton } from './RevealButton.tsx'
import { facilitateTexts } from './texts.ts'
import { useCurrentInSight } from './useCurrentInSight.ts'

const ReportFoot = lazy(() => import('../report/lead/ReportFoot.tsx'))
const StepEditor = lazy(() => import('./programme/StepEditor.tsx'))

/** The clock and the steps. One tap on a step starts it everywhere; the big button starts the next one. Editing takes the list's place. */
export function Programme({ session, onVote }: { readonly session: SessionState; readonly onVote: () => void }): ReactNode {
  const t = useTexts(facilitateTexts)
  const words = useTexts(programmeTexts)
  const [editing, setEditing] = useState(false)
  const starting = useStarting(session)
  const hidden = hiddenNow(session)
  const reporting = reportingNow(session)
  const voting = votingNow(session)
  /** Nothing of this step is still to be done: what comes next is the next step, and after the last one the end. */
  const idle = hidden === null && reporting !== 'open' && voting === null
  useShortcut('N', starting.startNext)
  const steps = <StepList session={session} onStart={starting.start} />
  return (
    <nav className={styles.programme} aria-label={t('programme')}>
      <SessionClock session={session} />
      <div className={styles.head}>
        <h2>{t('programme')}</h2>
        <Button look="plain" aria-pressed={editing} onClick={() => setEditing(!editing)}>
          {editing ? <Check size={18} aria-hidden="true" /> : <Pencil size={18} aria-hidden="true" />}
          {words(editing ? 'done' : 'edit')}
        </Button>
      </div>
      <div className={styles.middle}>
        {editing ? (
          <Suspense fallback={steps}>
            <StepEditor session={session} />
          </Suspense>
        ) : (
          steps
        )}
        <FaultNote fault={starting.fault} />
      </div>
      <div className={styles.foot}>
        {hidden === null ? null : <RevealButton session={session} hidden={hidden} />}
        {reporting === null ? null : (
          <Suspense>
            <ReportFoot session={session} />
          </Suspense>
        )}
        {voting === 'toOpen' ? (
          <Button look="primary" size="large" className={styles.next} onClick={onVote}>
            <Vote size={22} aria-hidden="true" />
            {t('vote')}
          </Button>
        ) : null}
        <NextButton starting={starting} look={idle ? 'primary' : 'quiet'} />
        {starting.next === null && idle && session.joining !== 'ended' ? <EndButton sessionId={session.id} look="quiet" size="large" className={styles.next} /> : null}
      </div>
    </nav>
  )
}

/** Not `disabled` while it settles: it would lose the focus of whoever leads by keyboard. */
function NextButton({ starting: { next, settled, startNext }, look }: { readonly starting: Starting; readonly look: ButtonLook }): ReactNode {
  const t = useTexts(facilitateTexts)
  const words = useTexts(programmeTexts)
  if (next === null) return null
  return (
    <Button look={look} size="large" className={styles.next} aria-disabled={!settled} aria-keyshortcuts="Alt+N" title={words('next.keys')} onClick={startNext}>
      {t('step.next')}
      <ArrowRight size={22} aria-hidden="true" />
    </Button>
  )
}

/** In a step for voting there is a vote to be opened, or one that runs; once one was closed, the room goes on. */
function votingNow({ ballots, programme, step }: SessionState): 'toOpen' | 'open' | null {
  if (openBallot(ballots) !== null) return 'open'
  return currentStep({ programme, step })?.mode === 'vote' && !ballots.some((ballot) => ballot.step === step) ? 'toOpen' : null
}

function StepList({ session, onStart }: { readonly session: SessionState; readonly onStart: (step: Step) => void }): ReactNode {
  const list = useCurrentInSight(session.step)
  return (
    <ol ref={list} className={styles.steps}>
      {session.programme.map((step, index) => (
        <StepLine key={step.id} step={step} number={index + 1} current={step.id === session.step} onStart={onStart} more={reportedLine(session, step)} />
      ))}
    </ol>
  )
}

type StepProps = { readonly step: Step; readonly number: number; readonly current: boolean; readonly onStart: (step: Step) => void; readonly more: ReturnType<typeof reportedLine> }

function StepLine({ step, number, current, onStart, more }: StepProps): ReactNode {
  const t = useTexts(facilitateTexts)
  const title = useLocalised()(step.title)
  return (
    <li>
      <button
        type="button" className={styles.step} aria-current={current ? 'step' : undefined} title={current ? undefined : t('step.start', { number, title })}
        onClick={() => (current ? undefined : onStart(step))}
      >
        <span className={styles.number}>{number}</span>
        <StepAbout step={step} current={current} more={more === null ? null : t('report.count', more)} />
      </button>
    </li>
  )
}
