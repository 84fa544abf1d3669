import { Archive, CircleCheckBig, Lightbulb, Pencil, type LucideIcon } from 'lucide-react'
import type { ReactNode } from 'react'
import type { ActionState } from '../../shared/document/portfolioItems.ts'
import { useTexts } from '../i18n/addTexts.ts'
import styles from './Actions.module.css'
import { actionTexts } from './texts.ts'

const ICONS: Readonly<Record<ActionState, LucideIcon>> = { idea: Lightbulb, draft: Pencil, agreed: CircleCheckBig, parked: Archive }

/** How far an action is: an icon and a word. */
export function StateMark({ state }: { readonly state: ActionState }): ReactNode {
  const t = useTexts(actionTexts)
  const Icon = ICONS[state]
  return (
    <span className={styles.state} data-state={state}>
      <Icon size={16} aria-hidden="true" />
      {t(`state.${state}`)}
    </span>
  )
}
