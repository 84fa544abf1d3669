import { Vote } from 'lucide-react'
import type { ReactNode } from 'react'
import type * as Y from 'yjs'
import { openBallot, type CountedBallot } from '../../../shared/ballots/ballot.ts'
import { currentStep, type SessionState } from '../../../shared/document/sessionDocument.ts'
import { useTexts } from '../../i18n/addTexts.ts'
import { WordsOf } from '../../plenary/model/words.tsx'
import { useRoom } from '../../sync/useRoom.ts'
import { Button } from '../../ui/Button.tsx'
import { voteTexts } from '../texts.ts'
import { BallotDialog } from './BallotDialog.tsx'
import styles from './BallotsView.module.css'
import { ClosedBallot } from './ClosedBallot.tsx'
import { RunningBallot } from './RunningBallot.tsx'

/** The vote that somebody is about to open: a new one, or the next round of the last. */
export type AskedBallot = 'new' | 'next' | null
type Props = { readonly session: SessionState; readonly asking: AskedBallot; readonly onAsk: (asking: AskedBallot) => void }

/** The session's votes at the facilitator's desk: the one that is open, or how to open one; and what the closed ones came to. */
export default function BallotsView({ session, asking, onAsk }: Props): ReactNode {
  const t = useTexts(voteTexts)
  const { doc } = useRoom({ kind: 'plenary', sessionId: session.id }, { as: 'staff' })
  const running = openBallot(session.ballots)
  const closed = session.ballots.filter(({ closedAtMs }) => closedAtMs !== null).toReversed()
  return (
    <WordsOf session={session}>
      <div className={styles.view}>
        {running === null ? <NoneOpen session={session} plenary={doc} last={closed[0] ?? null} asking={asking} onAsk={onAsk} /> : <RunningBallot sessionId={session.id} ballot={running} plenary={doc} />}
        {closed.length === 0 ? null : (
          <section className={styles.closed}>
            <h2>{t('closed')}</h2>
            {closed.map((ballot, at) => (
              <ClosedBallot key={ballot.id} session={session} ballot={ballot} plenary={doc} isLast={at === 0} />
            ))}
          </section>
        )}
      </div>
    </WordsOf>
  )
}

type NoneProps = Props & { readonly plenary: Y.Doc; readonly last: CountedBallot | null }

function NoneOpen({ session, plenary, last, asking, onAsk }: NoneProps): ReactNode {
  const t = useTexts(voteTexts)
  return (
    <section className={styles.sheet}>
      <h2>{t('none')}</h2>
      <p className={styles.soft}>{t('noneText')}</p>
      <div className={styles.actions}>
        {/* In a step for voting the big button below the programme says the same. */}
        <Button look={currentStep(session)?.mode === 'vote' ? 'quiet' : 'primary'} size="large" onClick={() => onAsk('new')}>
          <Vote size={22} aria-hidden="true" />
          {t('open')}
        </Button>
        {last === null || last.items.length < 3 ? null : (
          <Button size="large" onClick={() => onAsk('next')}>
            {t('next')}
          </Button>
        )}
      </div>
      {asking === null ? null : <BallotDialog session={session} plenary={plenary} after={asking === 'next' ? last : null} onClose={() => onAsk(null)} />}
    </section>
  )
}
