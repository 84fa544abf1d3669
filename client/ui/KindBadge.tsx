import type { ReactNode } from 'react'
import type { Lane } from '../../shared/process/definition.ts'
import { useLocalised } from '../i18n/localised.ts'
import { KindIcon } from './KindIcon.tsx'
import styles from './KindBadge.module.css'

/** What a note is: hue, icon and word, the same on every screen. */
export function KindBadge({ lane }: { readonly lane: Pick<Lane, 'hue' | 'icon' | 'noteName'> }): ReactNode {
  const localised = useLocalised()
  return (
    <span className={styles.badge} data-hue={lane.hue}>
      <KindIcon icon={lane.icon} size={16} />
      {localised(lane.noteName)}
    </span>
  )
}
