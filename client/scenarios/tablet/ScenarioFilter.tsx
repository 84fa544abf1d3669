import type { ReactNode } from 'react'
import type { ScenarioId } from '../../../shared/ids.ts'
import { useTexts } from '../../i18n/addTexts.ts'
import { useWords } from '../../table/BoardContext.tsx'
import { scenarioTexts } from '../texts.ts'
import { titleOf } from '../titleOf.ts'
import styles from './Tablet.module.css'

/** Over the lanes of a table that works on several: the notes of one scenario, or all. */
export function ScenarioFilter({ onOnly }: { readonly onOnly: (scenario: ScenarioId | null) => void }): ReactNode {
  const t = useTexts(scenarioTexts)
  const { scenarios, only } = useWords()
  return (
    <label className={styles.filter} data-on={only !== null}>
      <span>{t('filter')}</span>
      <select value={only ?? ''} onChange={(event) => onOnly(scenarios.find(({ id }) => id === event.target.value)?.id ?? null)}>
        <option value="">{t('filter.all')}</option>
        {scenarios.map((scenario) => (
          <option key={scenario.id} value={scenario.id}>{titleOf(scenario, t)}</option>
        ))}
      </select>
    </label>
  )
}
