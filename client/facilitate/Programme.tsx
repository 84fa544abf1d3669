import { ArrowRight, Pause, Play } from 'lucide-react'
import type { ReactNode } from 'react'
import { stepAfter, type Step } from '../../shared/process/definition.ts'
import type { SessionState } from '../../shared/document/sessionDocument.ts'
import { startStep, turnClock } from '../api/routes.ts'
import { useSending } from '../api/useSending.ts'
import { useTexts } from '../i18n/addTexts.ts'
import { useLocalised } from '../i18n/localised.ts'
import { Button } from '../ui/Button.tsx'
import { Clock } from '../ui/Clock.tsx'
import { FaultNote } from '../ui/FaultNote.tsx'
import styles from './Programme.module.css'
import { facilitateTexts } from './texts.ts'

/** The clock and the steps. One tap on a step starts it everywhere; the big button starts the next one. */
export function Programme({ session }: { readonly session: SessionState }): ReactNode {
  const t = useTexts(facilitateTexts)
  const { sending, fault, send } = useSending()
  const start = (step: Step) => void send(() => startStep(session.id, step.id, session.step))
  const next = stepAfter(session.programme, session.step)
  return (
    <nav className={styles.programme} aria-label={t('programme')}>
      <SessionClock session={session} />
      <ol className={styles.steps}>
        {session.programme.map((step, index) => (
          <StepLine key={step.id} step={step} number={index + 1} current={step.id === session.step} onStart={start} />
        ))}
      </ol>
      <FaultNote fault={fault} />
      {next === null ? null : (
        <Button look="primary" size="large" className={styles.next} disabled={sending} onClick={() => start(next)}>
          {t('step.next')}
          <ArrowRight size={22} aria-hidden="true" />
        </Button>
      )}
    </nav>
  )
}

function SessionClock({ session: { id, clock } }: { readonly session: SessionState }): ReactNode {
  const t = useTexts(facilitateTexts)
  const { sending, fault, send } = useSending()
  const running = clock.state === 'running'
  const Icon = running ? Pause : Play
  return (
    <section className={styles.clock} aria-label={t('clock')}>
      <p className={styles.time}>
        <Clock clock={clock} />
      </p>
      <Button disabled={sending} onClick={() => void send(() => turnClock(id, running ? 'stop' : 'start'))}>
        <Icon size={18} aria-hidden="true" />
        {t(running ? 'clock.stop' : 'clock.start')}
      </Button>
      <FaultNote fault={fault} />
    </section>
  )
}

type StepProps = { readonly step: Step; readonly number: number; readonly current: boolean; readonly onStart: (step: Step) => void }

function StepLine({ step, number, current, onStart }: StepProps): ReactNode {
  const t = useTexts(facilitateTexts)
  const localised = useLocalised()
  const title = localised(step.title)
  return (
    <li>
      <button
        type="button" className={styles.step} aria-current={current ? 'step' : undefined} title={current ? undefined : t('step.start', { number, title })}
        onClick={() => (current ? undefined : onStart(step))}
      >
        <span className={styles.number}>{number}</span>
        <span>
          {title}
          <span className={styles.minutes}>
            {current ? `${t('step.current')} · ` : ''}
            {t('step.minutes', { minutes: step.minutes })}
          </span>
        </span>
      </button>
    </li>
  )
}
