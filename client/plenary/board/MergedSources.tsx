import { Split, Unlink2 } from 'lucide-react'
import type { ReactNode } from 'react'
import type { NoteId } from '../../../shared/ids.ts'
import type { Merged } from '../../../shared/plenary/merging.ts'
import { useTexts } from '../../i18n/addTexts.ts'
import { Button } from '../../ui/Button.tsx'
import { IconButton } from '../../ui/IconButton.tsx'
import { useBoard, usePlenary } from '../model/BoardContext.tsx'
import { useSaid } from '../model/said.ts'
import { selectNotes } from '../model/selection.ts'
import { useWords } from '../model/words.tsx'
import { plenaryTexts } from '../texts.ts'
import styles from './MergedSources.module.css'

/** Who said what is shown as one: every source with its table and category, and the way back. */
export function MergedSources({ merged }: { readonly merged: Merged }): ReactNode {
  const t = useTexts(plenaryTexts)
  const board = useBoard()
  const { acts, selection } = board
  const said = useSaid(merged.head)
  const takeAllApart = () => {
    acts.takeApart(merged.sources)
    selectNotes(selection, merged.sources)
    board.focus(merged.head)
  }
  const takeOut = (id: NoteId) => {
    acts.takeApart([id])
    const [next] = merged.sources.filter((other) => other !== id)
    const stands = id === merged.head ? next : merged.head
    if (stands === undefined) return
    selectNotes(selection, [stands])
    board.focus(stands)
  }
  return (
    <div className={styles.merged}>
      <p className={styles.said}>{said?.inWords}</p>
      <ul>
        {merged.sources.map((id) => (
          <Source key={id} id={id} onTakeOut={() => takeOut(id)} />
        ))}
      </ul>
      <Button look="quiet" onClick={takeAllApart}>
        <Split size={20} aria-hidden="true" />
        {t('takeApart')}
      </Button>
    </div>
  )
}

function Source({ id, onTakeOut }: { readonly id: NoteId; readonly onTakeOut: () => void }): ReactNode {
  const t = useTexts(plenaryTexts)
  const words = useWords()
  const note = usePlenary((state) => state.notes.get(id))
  if (note === undefined) return null
  const category = note.category === null ? t('facilitators') : words.category(note.category)
  return (
    <li data-hue={words.lane(note.lane)?.hue} data-withdrawn={note.withdrawn || undefined}>
      <div>
        <p dir="auto">{note.text}</p>
        <p className={styles.from}>{[words.table(note.table), words.showCategories ? category : null, note.withdrawn ? t('takenBack') : null].filter((part) => part !== null).join(' · ')}</p>
      </div>
      <IconButton icon={Unlink2} label={t('takeOut', { text: note.text })} onClick={onTakeOut} />
    </li>
  )
}
