import type { ReactNode } from 'react'
import { voicesOf } from '../../shared/pathways/pathways.ts'
import { useTexts } from '../i18n/addTexts.ts'
import styles from './Pathways.module.css'
import { pathwaysTexts } from './texts.ts'

/** "14 notes · 5 tables · 6 categories"; nothing where nobody said it. */
export function Voices({ of }: { readonly of: ReturnType<typeof voicesOf> }): ReactNode {
  const t = useTexts(pathwaysTexts)
  if (of.notes === 0) return null
  return <span className={styles.soft}>{[t('notes', { count: of.notes }), t('tables', { count: of.tables }), t('categories', { count: of.categories })].join(' · ')}</span>
}
