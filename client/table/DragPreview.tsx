import { Link2 } from 'lucide-react'
import type { ReactNode } from 'react'
import { useStore } from 'zustand'
import type { NoteId } from '../../shared/ids.ts'
import { useTexts } from '../i18n/addTexts.ts'
import { useLocalised } from '../i18n/localised.ts'
import { useBoard, useNote, useWords } from './BoardContext.tsx'
import { clampText } from './clampText.ts'
import { linkWord, ownWords, typeBetween } from './linkPhrase.ts'
import styles from './NoteCard.module.css'
import { tableTexts } from './texts.ts'
import { firstWords } from './words.ts'

/** The card in the hand: its words and its colour. */
export function DragPreview({ id }: { readonly id: NoteId }): ReactNode {
  const { drag } = useBoard()
  const { lanes } = useWords()
  const note = useNote(id)
  const onto = useStore(drag, ({ target }) => (target?.do === 'link' ? target.onto : null))
  if (note === undefined) return null
  return (
    <article className={styles.preview} data-hue={lanes.get(note.lane)?.hue}>
      <p className={styles.text} dir="auto">
        {clampText(note.text) ?? note.text}
      </p>
      {onto === null ? null : <LinkHint lane={note.lane} onto={onto} />}
    </article>
  )
}

/** What letting go here would say: "cause of …". */
function LinkHint({ lane, onto }: { readonly lane: string; readonly onto: NoteId }): ReactNode {
  const t = useTexts(tableTexts)
  const localised = useLocalised()
  const { lanes } = useWords()
  const target = useNote(onto)
  if (target === undefined) return null
  const type = typeBetween(lane, target.lane, lanes) ?? ''
  const own = ownWords(type, lanes.get(lane))
  return (
    <p className={styles.hint}>
      <Link2 size={16} aria-hidden="true" />
      <span>
        {own === undefined ? t(`link.${linkWord(type)}`) : localised(own)} «{firstWords(target.text, 32)}»
      </span>
    </p>
  )
}
