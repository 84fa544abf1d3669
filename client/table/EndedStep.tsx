import { DoorClosed, Sprout } from 'lucide-react'
import type { ReactNode } from 'react'
import { Link } from 'wouter'
import { useStore } from 'zustand'
import { useTexts } from '../i18n/addTexts.ts'
import { buttonClass } from '../ui/Button.tsx'
import { useBoard } from './BoardContext.tsx'
import { endedTexts } from './endedTexts.ts'
import { TableNotes } from './PlenaryStep.tsx'
import styles from './Steps.module.css'
import { tableTexts } from './texts.ts'

/** The session is over: thanks, the way to what became of it, and what the table wrote, as long as this page is open. */
export default function EndedStep(): ReactNode {
  const t = useTexts(tableTexts)
  const ended = useTexts(endedTexts)
  const { store, here } = useBoard()
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
        <Link href={`/t/${here.table}/became`} className={buttonClass('primary')}>
          <Sprout size={20} aria-hidden="true" />
          {ended('became')}
        </Link>
      </section>
      {hasNotes ? <TableNotes /> : null}
    </main>
  )
}
