import type { ReactNode } from 'react'
import { Link } from 'wouter'
import type { NoteId, ProcessId } from '../../shared/ids.ts'
import { useTexts } from '../i18n/addTexts.ts'
import { PortfolioFrame } from '../portfolio/PortfolioFrame.tsx'
import { usePlace } from '../portfolio/place.ts'
import { buttonClass } from '../ui/Button.tsx'
import { BecameOf } from './BecameOf.tsx'
import { becameTexts } from './becameTexts.ts'
import { NotesOf } from './NotesOf.tsx'
import styles from './Trace.module.css'

/** One note that was carried over, and what became of it. */
export default function NotePage({ processId, noteId }: { readonly processId: ProcessId; readonly noteId: NoteId }): ReactNode {
  return (
    <PortfolioFrame processId={processId} page="note">
      <Story note={noteId} />
    </PortfolioFrame>
  )
}

function Story({ note }: { readonly note: NoteId }): ReactNode {
  const t = useTexts(becameTexts)
  const { portfolio, processId } = usePlace()
  const carried = portfolio.carried.get(note)
  const alike = carried === undefined ? [] : [...portfolio.carried].filter(([id, { line }]) => id !== note && line === carried.line).map(([id]) => id)
  return (
    <article className={styles.story}>
      <h1>{t('title')}</h1>
      {carried === undefined ? <p className={styles.lead}>{t('notCarried')}</p> : <NotesOf notes={[{ ...carried, id: note, cluster: null }]} alone />}
      <BecameOf note={note} alike={alike} />
      <Link href={`/p/${processId}/synthesis`} className={buttonClass('quiet', 'normal', styles.screenOnly)}>
        {t('toSynthesis')}
      </Link>
    </article>
  )
}
