import type { ReactNode } from 'react'
import type { SessionState } from '../../../shared/document/sessionDocument.ts'
import type { Step } from '../../../shared/process/definition.ts'
import { briefingPages, pageOf } from '../../../shared/programme/briefing.ts'
import { useLocalised } from '../../i18n/localised.ts'
import { Prose } from '../../ui/Prose.tsx'
import { JoinCorner } from './JoinCorner.tsx'
import { PicturePage } from './PicturePage.tsx'
import { ScenarioPage } from './ScenarioPage.tsx'
import { StepBar } from './StepBar.tsx'
import type { Join } from './useJoin.ts'
import styles from './Display.module.css'

type Props = { readonly session: SessionState; readonly step: Extract<Step, { mode: 'show' }>; readonly join: Join }

/** A step that the room reads together: its text, or the picture that the facilitator has turned to. */
export function ShowScreen({ session, step, join }: Props): ReactNode {
  const localised = useLocalised()
  const text = localised(step.text)
  const pages = briefingPages(step, session.scenarios)
  const at = pageOf(step, session.spotlight, session.scenarios)
  const page = pages[at]
  return (
    <div className={styles.screen}>
      <StepBar session={session} />
      {page?.shows === 'picture' ? (
        <PicturePage session={session.id} pages={pages} at={at} />
      ) : page !== undefined && page.shows !== 'text' ? (
        <ScenarioPage session={session} page={page} at={at} pages={pages.length} />
      ) : (
        <main className={styles.show}>
          <div className={styles.reading} data-long={text.length > 700 || undefined}>
            <Prose text={text} />
          </div>
          <JoinCorner join={join} size="large" />
        </main>
      )}
    </div>
  )
}
