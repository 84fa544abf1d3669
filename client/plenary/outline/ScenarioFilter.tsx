import type { ReactNode } from 'react'
import type { ScenarioId } from '../../../shared/ids.ts'
import { useTexts } from '../../i18n/addTexts.ts'
import { SelectField } from '../../ui/Field.tsx'
import { useWords } from '../model/words.tsx'
import { plenaryTexts } from '../texts.ts'

/** `all`: whatever they are for; `none`: for no scenario. */
export type ScenarioChoice = ScenarioId | 'all' | 'none'

/** In a workshop: the notes of one scenario alone. */
export function ScenarioFilter({ chosen, onChoose }: { readonly chosen: ScenarioChoice; readonly onChoose: (chosen: ScenarioChoice) => void }): ReactNode {
  const t = useTexts(plenaryTexts)
  const { scenarios } = useWords()
  if (scenarios.length === 0) return null
  return (
    <SelectField label={t('scenario')} value={chosen} onChange={(event) => onChoose(event.target.value as ScenarioChoice /* of the options below */)}>
      <option value="all">{t('allScenarios')}</option>
      {scenarios.map(({ id, title }) => (
        <option key={id} value={id}>{title}</option>
      ))}
      <option value="none">{t('noScenario')}</option>
    </SelectField>
  )
}
