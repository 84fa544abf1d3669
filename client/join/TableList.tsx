import { ArrowRight } from 'lucide-react'
import type * as v from 'valibot'
import type { ReactNode } from 'react'
import type { JoinOffer, TableChoice } from '../../shared/api/schemas.ts'
import { useTexts } from '../i18n/addTexts.ts'
import { useLocalised } from '../i18n/localised.ts'
import { Button } from '../ui/Button.tsx'
import { JoinFrame } from './JoinFrame.tsx'
import styles from './TableList.module.css'
import { joinTexts } from './texts.ts'

type Props = {
  readonly offer: JoinOffer
  readonly onPick: (table: v.InferOutput<typeof TableChoice>) => void
  readonly onReturning: () => void
}

/** Behind the session's own code: which table are you at? */
export function TableList({ offer, onPick, onReturning }: Props): ReactNode {
  const t = useTexts(joinTexts)
  const localised = useLocalised()
  const topicOf = (id: string) => offer.topics.find((topic) => topic.id === id)
  return (
    <JoinFrame>
      <div>
        <p className={styles.session}>{offer.sessionName}</p>
        <h1 className={styles.question}>{t('join.whichTable')}</h1>
      </div>
      <ul className={styles.tables}>
        {offer.tables.map((table) => {
          const topic = topicOf(table.topic)
          return (
            <li key={table.id}>
              <button type="button" className={styles.table} onClick={() => onPick(table)}>
                <span>
                  <strong>{table.name}</strong>
                  {topic === undefined ? null : <span className={styles.topic}>{localised(topic.name)}</span>}
                </span>
                <ArrowRight size={22} aria-hidden="true" />
              </button>
            </li>
          )
        })}
      </ul>
      <p>
        <Button look="plain" onClick={onReturning}>{t('join.before')}</Button>
      </p>
    </JoinFrame>
  )
}
