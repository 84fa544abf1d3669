import { Vote } from 'lucide-react'
import { useState, type ReactNode } from 'react'
import type * as Y from 'yjs'
import { openBallot, type CountedBallot } from '../../../shared/ballots/ballot.ts'
import type { SessionState } from '../../../shared/document/sessionDocument.ts'
import { useTexts } from '../../i18n/addTexts.ts'
import { WordsOf } from '../../plenary/model/words.tsx'
import { useRoom } from '../../sync/useRoom.ts'
import { Button } from '../../ui/Button.tsx'
import { voteTexts } from '../texts.ts'
import { BallotDialog } from './BallotDialog.tsx'
import styles from './BallotsView.module.css'
import { ClosedBallot } from './ClosedBallot.tsx'
import { RunningBallot } from './RunningBallot.tsx'

/** The session's votes at the facilitator's desk: the one that is open, or how to open one; and what the closed ones came to. */
/** `asksNew`: somebody came here to open a vote. */
export default function BallotsView({ session, asksNew = false }: { readonly session: SessionState; readonly asksNew?: boolean }): ReactNode {
  const t = useTexts(voteTexts)
  const { doc } = useRoom({ kind: 'plenary', sessionId: session.id }, { as: 'staff' })
  const running = openBallot(session.ballots)
  const closed = session.ballots.filter(({ closedAtMs }) => closedAtMs !== null).toReversed()
  return (
    <WordsOf session={session}>
      <div className={styles.view}>
        {running === null ? <NoneOpen session={session} plenary={doc} last={closed[0] ?? null} asksNew={asksNew} /> : <RunningBallot sessionId={session.id} ballot={running} plenary={doc} />}
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

type NoneProps = { readonly session: SessionState; readonly plenary: Y.Doc; readonly last: CountedBallot | null; readonly asksNew: boolean }

function NoneOpen({ session, plenary, last, asksNew }: NoneProps): ReactNode {
  const t = useTexts(voteTexts)
  const [asking, ask] = useState<'new' | 'next' | null>(asksNew ? 'new' : null)
  return (
    <section className={styles.sheet}>
      <h2>{t('none')}</h2>
      <p className={styles.soft}>{t('noneText')}</p>
      <div className={styles.actions}>
        <Button look="primary" size="large" onClick={() => ask('new')}>
          <Vote size={22} aria-hidden="true" />
          {t('open')}
        </Button>
        {last === null || last.items.length < 3 ? null : (
          <Button size="large" onClick={() => ask('next')}>
            {t('next')}
          </Button>
        )}
      </div>
      {asking === null ? null : <BallotDialog session={session} plenary={plenary} after={asking === 'next' ? last : null} onClose={() => ask(null)} />}
    </section>
  )
}
