import type { ReactNode } from 'react'
import { useTexts } from '../i18n/addTexts.ts'
import { useWords } from '../plenary/model/words.tsx'
import { KindBadge } from '../ui/KindBadge.tsx'
import { saidInWords, saidTexts } from '../ui/saidTexts.ts'
import styles from './ItemText.module.css'
import { voteTexts } from './texts.ts'
import type { Item } from './useItems.ts'

/** What is voted on, in one line of plain text: for buttons' names. */
export function useItemName(): (item: Item) => string {
  const t = useTexts(voteTexts)
  return (item) => (item.kind === 'note' ? item.note.text : item.kind === 'cluster' ? item.title || t('unnamed') : t('gone'))
}

type Props = {
  readonly item: Item
  /** Say where a note comes from, and what is in a cluster, for those who have time to read. */
  readonly whole: boolean
}

/** A note with its kind and table (or, if it stands for several, how often that was said), or a cluster with what is in it. */
export function ItemText({ item, whole }: Props): ReactNode {
  const t = useTexts(voteTexts)
  const said = useTexts(saidTexts)
  const words = useWords()
  const nameOf = useItemName()
  const lane = item.kind === 'note' ? words.lane(item.note.lane) : undefined
  return (
    <div className={styles.item} data-gone={item.kind === 'gone' || undefined}>
      {item.kind === 'note' && lane !== undefined ? (
        <p className={styles.about}>
          <KindBadge lane={lane} />
          {whole && item.said === null ? <span>{words.table(item.note.table)}</span> : null}
          {item.said === null ? null : <span>{saidInWords(item.said, said)}</span>}
        </p>
      ) : null}
      <p className={styles.text} dir="auto">
        {nameOf(item)}
      </p>
      {item.kind === 'cluster' && whole && item.notes.length > 0 ? (
        <details className={styles.inside}>
          <summary>{t('inside', { count: item.notes.length })}</summary>
          <ul>
            {item.notes.map((note, at) => (
              // Notes of a cluster carry no id here, and none of them holds state.
              <li key={at} dir="auto">{note.text}</li>
            ))}
          </ul>
        </details>
      ) : null}
    </div>
  )
}
