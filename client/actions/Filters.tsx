import type { ReactNode } from 'react'
import { ACTION_STATES } from '../../shared/document/portfolioItems.ts'
import { planWordsOf } from '../../shared/process/planWords.ts'
import { useTexts } from '../i18n/addTexts.ts'
import { useLocalised } from '../i18n/localised.ts'
import { usePlace } from '../portfolio/place.ts'
import { SearchField } from '../ui/SearchField.tsx'
import styles from './Actions.module.css'
import { FILTERS, GROUPINGS, type Filter, type ListView } from './listView.ts'
import { actionTexts } from './texts.ts'
import { useWords } from './words.ts'

type Props = { readonly view: ListView; readonly onChange: (key: string, value: string) => void }

/** How the actions are grouped, and which of them are shown. */
export function Filters({ view, onChange }: Props): ReactNode {
  const t = useTexts(actionTexts)
  const localised = useLocalised()
  const words = useWords()
  const { definition, portfolio: { scenarios } } = usePlace()
  const named = (list: readonly { readonly id: string; readonly name: Parameters<typeof localised>[0] }[]) => list.map(({ id, name }) => [id, localised(name)] as const)
  const options: Readonly<Record<Filter, readonly (readonly [string, string])[]>> = {
    field: named(planWordsOf(definition).fields),
    state: ACTION_STATES.map((state) => [state, t(`state.${state}`)]),
    lever: named(definition.levers),
    scenario: scenarios.map((scenario) => [scenario.id, words.scenario(scenario)]),
  }
  return (
    <div role="group" aria-label={t('filters')} className={styles.filters}>
      <label className={styles.by}>
        <span>{t('by')}</span>
        <select value={view.by} onChange={(event) => onChange('by', event.target.value === 'strategy' ? '' : event.target.value)}>
          {GROUPINGS.map((each) => (
            <option key={each} value={each}>{t(`by.${each}`)}</option>
          ))}
        </select>
      </label>
      <SearchField className={styles.search} label={t('search')} value={view.q} onSeek={(words) => onChange('q', words)} />
      {FILTERS.map((filter) => (
        <select key={filter} aria-label={t(`all.${filter}`)} value={view[filter]} data-on={view[filter] !== '' || undefined} onChange={(event) => onChange(filter, event.target.value)}>
          <option value="">{t(`all.${filter}`)}</option>
          {options[filter].map(([id, name]) => (
            <option key={id} value={id}>{name}</option>
          ))}
        </select>
      ))}
    </div>
  )
}
