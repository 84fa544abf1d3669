import type { ReactNode } from 'react'
import { useTexts } from '../i18n/addTexts.ts'
import { uiTexts } from './texts.ts'
import styles from './Waiting.module.css'

/** Shown while a page or its data is on the way; stays invisible for the first moments, so that quick loads do not flicker. */
export function Waiting(): ReactNode {
  const t = useTexts(uiTexts)
  return (
    <main className={styles.waiting} aria-busy="true">
      <p>{t('waiting')}</p>
    </main>
  )
}
