import { DoorClosed } from 'lucide-react'
import type { ReactNode } from 'react'
import { useTexts } from '../i18n/addTexts.ts'
import { TableNotes } from './PlenaryStep.tsx'
import styles from './Steps.module.css'
import { tableTexts } from './texts.ts'

/** The session is over: thanks, and what the table wrote, as long as this page is open. */
export function EndedStep(): ReactNode {
  const t = useTexts(tableTexts)
  return (
    <main className={styles.reading}>
      <section className={styles.look}>
        <DoorClosed size={40} aria-hidden="true" />
        <div>
          <h2>{t('over.heading')}</h2>
          <p>{t('over.text')}</p>
        </div>
      </section>
      <TableNotes />
    </main>
  )
}
