import { useMemo, type ReactNode } from 'react'
import type { CountedBallot } from '../../../shared/ballots/ballot.ts'
import { sumOf } from '../../../shared/ballots/settle.ts'
import { useTexts } from '../../i18n/addTexts.ts'
import { useWords } from '../../plenary/model/words.tsx'
import { showToast } from '../../ui/toasts.ts'
import type { DotBox } from '../dotBox.ts'
import { ItemText, useItemName } from '../ItemText.tsx'
import { shuffledFor } from '../shuffle.ts'
import { voteTexts } from '../texts.ts'
import type { Item, Items } from '../useItems.ts'
import { DotsLeft } from './DotsLeft.tsx'
import { Stepper } from './Stepper.tsx'
import { useSettled } from './useSettled.ts'
import styles from './VoteStep.module.css'

type Props = { readonly ballot: CountedBallot; readonly items: Items; readonly box: DotBox | null; readonly frozen: boolean; readonly author: string }

/** What to vote on, in an order of one's own, each with a plus and a minus; what is left always in sight. */
export function Voting({ ballot, items, box: own, frozen, author }: Props): ReactNode {
  const t = useTexts(voteTexts)
  // What was given is kept, and goes on being sent.
  const box = frozen ? null : own
  const { id, question, budget, maxPerItem, secret } = ballot
  const standing = useMemo(() => new Map(items.all.filter(({ kind }) => kind !== 'gone').map((item) => [item.id, item])), [items.all])
  const order = useMemo(() => shuffledFor(`${author} ${id}`, ballot.items), [author, id, ballot.items])
  const rows = order.flatMap((item) => standing.get(item) ?? [])
  return (
    <main className={styles.vote}>
      <div className={styles.scroll}>
        <div className={styles.head}>
          <h2>{question || t('question')}</h2>
          <p>{t('rules', { count: budget, most: maxPerItem })}</p>
          <p className={styles.soft}>
            {t(secret ? 'secret' : 'notSecret')} {t('order')}
          </p>
          {box === null ? <p className={styles.soft}>{t(frozen ? 'frozen' : 'leading')}</p> : null}
        </div>
        {box === null ? <ReadOnly rows={rows} /> : <Own ballot={ballot} items={items} rows={rows} box={box} />}
      </div>
      {box === null ? null : <DotsLeft ballot={ballot} items={items} box={box} />}
    </main>
  )
}

/** The colour that says what it is, as a data attribute. */
function useHue(): (item: Item) => object {
  const words = useWords()
  return (item) => (item.kind === 'cluster' ? { 'data-cluster': item.colour } : item.kind === 'note' ? { 'data-hue': words.lane(item.note.lane)?.hue } : {})
}

function ReadOnly({ rows }: { readonly rows: readonly Item[] }): ReactNode {
  const t = useTexts(voteTexts)
  const hueOf = useHue()
  return (
    <ul className={styles.items} aria-label={t('items')}>
      {rows.map((item) => (
        <li key={item.id} className={styles.row} {...hueOf(item)}>
          <ItemText item={item} whole />
        </li>
      ))}
    </ul>
  )
}

type OwnProps = { readonly ballot: CountedBallot; readonly items: Items; readonly rows: readonly Item[]; readonly box: DotBox }

function Own({ ballot, items, rows, box }: OwnProps): ReactNode {
  const t = useTexts(voteTexts)
  const nameOf = useItemName()
  const hueOf = useHue()
  const { counted } = useSettled(ballot, items, box)
  const left = ballot.budget - sumOf(counted)
  const add = (item: Item, dots: number) => {
    if (dots >= ballot.maxPerItem) return showToast({ text: t('full') })
    if (left <= 0) return showToast({ text: t('noneLeft') })
    box.put(item.id, dots + 1)
  }
  return (
    <ul className={styles.items} aria-label={t('items')}>
      {rows.map((item) => {
        const dots = counted[item.id] ?? 0
        return (
          <li key={item.id} className={styles.row} {...hueOf(item)} data-chosen={dots > 0 || undefined}>
            <ItemText item={item} whole />
            <Stepper
              label={t('dotsFor', { item: nameOf(item) })} dots={dots} canAdd={left > 0 && dots < ballot.maxPerItem}
              onAdd={() => add(item, dots)} onTake={() => box.put(item.id, dots - 1)}
            />
          </li>
        )
      })}
    </ul>
  )
}
