import type { ReactNode } from 'react'
import { setMission } from '../../shared/ops/portfolio.ts'
import { missionLeverOf, planWordsOf } from '../../shared/process/planWords.ts'
import { useTexts } from '../i18n/addTexts.ts'
import { useLocalised } from '../i18n/localised.ts'
import { usePlace } from '../portfolio/place.ts'
import { SelectField } from '../ui/Field.tsx'
import styles from './Plan.module.css'
import { planTexts } from './texts.ts'

/** To which of the mission's levers each of the process's own belongs; the lab may say otherwise than the definition. */
export function LeverMapping(): ReactNode {
  const t = useTexts(planTexts)
  const localised = useLocalised()
  const { definition, portfolio, doc, act } = usePlace()
  const words = planWordsOf(definition)
  return (
    <section className={styles.table} aria-labelledby="levers">
      <h2 id="levers">{t('mapping')}</h2>
      <p className={styles.about}>{t('mapping.about')}</p>
      <ul className={styles.mapping}>
        {definition.levers.map(({ id, name }) => (
          <li key={id}>
            <SelectField label={localised(name)} value={missionLeverOf(words, portfolio.mission, id) ?? ''} onChange={(event) => act(() => setMission(doc, id, event.target.value || null))}>
              <option value="">{t('mapping.nowhere')}</option>
              {words.mission.map((mission) => (
                <option key={mission.id} value={mission.id}>{localised(mission.name)}</option>
              ))}
            </SelectField>
          </li>
        ))}
      </ul>
    </section>
  )
}
