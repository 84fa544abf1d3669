import type { ReactNode } from 'react'
import type { Named } from '../../shared/process/definition.ts'
import { useTexts } from '../i18n/addTexts.ts'
import { useLocalised } from '../i18n/localised.ts'
import type { CategoryValue } from './csv/readPeople.ts'
import styles from './ImportView.module.css'
import { attendanceTexts } from './texts.ts'

type Props = { readonly values: readonly CategoryValue[]; readonly categories: readonly Named[]; readonly onChoose: (said: string, category: string | null) => void }

/** What the list calls its categories, beside the process's own: one choice for all lines that say the same. */
export function CategoryValues({ values, categories, onChoose }: Props): ReactNode {
  const t = useTexts(attendanceTexts)
  const localised = useLocalised()
  return (
    <section className={styles.part}>
      <h3>{t('import.categories')}</h3>
      <p className={styles.soft}>{t('import.categoriesHint')}</p>
      <ul className={styles.values}>
        {values.map(({ said, count, category }) => (
          <li key={said} data-missing={category === null}>
            <span>
              <strong>{said}</strong> <span className={styles.soft}>{t('import.times', { count })}</span>
            </span>
            <select aria-label={t('import.categoryFor', { said })} value={category ?? ''} onChange={(event) => onChoose(said, event.target.value || null)}>
              <option value="">{t('noCategory')}</option>
              {categories.map(({ id, name }) => (
                <option key={id} value={id}>{localised(name)}</option>
              ))}
            </select>
          </li>
        ))}
      </ul>
    </section>
  )
}
