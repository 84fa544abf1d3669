import { ChevronRight } from 'lucide-react'
import { useCallback, useState, type ReactNode } from 'react'
import type * as Y from 'yjs'
import type { CountedBallot } from '../../../shared/ballots/ballot.ts'
import type { SessionState } from '../../../shared/document/sessionDocument.ts'
import { useAnswer } from '../../api/useAnswer.ts'
import { useTexts } from '../../i18n/addTexts.ts'
import { useLanguage } from '../../i18n/language.ts'
import { useWords } from '../../plenary/model/words.tsx'
import { FaultNote } from '../../ui/FaultNote.tsx'
import { Waiting } from '../../ui/Waiting.tsx'
import { useItemName } from '../ItemText.tsx'
import { Results } from '../Results.tsx'
import { getVoices } from '../routes.ts'
import { voteTexts } from '../texts.ts'
import { useItems, type Item } from '../useItems.ts'
import styles from './BallotsView.module.css'
import { CategoryTable } from './CategoryTable.tsx'

type Props = { readonly session: SessionState; readonly ballot: CountedBallot; readonly plenary: Y.Doc; readonly isLast: boolean }

/** What a vote came to. The last one is open to read; the ones before fold into a line. */
export function ClosedBallot({ session, ballot, plenary, isLast }: Props): ReactNode {
  const t = useTexts(voteTexts)
  const language = useLanguage()
  const { all } = useItems(plenary, ballot)
  const { voted, seats, totals } = ballot.counts
  const at = new Date(ballot.closedAtMs ?? 0).toLocaleTimeString(language, { hour: '2-digit', minute: '2-digit' })
  return (
    <details className={styles.sheet} open={isLast}>
      <summary>
        <h3>
          <ChevronRight size={20} aria-hidden="true" />
          {ballot.question || t('question')}
        </h3>
        <span className={styles.soft}>
          {t('round', { round: ballot.round })} · {at} · {t('progress', { voted, seats })}
        </span>
      </summary>
      {voted === 0 || totals === null ? (
        <p>{t('nobody')}</p>
      ) : (
        <>
          <Results items={all} totals={totals} whole />
          <CategoryTable items={all} counts={ballot.counts} />
          {ballot.secret ? null : <Voices session={session} ballot={ballot} items={all} />}
        </>
      )}
    </details>
  )
}

type VoicesProps = { readonly session: SessionState; readonly ballot: CountedBallot; readonly items: readonly Item[] }

/** Asked for only when somebody wants to know. */
function Voices(props: VoicesProps): ReactNode {
  const t = useTexts(voteTexts)
  const [open, setOpen] = useState(false)
  return (
    <details className={styles.voices} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{t('voices')}</summary>
      {open ? <VoiceList {...props} /> : null}
    </details>
  )
}

function VoiceList({ session, ballot, items }: VoicesProps): ReactNode {
  const t = useTexts(voteTexts)
  const words = useWords()
  const nameOf = useItemName()
  const { asked } = useAnswer(useCallback(() => getVoices(session.id, ballot.id), [session.id, ballot.id]))
  if (asked.state === 'asking') return <Waiting />
  if (asked.state === 'fault') return <FaultNote fault={asked.fault} />
  return (
    <ul className={styles.voiceList}>
      {asked.value.map(({ authorId, nickname, categories, tableId, dots }) => (
        <li key={authorId}>
          <strong>{nickname || t('anonymous')}</strong> <span className={styles.soft}>{[...categories.map((id) => words.category(id)), words.table(tableId)].join(' · ')}</span>
          <ul>
            {items.filter(({ id }) => (dots[id] ?? 0) > 0).map((item) => (
              <li key={item.id}>
                {nameOf(item)}: {t('dots', { count: dots[item.id] ?? 0 })}
              </li>
            ))}
          </ul>
        </li>
      ))}
    </ul>
  )
}
