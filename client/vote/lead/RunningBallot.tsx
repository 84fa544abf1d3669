import { useState, type ReactNode } from 'react'
import type * as Y from 'yjs'
import type { CountedBallot } from '../../../shared/ballots/ballot.ts'
import type { SessionId } from '../../../shared/ids.ts'
import { useTexts } from '../../i18n/addTexts.ts'
import { Button } from '../../ui/Button.tsx'
import { ConfirmDialog } from '../../ui/ConfirmDialog.tsx'
import { Results } from '../Results.tsx'
import { closeBallot } from '../routes.ts'
import { voteTexts } from '../texts.ts'
import { useItems } from '../useItems.ts'
import styles from './BallotsView.module.css'

type Props = { readonly sessionId: SessionId; readonly ballot: CountedBallot; readonly plenary: Y.Doc }

/** How many have voted, live; how it is going, unless that is hidden; and the one big button. */
export function RunningBallot({ sessionId, ballot, plenary }: Props): ReactNode {
  const t = useTexts(voteTexts)
  const [closing, setClosing] = useState(false)
  const { all } = useItems(plenary, ballot)
  const { voted, seats, totals } = ballot.counts
  return (
    <section className={styles.sheet} data-running>
      <p className={styles.kicker}>
        {t('running')} · {t('round', { round: ballot.round })}
      </p>
      <h2>{ballot.question || t('question')}</h2>
      <p className={styles.progress} role="status">{t('progress', { voted, seats })}</p>
      <progress className={styles.meter} value={voted} max={Math.max(seats, 1)} aria-label={t('progress', { voted, seats })} />
      <p className={styles.soft}>
        {t('rules', { count: ballot.budget, most: ballot.maxPerItem })} {t(ballot.secret ? 'secret' : 'notSecret')}
      </p>
      <div className={styles.actions}>
        <Button look="primary" size="large" onClick={() => setClosing(true)}>{t('close')}</Button>
      </div>
      {totals === null ? (
        <p className={styles.soft}>{t('hiddenNow')}</p>
      ) : (
        <>
          <h3>{t('live')}</h3>
          <Results items={all} totals={totals} />
        </>
      )}
      {closing ? (
        <ConfirmDialog title={t('close.title')} text={t('close.text')} confirm={t('close')} command={() => closeBallot(sessionId, ballot.id)} onClose={() => setClosing(false)} />
      ) : null}
    </section>
  )
}
