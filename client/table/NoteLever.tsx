import { Tag } from 'lucide-react'
import { Suspense, useState, type ReactNode } from 'react'
import type { Note } from '../../shared/document/tableDocument.ts'
import { useTexts } from '../i18n/addTexts.ts'
import { useLocalised } from '../i18n/localised.ts'
import { part } from '../ui/part.ts'
import { mayChange, useBoard, useWords } from './BoardContext.tsx'
import styles from './NoteCard.module.css'
import { tableTexts } from './texts.ts'

const LeverDialog = part(() => import('./LeverDialog.tsx'))

/** The lever of systemic change that a note belongs to, where its lane asks for one. Who wrote the note may choose it. */
export function NoteLever({ note, reading = false }: { readonly note: Note; readonly reading?: boolean }): ReactNode {
  const t = useTexts(tableTexts)
  const localised = useLocalised()
  const { actions, here } = useBoard()
  const { definition, lanes } = useWords()
  const [choosing, setChoosing] = useState(false)
  if (lanes.get(note.lane)?.asksLever !== true) return null
  const mayChoose = !reading && mayChange(here, note.author)
  const lever = definition.levers.find(({ id }) => id === note.lever)
  if (lever === undefined && !mayChoose) return null
  const words = lever === undefined ? t('lever.missing') : localised(lever.name)
  return (
    <>
      {mayChoose ? (
        <button type="button" className={styles.lever} data-missing={lever === undefined} onClick={() => setChoosing(true)}>
          <Tag size={14} aria-hidden="true" />
          {words}
        </button>
      ) : (
        <span className={styles.lever}>
          <Tag size={14} aria-hidden="true" />
          {words}
        </span>
      )}
      {choosing ? (
        <Suspense>
          <LeverDialog
            chosen={note.lever}
            onChoose={(id) => {
              actions.choose(note.id, id)
              setChoosing(false)
            }}
            onClose={() => setChoosing(false)}
          />
        </Suspense>
      ) : null}
    </>
  )
}
