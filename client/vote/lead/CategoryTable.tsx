import type { ReactNode } from 'react'
import type { Counts } from '../../../shared/ballots/ballot.ts'
import { MIN_GROUP } from '../../../shared/wire/limits.ts'
import { useTexts } from '../../i18n/addTexts.ts'
import { useWords } from '../../plenary/model/words.tsx'
import { useItemName } from '../ItemText.tsx'
import { inOrder } from '../Results.tsx'
import { voteTexts } from '../texts.ts'
import type { Item } from '../useItems.ts'
import styles from './BallotsView.module.css'

type Props = { readonly items: readonly Item[]; readonly counts: Counts }

/** Dots by category, a column each: where the room agrees and where it does not. */
export function CategoryTable({ items, counts: { totals, categories } }: Props): ReactNode {
  const t = useTexts(voteTexts)
  const words = useWords()
  const nameOf = useItemName()
  if (totals === null || categories === null) return null
  const chosen = inOrder(items, totals).filter(({ id }) => (totals[id] ?? 0) > 0)
  return (
    <section className={styles.categories}>
      <h4>{t('byCategory')}</h4>
      {categories.length === 0 ? (
        <p className={styles.soft}>{t('tooFew', { least: MIN_GROUP })}</p>
      ) : (
        // Reached by keyboard, since it may be wider than the page.
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        <div className={styles.wide} role="region" aria-label={t('byCategory')} tabIndex={0}>
          <table>
            <thead>
              <tr>
                <th scope="col">{t('category')}</th>
                {categories.map(({ category }) => (
                  <th key={category} scope="col">{category === null ? t('others') : words.category(category)}</th>
                ))}
              </tr>
              <tr>
                <th scope="row">{t('people')}</th>
                {categories.map(({ category, people }) => (
                  <td key={category}>{people}</td>
                ))}
              </tr>
            </thead>
            <tbody>
              {chosen.map((item) => (
                <tr key={item.id}>
                  <th scope="row">{nameOf(item)}</th>
                  {categories.map((count) => (
                    <td key={count.category}>{count.totals[item.id] ?? 0}</td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  )
}
