import { Check } from 'lucide-react'
import type { ReactNode } from 'react'
import type { JoinOffer } from '../../shared/api/schemas.ts'
import { useTexts } from '../i18n/addTexts.ts'
import { useLocalised } from '../i18n/localised.ts'
import { groupCategories } from './groupCategories.ts'
import styles from './CategoryChoice.module.css'
import { joinTexts } from './texts.ts'

type Props = {
  readonly offer: Pick<JoinOffer, 'categories' | 'groups'>
  /** A scribe writes for several. */
  readonly several: boolean
  readonly chosen: readonly string[]
  readonly onChoose: (categories: readonly string[]) => void
}

/** For whom do you speak? One big button a category; radio buttons to the keyboard and to screen readers. */
export function CategoryChoice({ offer, several, chosen, onChoose }: Props): ReactNode {
  const t = useTexts(joinTexts)
  const localised = useLocalised()
  const choose = (id: string) => {
    if (!several) return onChoose([id])
    onChoose(chosen.includes(id) ? chosen.filter((other) => other !== id) : [...chosen, id])
  }
  return (
    <fieldset className={styles.choice}>
      <legend>{t(several ? 'join.forWhomScribe' : 'join.forWhom')}</legend>
      <div className={styles.groups}>
        {groupCategories(offer).map(({ id, name, categories }) => (
          <div key={id} className={styles.group} role="group" aria-label={name === null ? undefined : localised(name)}>
            {name === null ? null : <p className={styles.groupName}>{localised(name)}</p>}
            {categories.map((category) => (
              <label key={category.id} className={styles.category}>
                <input type={several ? 'checkbox' : 'radio'} name="category" checked={chosen.includes(category.id)} onChange={() => choose(category.id)} />
                <span>{localised(category.name)}</span>
                <Check size={20} aria-hidden="true" />
              </label>
            ))}
          </div>
        ))}
      </div>
    </fieldset>
  )
}
