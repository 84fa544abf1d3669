import type { ReactNode } from 'react'
import type { Step } from '../../../shared/process/definition.ts'
import { useTexts } from '../../i18n/addTexts.ts'
import { useLocalised } from '../../i18n/localised.ts'
import { facilitateTexts } from '../texts.ts'
import styles from './StepAbout.module.css'
import { programmeTexts } from './texts.ts'

/** A step in two lines: what it is called; whether it is under way or skipped, and how long it takes. */
export function StepAbout({ step, current, more = null }: { readonly step: Step; readonly current: boolean; readonly more?: string | null }): ReactNode {
  const t = useTexts(facilitateTexts)
  const words = useTexts(programmeTexts)
  const localised = useLocalised()
  const skipped = step.skipped === true
  const state = current ? [t('step.current')] : skipped ? [words('skipped')] : []
  const time = step.minutes === 0 ? words('unlimited') : t('step.minutes', { minutes: step.minutes })
  return (
    <span className={styles.about} data-skipped={skipped || undefined}>
      <span className={styles.title}>{localised(step.title)}</span>
      <span className={styles.minutes}>{[...state, time, ...(more === null ? [] : [more])].join(' · ')}</span>
    </span>
  )
}
