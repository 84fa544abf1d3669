import { Ear } from 'lucide-react'
import { Suspense, type ReactNode } from 'react'
import type { SessionState } from '../../shared/document/sessionDocument.ts'
import type { Step } from '../../shared/process/definition.ts'
import { useTexts } from '../i18n/addTexts.ts'
import { useLocalised } from '../i18n/localised.ts'
import { part } from '../ui/part.ts'
import { Prose } from '../ui/Prose.tsx'
import styles from './Steps.module.css'
import { useWords } from './BoardContext.tsx'
import { tableTexts } from './texts.ts'
import { ShownScenarios } from './workshopParts.ts'

const StepPictures = part(() => import('../pictures/StepPictures.tsx'))
// This file comes once the page is idle, in every step: then is the time for what the next briefing needs.

type Props = { readonly session: SessionState; readonly step: Extract<Step, { mode: 'show' }> }

/** The room listens: the step's text to read along, a workshop's scenarios, and pictures. */
export default function ShowStep({ session, step }: Props): ReactNode {
  const t = useTexts(tableTexts)
  const text = useLocalised()(step.text)
  const pictures = step.pictures ?? []
  const { scenarios } = useWords()
  return (
    <main className={styles.reading}>
      {text.trim() === '' ? null : (
        <article className={styles.sheet}>
          <p className={styles.kicker}>
            <Ear size={20} aria-hidden="true" />
            {t('show.heading')}
          </p>
          <Prose text={text} />
        </article>
      )}
      {scenarios.length === 0 ? null : (
        <Suspense>
          <ShownScenarios />
        </Suspense>
      )}
      {pictures.length === 0 ? null : (
        <Suspense>
          <StepPictures session={session.id} pictures={pictures} />
        </Suspense>
      )}
      <p className={styles.aside}>{t('show.after')}</p>
    </main>
  )
}
