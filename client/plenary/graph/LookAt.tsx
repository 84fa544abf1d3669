import { Fish, GitFork, PanelsTopLeft, type LucideIcon } from 'lucide-react'
import type { ReactNode } from 'react'
import { useTexts } from '../../i18n/addTexts.ts'
import styles from './LookAt.module.css'
import { graphTexts } from './texts.ts'

export const LOOKING = ['canvas', 'tree', 'fishbone'] as const
/** Ways of looking at one plenary. */
export type Looking = (typeof LOOKING)[number]

const ICON: Record<Looking, LucideIcon> = { canvas: PanelsTopLeft, tree: GitFork, fishbone: Fish }

export function LookAt({ looking, onLook }: { readonly looking: Looking; readonly onLook: (looking: Looking) => void }): ReactNode {
  const t = useTexts(graphTexts)
  return (
    <div role="group" aria-label={t('view')} className={styles.tabs}>
      {LOOKING.map((one) => {
        const Icon = ICON[one]
        return (
          <button key={one} type="button" aria-pressed={one === looking} aria-label={t(one)} title={t(one)} onClick={() => onLook(one)}>
            <Icon size={20} aria-hidden="true" />
            <span>{t(one)}</span>
          </button>
        )
      })}
    </div>
  )
}
