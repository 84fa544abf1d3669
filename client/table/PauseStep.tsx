import { Coffee } from 'lucide-react'
import type { ReactNode } from 'react'
import { useTexts } from '../i18n/addTexts.ts'
import styles from './Steps.module.css'
import { tableTexts } from './texts.ts'

/** Nobody has to do anything; what was written is safe. */
export default function PauseStep(): ReactNode {
  const t = useTexts(tableTexts)
  return (
    <main className={styles.reading}>
      <section className={styles.look}>
        <Coffee size={40} aria-hidden="true" />
        <div>
          <h2>{t('pause.heading')}</h2>
          <p>{t('pause.text')}</p>
        </div>
      </section>
    </main>
  )
}
