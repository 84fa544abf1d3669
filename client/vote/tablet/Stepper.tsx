import { Minus, Plus } from 'lucide-react'
import type { ReactNode } from 'react'
import { useTexts } from '../../i18n/addTexts.ts'
import { IconButton } from '../../ui/IconButton.tsx'
import { voteTexts } from '../texts.ts'
import styles from './VoteStep.module.css'

type Props = {
  readonly label: string
  readonly dots: number
  readonly canAdd: boolean
  /** Called too when it cannot be, to say why. */
  readonly onAdd: () => void
  readonly onTake: () => void
}

/** A minus, how many, a plus. What cannot be done keeps the focus, and says why when it is tried. */
export function Stepper({ label, dots, canAdd, onAdd, onTake }: Props): ReactNode {
  const t = useTexts(voteTexts)
  return (
    <div role="group" aria-label={label} className={styles.stepper}>
      <IconButton icon={Minus} look="quiet" label={t('fewer')} aria-disabled={dots === 0} onClick={() => (dots > 0 ? onTake() : undefined)} />
      <output className={styles.number} aria-label={t('dots', { count: dots })}>{dots}</output>
      <IconButton icon={Plus} look="quiet" label={t('more')} aria-disabled={!canAdd} onClick={onAdd} />
    </div>
  )
}
