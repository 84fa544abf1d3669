import type { ReactNode } from 'react'
import type { Lane } from '../../shared/process/definition.ts'
import { useTexts } from '../i18n/addTexts.ts'
import { useLocalised } from '../i18n/localised.ts'
import { KindIcon } from '../ui/KindIcon.tsx'
import styles from './LaneCountList.module.css'
import type { LaneCounts } from './noteCounts.ts'
import { facilitateTexts } from './texts.ts'

type Props = {
  readonly lanes: readonly Lane[]
  readonly counts: LaneCounts
  /** With their words, where they are the key to those without. */
  readonly named?: boolean
}

/** How many notes of each kind: icon and number, in the kind's hue. */
export function LaneCountList({ lanes, counts, named = false }: Props): ReactNode {
  const t = useTexts(facilitateTexts)
  const localised = useLocalised()
  return (
    <ul className={styles.counts} aria-label={t('table.notes')}>
      {lanes.map((lane) => {
        const count = counts.get(lane.id) ?? 0
        return (
          <li key={lane.id} className={styles.count} data-hue={lane.hue} title={named ? undefined : localised(lane.name)}>
            <KindIcon icon={lane.icon} size={16} />
            <span className={named ? undefined : 'only-heard'}>{localised(lane.name)}</span>
            <strong>{count}</strong>
          </li>
        )
      })}
    </ul>
  )
}
