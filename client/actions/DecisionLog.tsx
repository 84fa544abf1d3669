import { useCallback, useId, type ReactNode } from 'react'
import type * as v from 'valibot'
import { Writers } from '../../shared/api/schemas.ts'
import { ACTION_STATES, type Action, type ActionState, type Decision } from '../../shared/document/portfolioItems.ts'
import { call } from '../api/call.ts'
import { useMe } from '../api/me.ts'
import { useAnswer } from '../api/useAnswer.ts'
import { useTexts } from '../i18n/addTexts.ts'
import { useLanguage } from '../i18n/language.ts'
import styles from './Actions.module.css'
import sheet from './Sheet.module.css'
import { StateMark } from './StateMark.tsx'
import { actionTexts } from './texts.ts'
import { useActions } from './useActions.ts'

type WriterList = v.InferOutput<typeof Writers>
type Props = { readonly action: Action; readonly onDecide: (state: ActionState) => void }

/** How far the action is, and what was decided of it: the newest first. */
export function DecisionLog({ action, onDecide }: Props): ReactNode {
  const t = useTexts(actionTexts)
  const heading = useId()
  const { portfolio, processId } = useActions()
  // Names are asked for: the portfolio holds none. Without an answer the log is no less true.
  const { asked } = useAnswer(useCallback(() => call(Writers, 'GET', `/processes/${processId}/writers`), [processId]))
  const decisions = portfolio.decisions.filter((decision) => decision.action === action.id).sort((a, b) => b.atMs - a.atMs || (a.id < b.id ? 1 : -1))
  return (
    <section className={sheet.part} aria-labelledby={heading}>
      <h2 id={heading}>{t('log.title')}</h2>
      <div role="group" aria-label={t('decide')} className={sheet.states}>
        {ACTION_STATES.map((state) => (
          <button key={state} type="button" aria-pressed={state === action.state} onClick={() => onDecide(state)}>
            <StateMark state={state} />
          </button>
        ))}
      </div>
      {decisions.length === 0 ? <p className={styles.soft}>{t('log.none')}</p> : null}
      <ol className={sheet.log}>
        {decisions.map((decision) => (
          <LogEntry key={decision.id} decision={decision} writers={asked.state === 'here' ? asked.value : []} />
        ))}
      </ol>
    </section>
  )
}

function LogEntry({ decision: { state, reason, atMs, author }, writers }: { readonly decision: Decision; readonly writers: WriterList }): ReactNode {
  const t = useTexts(actionTexts)
  const language = useLanguage()
  const known = useMe()
  const staff = known.state === 'known' ? known.me.staff : null
  const who = author === staff?.authorId ? t('log.you') : author === 'organiser' ? t('log.organiser') : (writers.find(({ authorId }) => authorId === author)?.name ?? t('log.other'))
  const when = new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short' }).format(atMs)
  return (
    <li>
      <StateMark state={state} />
      <span className={styles.soft}>
        <time dateTime={new Date(atMs).toISOString()}>{when}</time> · {who}
      </span>
      {reason === '' ? null : <p dir="auto" className={styles.words}>{reason}</p>}
    </li>
  )
}
