import type { ReactNode } from 'react'
import type { LeftOut } from '../../shared/api/plan.ts'
import { useTexts } from '../i18n/addTexts.ts'
import styles from './Plan.module.css'
import { planTexts } from './texts.ts'

/** What the plan does not hold, and why: the last part of every file. */
export function LeftOutTable({ leftOut }: { readonly leftOut: readonly LeftOut[] }): ReactNode {
  const t = useTexts(planTexts)
  return (
    <section className={styles.table} aria-labelledby="left-out">
      <h2 id="left-out">{t('leftOut')}</h2>
      {leftOut.length === 0 ? (
        <p className={styles.none}>{t('leftOut.none')}</p>
      ) : (
        <table className={styles.grid}>
          <thead>
            <tr>
              <th scope="col">{t('leftOut.what')}</th>
              <th scope="col">{t('leftOut.why')}</th>
            </tr>
          </thead>
          <tbody>
            {leftOut.map(({ what, why }) => (
              <tr key={`${what} ${why}`}>
                <td data-label={t('leftOut.what')}>{what}</td>
                <td data-label={t('leftOut.why')}>{why}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  )
}
