import { X } from 'lucide-react'
import { useEffect, type ReactNode } from 'react'
import { useTexts } from '../../i18n/addTexts.ts'
import { IconButton } from '../../ui/IconButton.tsx'
import type { View } from '../canvas/view.ts'
import { InkDetails } from '../ink/InkDetails.tsx'
import { inkTexts } from '../ink/texts.ts'
import { useBoard, useSelection } from '../model/BoardContext.tsx'
import { selectNothing } from '../model/selection.ts'
import { plenaryTexts } from '../texts.ts'
import { ClusterDetails } from './ClusterDetails.tsx'
import { NoteActions } from './NoteActions.tsx'
import { NoteDetails } from './NoteDetails.tsx'
import { KindCounts } from './KindCounts.tsx'
import styles from './SelectionPanel.module.css'

/** What is selected, in full, with what can be done to it. */
export function SelectionPanel({ view }: { readonly view: View | null }): ReactNode {
  const t = useTexts(plenaryTexts)
  const { selection, suggestions } = useBoard()
  const notes = useSelection((held) => held.notes)
  const clusters = useSelection((held) => held.clusters)
  const ink = useSelection((held) => held.ink)
  const i = useTexts(inkTexts)
  const mayAsk = notes.size > 0 || clusters.size > 0
  useEffect(() => {
    if (mayAsk) suggestions.prepare()
  }, [mayAsk, suggestions])
  if (!mayAsk && ink.size === 0) return null
  const [note] = notes
  const count = ink.size > 0 ? i('selected', { count: ink.size }) : notes.size > 0 ? t('selectedNotes', { count: notes.size }) : t('selectedClusters', { count: clusters.size })
  return (
    <section className={styles.panel} aria-label={t('selected')}>
      <header className={styles.head}>
        <h2 aria-live="polite">{count}</h2>
        <IconButton icon={X} label={t('selectNone')} onClick={() => selectNothing(selection)} />
      </header>
      {note === undefined ? null : (
        <>
          {notes.size === 1 ? <NoteDetails id={note} view={view} /> : <KindCounts notes={notes} />}
          <NoteActions notes={notes} view={view} />
        </>
      )}
      {ink.size === 0 ? null : <InkDetails ids={ink} />}
      {[...clusters].map((id) => (
        <ClusterDetails key={id} id={id} />
      ))}
    </section>
  )
}
