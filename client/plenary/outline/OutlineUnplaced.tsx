import type { ReactNode } from 'react'
import type { NoteId } from '../../../shared/ids.ts'
import type { UnplacedTable } from '../../../shared/plenary/grouping.ts'
import { useTexts } from '../../i18n/addTexts.ts'
import type { PlenaryState } from '../model/plenaryFeed.ts'
import { useWords } from '../model/words.tsx'
import { plenaryTexts } from '../texts.ts'
import { OutlineNotes } from './OutlineNotes.tsx'
import styles from './Outline.module.css'

type Props = { readonly plenary: PlenaryState; readonly shown: (id: NoteId) => boolean }

/** What nobody placed yet, by topic and table. */
export function OutlineUnplaced({ plenary, shown }: Props): ReactNode {
  const t = useTexts(plenaryTexts)
  const words = useWords()
  const topics = byTopic(plenary.grouping.unplaced).flatMap(({ topic, tables }) => {
    const left = tables.map(({ table, lanes }) => ({ table, ids: lanes.flatMap((lane) => lane.notes).filter(shown) })).filter(({ ids }) => ids.length > 0)
    return left.length === 0 ? [] : [{ topic, tables: left }]
  })
  if (topics.length === 0) return null
  return (
    <section className={styles.section}>
      <h2>{t('unplaced')}</h2>
      {topics.map(({ topic, tables }) => (
        <section key={topic}>
          <h3>{topic === null ? words.table(null) : words.topic(topic)}</h3>
          {tables.map(({ table, ids }) => (
            <section key={table}>
              {table === null ? null : (
                <h4>
                  {words.table(table)} <span>{t('count', { count: ids.length })}</span>
                </h4>
              )}
              <OutlineNotes ids={ids} plenary={plenary} withTable={false} />
            </section>
          ))}
        </section>
      ))}
    </section>
  )
}

function byTopic(tables: readonly UnplacedTable[]): { readonly topic: string | null; readonly tables: UnplacedTable[] }[] {
  const topics = new Map<string | null, UnplacedTable[]>()
  for (const table of tables) topics.set(table.topic, [...(topics.get(table.topic) ?? []), table])
  return [...topics].map(([topic, list]) => ({ topic, tables: list }))
}
