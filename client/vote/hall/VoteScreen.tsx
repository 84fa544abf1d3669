import { useEffect, useState, type ReactNode } from 'react'
import type { CountedBallot } from '../../../shared/ballots/ballot.ts'
import type { SessionState } from '../../../shared/document/sessionDocument.ts'
import { useTexts } from '../../i18n/addTexts.ts'
import { JoinCorner } from '../../plenary/display/JoinCorner.tsx'
import { StepBar } from '../../plenary/display/StepBar.tsx'
import type { Join } from '../../plenary/display/useJoin.ts'
import { useRoom } from '../../sync/useRoom.ts'
import { inOrder, mostOf, Results } from '../Results.tsx'
import { voteTexts } from '../texts.ts'
import { useItems, type Item } from '../useItems.ts'
import styles from './VoteScreen.module.css'

type Props = { readonly session: SessionState; readonly ballot: CountedBallot; readonly join: Join }

/** A vote on the wall: the question and how many have voted; the dots once they may be seen. */
export function VoteScreen({ session, ballot, join }: Props): ReactNode {
  const t = useTexts(voteTexts)
  const { doc } = useRoom({ kind: 'plenary', sessionId: session.id }, { as: 'staff' })
  const { all } = useItems(doc, ballot)
  const { voted, seats, totals } = ballot.counts
  const open = ballot.closedAtMs === null
  return (
    <div className={styles.screen}>
      <StepBar session={session} />
      <main className={styles.vote} data-open={open || undefined}>
        <header>
          <p className={styles.kicker}>{open ? t('hallHow') : t('result')}</p>
          <h2>{ballot.question || t('question')}</h2>
          <p className={styles.progress}>{t('progress', { voted, seats })}</p>
          {open ? <p className={styles.rules}>{t('rules', { count: ballot.budget, most: ballot.maxPerItem })}</p> : null}
        </header>
        {totals === null ? (
          <p className={styles.rules}>{t('hiddenNow')}</p>
        ) : voted === 0 && !open ? (
          <p className={styles.rules}>{t('nobody')}</p>
        ) : (
          <Paged items={inOrder(all, totals)} totals={totals} />
        )}
        {open && totals === null ? <JoinCorner join={join} size="small" /> : null}
      </main>
    </div>
  )
}

/** So many notes of two lines fit at a size that the last row reads. */
const PER_PAGE = 4
/** Four notes are read in half of this. */
const TURN_MS = 12_000

function Paged({ items, totals }: { readonly items: readonly Item[]; readonly totals: NonNullable<CountedBallot['counts']['totals']> }): ReactNode {
  const t = useTexts(voteTexts)
  const pages = Math.max(1, Math.ceil(items.length / PER_PAGE))
  const [turned, setTurned] = useState(0)
  useEffect(() => {
    if (pages === 1) return
    const timer = setInterval(() => setTurned((before) => before + 1), TURN_MS)
    return () => clearInterval(timer)
  }, [pages])
  const page = turned % pages
  return (
    <div className={styles.paged}>
      <Results key={page} items={items.slice(page * PER_PAGE, (page + 1) * PER_PAGE)} totals={totals} most={mostOf(totals)} />
      {pages === 1 ? null : <p className={styles.page}>{t('page', { page: page + 1, pages })}</p>}
    </div>
  )
}
