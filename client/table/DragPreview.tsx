import type { ReactNode } from 'react'
import { useStore } from 'zustand'
import type { NoteId } from '../../shared/ids.ts'
import { useBoard, useNote, useWords } from './BoardContext.tsx'
import { clampText } from './clampText.ts'
import styles from './NoteCard.module.css'

/** The card in the hand: its words and its colour. */
export function DragPreview({ id }: { readonly id: NoteId }): ReactNode {
  const { drag } = useBoard()
  const { lanes } = useWords()
  const note = useNote(id)
  const links = useStore(drag, ({ target }) => target?.do === 'link')
  if (note === undefined) return null
  return (
    <article className={styles.preview} data-hue={lanes.get(note.lane)?.hue} data-links={links}>
      <p className={styles.text} dir="auto">
        {clampText(note.text) ?? note.text}
      </p>
    </article>
  )
}
