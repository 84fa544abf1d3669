import type { ReactNode } from 'react'
import type { Lane } from '../../../shared/process/definition.ts'
import { useTexts } from '../../i18n/addTexts.ts'
import { KindBadge } from '../../ui/KindBadge.tsx'
import styles from './ReportStep.module.css'
import { reportTexts } from './texts.ts'

type Props = {
  readonly note: { readonly text: string } | undefined
  readonly lane: Lane | undefined
  /** "2 of 5"; empty where that cannot be said. */
  readonly at: string
}

/** The note that everyone looks at, as a card to read along. */
export function Shown({ note, lane, at }: Props): ReactNode {
  const t = useTexts(reportTexts)
  return (
    <div className={styles.shown} data-hue={note === undefined ? undefined : lane?.hue}>
      {lane === undefined || note === undefined ? null : <KindBadge lane={lane} />}
      <p className={styles.words} dir="auto">{note === undefined ? t('onScreenGone') : note.text || t('blank')}</p>
      {at === '' ? null : <p className={styles.soft}>{at}</p>}
    </div>
  )
}
