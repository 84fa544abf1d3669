import { PencilLine } from 'lucide-react'
import type { ReactNode } from 'react'
import { useStore } from 'zustand'
import type { Note } from '../../shared/document/tableDocument.ts'
import { useTexts } from '../i18n/addTexts.ts'
import { useLocalised } from '../i18n/localised.ts'
import { useBoard, useWords } from './BoardContext.tsx'
import styles from './NoteCard.module.css'
import { tableTexts } from './texts.ts'

/** Whose it is: mine, or the category that it speaks for. People are a category here, not a name. */
export function Whose({ note }: { readonly note: Note }): ReactNode {
  const t = useTexts(tableTexts)
  const localised = useLocalised()
  const { here, people } = useBoard()
  const { definition, showCategories } = useWords()
  const typing = useStore(people.state, (state) => state.typing.has(note.id))
  const mine = note.author === here.author
  const found = definition.categories.find(({ id }) => id === note.category)
  const category = found === undefined ? (note.category ?? t('note.staff')) : localised(found.name)
  const isScribe = here.categories.length > 1 && showCategories
  const others = showCategories || note.category === null ? category : t('note.somebodys')
  return (
    <span className={styles.whose} data-mine={mine}>
      {mine ? t(isScribe ? 'note.yoursFor' : 'note.yours', { category }) : others}
      {note.late ? ` · ${t('note.late')}` : null}
      {typing ? (
        <span className={styles.typing} title={t('note.typing')}>
          <PencilLine size={14} aria-hidden="true" />
          <span className="only-heard">{t('note.typing')}</span>
        </span>
      ) : null}
    </span>
  )
}
