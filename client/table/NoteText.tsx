import { useState, type ReactNode } from 'react'
import { useTexts } from '../i18n/addTexts.ts'
import { clampText } from './clampText.ts'
import styles from './NoteCard.module.css'
import { tableTexts } from './texts.ts'

type Props = {
  readonly text: string
  /** A tap on the words starts editing; there is a menu item for it as well. */
  readonly onTap?: (() => void) | undefined
}

/** A note's words, in their own direction; long ones cut until somebody asks. */
export function NoteText({ text, onTap }: Props): ReactNode {
  const t = useTexts(tableTexts)
  const [all, setAll] = useState(false)
  const cut = clampText(text)
  const shown = all || cut === null ? text : cut
  return (
    <>
      <p className={styles.text} dir="auto" data-taps={onTap !== undefined} onClick={onTap}>
        {shown === '' ? <em>{t('note.blank')}</em> : shown}
      </p>
      {cut === null ? null : (
        <button type="button" className={styles.more} aria-expanded={all} onClick={() => setAll(!all)}>
          {t(all ? 'note.showLess' : 'note.showAll')}
        </button>
      )}
    </>
  )
}
