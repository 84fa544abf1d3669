import type { ReactNode } from 'react'
import type { Action } from '../../shared/document/portfolioItems.ts'
import { useTexts } from '../i18n/addTexts.ts'
import { Button } from '../ui/Button.tsx'
import styles from './Actions.module.css'
import { useDeeds } from './deeds.ts'
import { actionTexts } from './texts.ts'

type Props = { readonly twins: readonly Action[]; readonly count: number; readonly onMerge: () => void }

/** Another action stands on the very same notes, as when two made it at once: a word about it, and the way to make one of them. */
export function SameNotes({ twins: [twin], count, onMerge }: Props): ReactNode {
  const t = useTexts(actionTexts)
  const { nameOf } = useDeeds()
  if (twin === undefined) return null
  return (
    <p className={styles.same}>
      <span>{t('sameNotes', { count, name: nameOf(twin) })}</span>
      <Button onClick={onMerge}>{t('merge')}</Button>
    </p>
  )
}
