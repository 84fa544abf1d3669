import type { ReactNode } from 'react'
import { useStore } from 'zustand'
import type { CountedBallot } from '../../../shared/ballots/ballot.ts'
import { plenaryNoteIds } from '../../../shared/document/readPlenary.ts'
import type { SessionState } from '../../../shared/document/sessionDocument.ts'
import { isFrozen } from '../../../shared/locks/lock.ts'
import { useTexts } from '../../i18n/addTexts.ts'
import { WordsOf } from '../../plenary/model/words.tsx'
import { useRoom } from '../../sync/useRoom.ts'
import type { Here } from '../../table/seatHere.ts'
import { Waiting } from '../../ui/Waiting.tsx'
import { Results } from '../Results.tsx'
import { voteTexts } from '../texts.ts'
import { useDotBox } from '../useDotBox.ts'
import { useItems } from '../useItems.ts'
import { Voting } from './Voting.tsx'
import styles from './VoteStep.module.css'

type Props = { readonly session: SessionState; readonly ballot: CountedBallot; readonly here: Here }

/** A vote at a table: while it is open, what to vote on; then what it came to. */
export default function VoteStep({ session, ballot, here }: Props): ReactNode {
  const { doc, status } = useRoom({ kind: 'plenary', sessionId: session.id }, { as: here.as })
  const synced = useStore(status, (now) => now.synced)
  const items = useItems(doc, ballot)
  // Opened while it is still open or not: what is unsent goes on being sent, and is told if it came too late.
  const box = useDotBox(session.id, ballot.id, here.role === 'participant' ? here.author : null)
  if (!synced && plenaryNoteIds(doc).length === 0) return <Waiting />
  return (
    <WordsOf session={session}>
      {ballot.closedAtMs === null ? <Voting ballot={ballot} items={items} box={box} frozen={here.as === 'seat' && isFrozen(session.locks)} author={here.author} /> : <Result ballot={ballot} items={items.all} />}
    </WordsOf>
  )
}

function Result({ ballot, items }: { readonly ballot: CountedBallot; readonly items: ReturnType<typeof useItems>['all'] }): ReactNode {
  const t = useTexts(voteTexts)
  const { voted, seats, totals } = ballot.counts
  return (
    <main className={styles.scroll}>
      <div className={styles.sheet}>
        <h2>{t('result')}</h2>
        <p className={styles.question}>{ballot.question || t('question')}</p>
        <p className={styles.soft}>{t('progress', { voted, seats })}</p>
        {voted === 0 ? <p>{t('nobody')}</p> : <Results items={items} totals={totals ?? {}} whole />}
      </div>
    </main>
  )
}
