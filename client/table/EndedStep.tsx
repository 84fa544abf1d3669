import { DoorClosed } from 'lucide-react'
import type { ReactNode } from 'react'
import { useStore } from 'zustand'
import { useTexts } from '../i18n/addTexts.ts'
import { useBoard } from './BoardContext.tsx'
import { TableNotes } from './PlenaryStep.tsx'
import styles from './Steps.module.css'
import { tableTexts } from './texts.ts'

/** The session is over: thanks, and what the table wrote, as long as this page is open. */
export default function EndedStep(): ReactNode {
  const t = useTexts(tableTexts)
  const { store } = useBoard()
  // A tablet that comes back to a session that is over is not let into the table: it would be wrong to say that there are none.
  const hasNotes = useStore(store, ({ notes }) => notes.size > 0)
  return (
    <main className={styles.reading}>
      <section className={styles.look}>
        <DoorClosed size={40} aria-hidden="true" />
        <div>
          <h2>{t('over.heading')}</h2>
          <p>{t('over.text')}</p>
        </div>
      </section>
      {hasNotes ? <TableNotes /> : null}
    </main>
  )
}
