import { CircleDot } from 'lucide-react'
import { createContext, useContext, useMemo, type ReactNode } from 'react'
import { lastDots, type CountedBallot } from '../../shared/ballots/ballot.ts'
import { useTexts } from '../i18n/addTexts.ts'
import styles from './DotsContext.module.css'
import { voteTexts } from './texts.ts'

const DotsContext = createContext<ReadonlyMap<string, number>>(new Map())

/** What follows may say how many dots a note or cluster had in the last closed vote that it stood in. */
export function DotsOf({ ballots, children }: { readonly ballots: readonly CountedBallot[]; readonly children: ReactNode }): ReactNode {
  // The session is read anew at each of its changes; dots change only when a vote closes.
  const closed = ballots.filter(({ closedAtMs }) => closedAtMs !== null).length
  // oxlint-disable-next-line react/exhaustive-deps
  const dots = useMemo(() => lastDots(ballots), [closed])
  return <DotsContext value={dots}>{children}</DotsContext>
}

/** By note or cluster. */
export function useDots(): ReadonlyMap<string, number> {
  return useContext(DotsContext)
}

/** Small and calm; nothing where there are none. */
export function DotCount({ of }: { readonly of: string }): ReactNode {
  const t = useTexts(voteTexts)
  const count = useContext(DotsContext).get(of) ?? 0
  if (count === 0) return null
  return (
    <span className={styles.dots} title={t('dots', { count })}>
      <CircleDot aria-hidden="true" />
      <span aria-hidden="true">{count}</span>
      <span className="only-heard">{t('dots', { count })}</span>
    </span>
  )
}
