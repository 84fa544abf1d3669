import type { ReactNode } from 'react'
import type { Indicator, ItemId } from '../../../shared/document/portfolioItems.ts'
import { linkItems, setItem, unlinkItems } from '../../../shared/ops/portfolio.ts'
import { headsOfActions } from '../../../shared/portfolio/mergedActions.ts'
import { planWordsOf } from '../../../shared/process/planWords.ts'
import { useTexts } from '../../i18n/addTexts.ts'
import { useLocalised } from '../../i18n/localised.ts'
import { ItemText } from '../../portfolio/ItemText.tsx'
import { NumberField } from '../../portfolio/NumberField.tsx'
import { usePlace } from '../../portfolio/place.ts'
import styles from '../Plan.module.css'
import { planTexts } from '../texts.ts'
import { Checks } from './Checks.tsx'

const YEARS = ['2025', '2027', '2030'] as const

/** A row of B-3.1, with what it measures. */
export function IndicatorFields({ indicator }: { readonly indicator: Indicator }): ReactNode {
  const t = useTexts(planTexts)
  const localised = useLocalised()
  const { doc, act, portfolio, definition } = usePlace()
  const { id } = indicator
  const { coBenefits } = planWordsOf(definition)
  const heads = headsOfActions(portfolio)
  const measured = new Set<ItemId>(portfolio.links.filter(({ from }) => from === id).map(({ to }) => to))
  const toggle = (to: ItemId, on: boolean) => act(() => (on ? linkItems(doc, id, to) : unlinkItems(doc, id, to)))
  const impacts = portfolio.impacts.map(({ id: impact, text, coBenefit }) => {
    const word = coBenefits.find((one) => one.id === coBenefit)
    return { id: impact, name: text.trim() || (word === undefined ? '' : localised(word.name)) || t('unnamed') }
  })
  const actions = portfolio.actions.filter((action) => heads.get(action.id) === action.id).map((action) => ({ id: action.id, name: action.name.trim() || t('unnamed') }))
  return (
    <>
      <div className={styles.fields}>
        <ItemText root="indicators" id={id} field="number" oneLine label={t('indicator.number')} />
        <ItemText root="indicators" id={id} field="unit" oneLine label={t('indicator.unit')} />
      </div>
      <ItemText root="indicators" id={id} field="name" oneLine label={t('indicator.name')} />
      <div className={styles.fields}>
        {YEARS.map((year) => (
          <NumberField
            key={year} label={t('indicator.target', { year })} quantity="plain" value={indicator[`target${year}`]}
            onValue={(value) => {
              act(() => setItem(doc, 'indicators', id, { [`target${year}`]: value }))
              return true // readNumber lets nothing larger through than the document takes
            }}
          />
        ))}
      </div>
      <Checks legend={t('indicator.impacts')} none={t('indicator.noImpacts')} of={impacts} checked={measured} onCheck={toggle} />
      <Checks legend={t('indicator.actions')} none={t('indicator.noActions')} of={actions} checked={measured} onCheck={toggle} />
    </>
  )
}
