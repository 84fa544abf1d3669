import { Fish, GitFork, List, PanelsTopLeft, type LucideIcon } from 'lucide-react'
import type { ReactNode } from 'react'
import { useTexts } from '../../i18n/addTexts.ts'
import styles from './LookAt.module.css'
import { graphTexts } from './texts.ts'

export const LOOKING = ['canvas', 'tree', 'fishbone'] as const
/** Ways of looking at one plenary. */
export type Looking = (typeof LOOKING)[number]

const ICON: Record<Looking, LucideIcon> = { canvas: PanelsTopLeft, tree: GitFork, fishbone: Fish }

type Props = {
  readonly looking: Looking
  readonly onLook: (looking: Looking) => void
  /** For readers a list stands in the canvas' place. */
  readonly reading?: boolean
}

export function LookAt({ looking, onLook, reading = false }: Props): ReactNode {
  const t = useTexts(graphTexts)
  return (
    <div role="group" aria-label={t('view')} className={styles.tabs} data-reading={reading || undefined}>
      {LOOKING.map((one) => {
        const listed = reading && one === 'canvas'
        const Icon = listed ? List : ICON[one]
        const name = t(listed ? 'asList' : one)
        return (
          <button key={one} type="button" aria-pressed={one === looking} aria-label={name} title={name} onClick={() => onLook(one)}>
            <Icon size={20} aria-hidden="true" />
            <span>{name}</span>
          </button>
        )
      })}
    </div>
  )
}
