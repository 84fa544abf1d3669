import type { ReactNode } from 'react'
import type { SessionState } from '../../../shared/document/sessionDocument.ts'
import type { Step } from '../../../shared/process/definition.ts'
import { Clock } from '../../ui/Clock.tsx'
import { TimeSignal } from '../../ui/TimeSignal.tsx'
import { JoinCorner } from './JoinCorner.tsx'
import { StepTitle } from './StepTitle.tsx'
import type { Join } from './useJoin.ts'
import styles from './Display.module.css'

/** When it goes on, to be read from the coffee. */
export function PauseScreen({ session, step, join }: { readonly session: SessionState; readonly step: Step; readonly join: Join }): ReactNode {
  return (
    <main className={styles.pause}>
      <h1><StepTitle session={session} step={step} /></h1>
      <p className={styles.pauseClock}>
        <Clock clock={session.clock} />
      </p>
      <TimeSignal clock={session.clock} className={styles.signal} />
      <JoinCorner join={join} size="small" />
    </main>
  )
}
