import { useId, type ReactNode } from 'react'
import type { Action } from '../../shared/document/portfolioItems.ts'
import { setItem } from '../../shared/ops/portfolio.ts'
import { useTexts } from '../i18n/addTexts.ts'
import { SelectField } from '../ui/Field.tsx'
import { useDeeds } from './deeds.ts'
import { Rating } from './Rating.tsx'
import sheet from './Sheet.module.css'
import { actionTexts } from './texts.ts'
import { useActions } from './useActions.ts'
import { useWords } from './words.ts'

/** Its strategy, its scenario, and how radical and concrete it is. */
export function InPortfolio({ own }: { readonly own: Action }): ReactNode {
  const t = useTexts(actionTexts)
  const words = useWords()
  const heading = useId()
  const { doc, act, portfolio: { strategies, scenarios } } = useActions()
  const { titleOf, put } = useDeeds()
  const isGone = own.strategy !== null && !strategies.some(({ id }) => id === own.strategy)
  return (
    <section className={sheet.part} aria-labelledby={heading}>
      <h2 id={heading}>{t('section.portfolio')}</h2>
      <SelectField label={t('cell.strategy')} value={own.strategy ?? ''} onChange={(event) => put([own], strategies.find(({ id }) => id === event.target.value)?.id ?? null)}>
        <option value="">{t('none.strategy')}</option>
        {isGone ? <option value={own.strategy ?? ''}>{t('strategy.gone')}</option> : null}
        {strategies.map((strategy) => (
          <option key={strategy.id} value={strategy.id}>{titleOf(strategy)}</option>
        ))}
      </SelectField>
      <SelectField label={t('cell.scenario')} value={scenarios.find(({ id }) => id === own.scenario)?.id ?? ''} onChange={(event) => act(() => setItem(doc, 'actions', own.id, { scenario: scenarios.find(({ id }) => id === event.target.value)?.id ?? null }))}>
        <option value="">{t('none.scenario')}</option>
        {scenarios.map((scenario) => (
          <option key={scenario.id} value={scenario.id}>{words.scenario(scenario)}</option>
        ))}
      </SelectField>
      <Rating scale="radical" rating={own.radical} onRate={(radical) => act(() => setItem(doc, 'actions', own.id, { radical }))} />
      <Rating scale="concrete" rating={own.concrete} onRate={(concrete) => act(() => setItem(doc, 'actions', own.id, { concrete }))} />
    </section>
  )
}
