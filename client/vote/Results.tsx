import type { ReactNode } from 'react'
import { ranked, type Dots, type ItemId } from '../../shared/ballots/ballot.ts'
import { useTexts } from '../i18n/addTexts.ts'
import { ItemText } from './ItemText.tsx'
import styles from './Results.module.css'
import { voteTexts } from './texts.ts'
import type { Item } from './useItems.ts'

type Props = {
  readonly items: readonly Item[]
  readonly totals: Dots
  readonly whole?: boolean
  /** What a whole bar stands for, if these are not all. */
  readonly most?: number
}

/** Items by their dots, most first, each with a bar: the longest is what came first. */
export function Results({ items, totals, whole = false, most = mostOf(totals) }: Props): ReactNode {
  const t = useTexts(voteTexts)
  return (
    <ol className={styles.results}>
      {inOrder(items, totals).map((item) => {
        const count = totals[item.id] ?? 0
        return (
          <li key={item.id} className={styles.result} data-none={count === 0 || undefined}>
            <ItemText item={item} whole={whole} />
            <p className={styles.count}>{t('dots', { count })}</p>
            <div className={styles.bar} aria-hidden="true">
              <div style={{ inlineSize: `${(count / most) * 100}%` }} />
            </div>
          </li>
        )
      })}
    </ol>
  )
}

/** The most dots on one item, 1 at least: what a whole bar stands for. */
export function mostOf(totals: Dots): number {
  return Math.max(1, ...Object.values(totals))
}

/** Most dots first. What is gone is of interest only if it had some. */
export function inOrder(items: readonly Item[], totals: Dots): Item[] {
  const seen = items.filter(({ kind, id }) => kind !== 'gone' || (totals[id] ?? 0) > 0)
  const byId = new Map<ItemId, Item>(seen.map((item) => [item.id, item]))
  return ranked([...byId.keys()], totals).flatMap((id) => byId.get(id) ?? [])
}
