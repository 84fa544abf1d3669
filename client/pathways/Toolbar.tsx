import { Download, Plus } from 'lucide-react'
import type { ReactNode } from 'react'
import { COLUMNS } from '../../shared/pathways/pathways.ts'
import { planWordsOf } from '../../shared/process/planWords.ts'
import { useTexts } from '../i18n/addTexts.ts'
import { useLocalised } from '../i18n/localised.ts'
import { usePlace } from '../portfolio/place.ts'
import { Button } from '../ui/Button.tsx'
import { Menu } from '../ui/Menu.tsx'
import { lookOfColumn } from './looks.ts'
import styles from './Pathways.module.css'
import { useSight } from './sight.ts'
import { pathwaysTexts } from './texts.ts'

export const VIEWS = ['board', 'table', 'picture'] as const
export type View = (typeof VIEWS)[number]

type Filters = { readonly field: string | null; readonly topic: string | null; readonly scenario: string | null }
type Props = Filters & { readonly view: View; readonly onSet: (changes: Readonly<Record<string, string | null>>) => void }

/** How the pathways are looked at, which of them, and what is added to them. */
export function Toolbar({ view, field, topic, scenario, onSet }: Props): ReactNode {
  const t = useTexts(pathwaysTexts)
  const localised = useLocalised()
  const { definition, portfolio } = usePlace()
  const { suggestions, open, add, select } = useSight()
  const columns = COLUMNS.filter((column) => column !== 'lever')
  const nameOf = (column: (typeof columns)[number]) => (column === 'obstacle' ? t('add.obstacle') : t(`one.${column}`))
  return (
    <div className={styles.toolbar}>
      <div role="group" aria-label={t('view')} className={styles.views}>
        {VIEWS.map((each) => (
          <button key={each} type="button" aria-pressed={each === view} onClick={() => onSet({ view: each })}>
            {t(`view.${each}`)}
          </button>
        ))}
      </div>
      <Choice label={t('field')} all={t('field.all')} value={field} onChoose={(id) => onSet({ field: id })} options={planWordsOf(definition).fields.map(({ id, name }) => ({ id, name: localised(name) }))} />
      <Choice label={t('topic')} all={t('topic.all')} value={topic} onChoose={(id) => onSet({ topic: id })} options={definition.topics.map(({ id, name }) => ({ id, name: localised(name) }))} />
      {portfolio.scenarios.length === 0 ? null : (
        <Choice label={t('scenario')} all={t('scenario.all')} value={scenario} onChoose={(id) => onSet({ scenario: id })} options={portfolio.scenarios.map(({ id, title }) => ({ id, name: title || t('untitled') }))} />
      )}
      <div className={styles.doing}>
        {suggestions.length === 0 ? null : <Button onClick={() => open({ what: 'suggested' })}>{t('suggested', { count: suggestions.length })}</Button>}
        <Menu label={t('bring')} icon={Download} labelled groups={[{ items: columns.map((column) => ({ label: t(`column.${column}`), icon: lookOfColumn(column).icon, onSelect: () => open({ what: 'bring', into: column }) })) }]} />
        <Menu label={t('add')} icon={Plus} labelled groups={[{ items: columns.map((column) => ({ label: nameOf(column), icon: lookOfColumn(column).icon, onSelect: () => select(add(column)) })) }]} />
      </div>
    </div>
  )
}

type ChoiceProps = { readonly label: string; readonly all: string; readonly value: string | null; readonly options: readonly { readonly id: string; readonly name: string }[]; readonly onChoose: (id: string | null) => void }

function Choice({ label, all, value, options, onChoose }: ChoiceProps): ReactNode {
  return (
    <select aria-label={label} value={value ?? ''} onChange={(event) => onChoose(event.target.value || null)}>
      <option value="">{all}</option>
      {options.map(({ id, name }) => (
        <option key={id} value={id}>
          {name}
        </option>
      ))}
    </select>
  )
}
