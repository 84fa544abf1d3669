import type { ReactNode } from 'react'
import { LIMITS } from '../../shared/wire/limits.ts'
import { useTexts } from '../i18n/addTexts.ts'
import styles from './NoteCard.module.css'
import { tableTexts } from './texts.ts'

/** A box takes no more than a note may hold: that must not go unsaid. */
export function LengthHint({ length }: { readonly length: number }): ReactNode {
  const t = useTexts(tableTexts)
  return (
    <p role="status" className={styles.tooLong}>
      {length < LIMITS.maxTextLength ? null : t('note.full', { limit: LIMITS.maxTextLength })}
    </p>
  )
}
