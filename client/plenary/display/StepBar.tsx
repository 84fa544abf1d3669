import type { ReactNode } from 'react'
import { currentStep, type SessionState } from '../../../shared/document/sessionDocument.ts'
import { useLocalised } from '../../i18n/localised.ts'
import { Clock } from '../../ui/Clock.tsx'
import { TimeSignal } from '../../ui/TimeSignal.tsx'
import styles from './Display.module.css'

/** Where we are and how long still. */
export function StepBar({ session }: { readonly session: SessionState }): ReactNode {
  const localised = useLocalised()
  const step = currentStep(session)
  return (
    <header className={styles.bar}>
      <h1>{step === undefined ? session.name : localised(step.title)}</h1>
      <TimeSignal clock={session.clock} className={styles.signal} />
      <Clock clock={session.clock} />
    </header>
  )
}
