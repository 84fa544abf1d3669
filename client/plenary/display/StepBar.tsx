import type { ReactNode } from 'react'
import { currentStep, type SessionState } from '../../../shared/document/sessionDocument.ts'
import { Clock } from '../../ui/Clock.tsx'
import { TimeSignal } from '../../ui/TimeSignal.tsx'
import { StepTitle } from './StepTitle.tsx'
import styles from './Display.module.css'

/** Where we are and how long still. */
export function StepBar({ session }: { readonly session: SessionState }): ReactNode {
  const step = currentStep(session)
  return (
    <header className={styles.bar}>
      <h1>{step === undefined ? session.name : <StepTitle session={session} step={step} />}</h1>
      <TimeSignal clock={session.clock} className={styles.signal} />
      <Clock clock={session.clock} />
    </header>
  )
}
