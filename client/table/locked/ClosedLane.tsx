import { Lock } from 'lucide-react'
import type { ReactNode } from 'react'
import { useTexts } from '../../i18n/addTexts.ts'
import styles from './Locked.module.css'
import { lockedTexts } from './texts.ts'

/** Over the notes of a lane that is locked. */
export function ClosedLane(): ReactNode {
  const t = useTexts(lockedTexts)
  return (
    <p className={styles.lane}>
      <Lock size={16} aria-hidden="true" />
      {t('lane')}
    </p>
  )
}
