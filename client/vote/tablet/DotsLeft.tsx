import { Check, CloudOff, RefreshCw } from 'lucide-react'
import type { ReactNode } from 'react'
import { useStore } from 'zustand'
import type { CountedBallot } from '../../../shared/ballots/ballot.ts'
import { sumOf } from '../../../shared/ballots/settle.ts'
import { useTexts } from '../../i18n/addTexts.ts'
import { unsentDots, type DotBox } from '../dotBox.ts'
import { voteTexts } from '../texts.ts'
import type { Items } from '../useItems.ts'
import { useSettled } from './useSettled.ts'
import styles from './VoteStep.module.css'

type Props = { readonly ballot: CountedBallot; readonly items: Items; readonly box: DotBox }

/** How many dots are left, what came back, and whether all of it is safe. */
export function DotsLeft({ ballot, items, box }: Props): ReactNode {
  const t = useTexts(voteTexts)
  const { counted, returned } = useSettled(ballot, items, box)
  const left = Math.max(0, ballot.budget - sumOf(counted))
  const back = Math.min(sumOf(returned), left)
  return (
    <footer className={styles.foot} data-foot>
      {back === 0 ? null : <p role="status" className={styles.back}>{t('returned', { count: back })}</p>}
      <div className={styles.left}>
        <span className={styles.discs} aria-hidden="true">
          {Array.from({ length: ballot.budget }, (_, at) => (
            <span key={at} data-left={at < left || undefined} />
          ))}
        </span>
        <p role="status">{t('left', { count: left, budget: ballot.budget })}</p>
        <Safe box={box} />
      </div>
    </footer>
  )
}

/** The truth about what was tapped: on the server, on its way, or on this tablet alone. */
function Safe({ box }: { readonly box: DotBox }): ReactNode {
  const t = useTexts(voteTexts)
  const { held, taps, lost } = useStore(box.store)
  const state = taps.length > 0 ? (lost ? 'unsent' : 'saving') : held === null ? 'connecting' : 'saved'
  const Icon = state === 'saved' ? Check : state === 'unsent' ? CloudOff : RefreshCw
  return (
    <p role="status" className={styles.safe} data-state={state}>
      <Icon size={16} aria-hidden="true" />
      {t(`state.${state}`, { count: unsentDots({ held, taps }) })}
    </p>
  )
}
