import { Ear } from 'lucide-react'
import type { ReactNode } from 'react'
import type { Localised } from '../../shared/process/definition.ts'
import { useTexts } from '../i18n/addTexts.ts'
import { useLocalised } from '../i18n/localised.ts'
import { Prose } from '../ui/Prose.tsx'
import styles from './Steps.module.css'
import { tableTexts } from './texts.ts'

/** The room listens: the step's text, to read along. */
export default function ShowStep({ text }: { readonly text: Localised }): ReactNode {
  const t = useTexts(tableTexts)
  const localised = useLocalised()
  return (
    <main className={styles.reading}>
      <article className={styles.sheet}>
        <p className={styles.kicker}>
          <Ear size={20} aria-hidden="true" />
          {t('show.heading')}
        </p>
        <Prose text={localised(text)} />
      </article>
      <p className={styles.aside}>{t('show.after')}</p>
    </main>
  )
}
