import { memo, useCallback, useState, type ReactNode } from 'react'
import type { NoteId } from '../../../shared/ids.ts'
import { useTexts } from '../../i18n/addTexts.ts'
import { useBoard, usePlenary } from '../model/BoardContext.tsx'
import { noteOfCard } from '../model/plenaryFeed.ts'
import { useSaid } from '../model/said.ts'
import { useWords } from '../model/words.tsx'
import { plenaryTexts } from '../texts.ts'
import { NoteCard } from './NoteCard.tsx'
import { markSelected } from './surface.ts'
import styles from './NoteSheet.module.css'

/** One note on the canvas: a sheet of its colour, always there and named for screen readers; its card comes when it can be read. */
export const NoteSheet = memo(function NoteSheet({ id }: { readonly id: NoteId }): ReactNode {
  const board = useBoard()
  const words = useWords()
  const t = useTexts(plenaryTexts)
  const note = usePlenary((state) => noteOfCard(state, id))
  const said = useSaid(id)
  const [hasCard, setHasCard] = useState(false)
  const attach = useCallback(
    (element: HTMLDivElement) => {
      const detach = [board.surface.attachNote(id, element), board.cards.attach(id, element, () => setHasCard(true))]
      markSelected(element, board.selection.getState().notes.has(id))
      return () => detach.forEach((undo) => undo())
    },
    [board, id],
  )
  if (note === undefined) return null
  const kind = words.lane(note.lane)
  return (
    <div
      ref={attach}
      role="option"
      aria-label={`${words.noteName(note.lane)}: ${note.text || t('pictureOnly')} – ${said === null ? words.table(note.table) : said.inWords}`}
      tabIndex={-1}
      className={styles.sheet}
      data-note={id}
      data-hue={kind?.hue}
      data-merged={said === null ? undefined : ''}
      data-withdrawn={note.withdrawn || undefined}
    >
      {hasCard ? <NoteCard id={id} note={note} said={said} /> : null}
    </div>
  )
})
