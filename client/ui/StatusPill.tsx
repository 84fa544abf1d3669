import { Check, CloudOff, RefreshCw, Unplug, type LucideIcon } from 'lucide-react'
import type { ReactNode } from 'react'
import { useTexts } from '../i18n/addTexts.ts'
import { savedState, type SavedState, type SavingStatus } from './savedState.ts'
import { uiTexts } from './texts.ts'
import styles from './StatusPill.module.css'

const ICON_OF: Record<SavedState, LucideIcon> = {
  saved: Check,
  saving: RefreshCw,
  connecting: RefreshCw,
  lost: CloudOff,
  unsent: CloudOff,
  closed: Unplug,
}

/** Whether what was written is safe, in words: the truth, small, always in the same place. */
export function StatusPill({ status }: { readonly status: SavingStatus }): ReactNode {
  const t = useTexts(uiTexts)
  const state = savedState(status)
  const Icon = ICON_OF[state]
  return (
    <span className={styles.pill} data-state={state} role="status">
      <Icon size={16} aria-hidden="true" />
      {t(`status.${state}`, { count: status.unsentNotes })}
    </span>
  )
}
