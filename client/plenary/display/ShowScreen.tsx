import type { ReactNode } from 'react'
import type { SessionState } from '../../../shared/document/sessionDocument.ts'
import type { Step } from '../../../shared/process/definition.ts'
import { useLocalised } from '../../i18n/localised.ts'
import { Prose } from '../../ui/Prose.tsx'
import { JoinCorner } from './JoinCorner.tsx'
import { StepBar } from './StepBar.tsx'
import type { Join } from './useJoin.ts'
import styles from './Display.module.css'

type Props = { readonly session: SessionState; readonly step: Extract<Step, { mode: 'show' }>; readonly join: Join }

/** A step that the room reads together. */
export function ShowScreen({ session, step, join }: Props): ReactNode {
  const localised = useLocalised()
  const text = localised(step.text)
  return (
    <div className={styles.screen}>
      <StepBar session={session} />
      <main className={styles.show}>
        <div className={styles.reading} data-long={text.length > 700 || undefined}>
          <Prose text={text} />
        </div>
        <JoinCorner join={join} size="large" />
      </main>
    </div>
  )
}
