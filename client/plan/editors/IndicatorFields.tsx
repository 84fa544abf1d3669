import { useState, type ReactNode } from 'react'
import { readNumber, writeNumber } from '../../../shared/actions/readNumber.ts'
import type { Indicator, ItemId } from '../../../shared/document/portfolioItems.ts'
import { linkItems, setItem, unlinkItems } from '../../../shared/ops/portfolio.ts'
import { headsOfActions } from '../../../shared/portfolio/mergedActions.ts'
import { planWordsOf } from '../../../shared/process/planWords.ts'
import { useTexts } from '../../i18n/addTexts.ts'
import { useLanguage } from '../../i18n/language.ts'
import { useLocalised } from '../../i18n/localised.ts'
import { ItemText } from '../../portfolio/ItemText.tsx'
import { usePlace } from '../../portfolio/place.ts'
import { Field } from '../../ui/Field.tsx'
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
          <Target key={year} label={t('indicator.target', { year })} value={indicator[`target${year}`]} onValue={(value) => act(() => setItem(doc, 'indicators', id, { [`target${year}`]: value }))} />
        ))}
      </div>
      <Checks legend={t('indicator.impacts')} none={t('indicator.noImpacts')} of={impacts} checked={measured} onCheck={toggle} />
      <Checks legend={t('indicator.actions')} none={t('indicator.noActions')} of={actions} checked={measured} onCheck={toggle} />
    </>
  )
}

/** A number as people write it, kept when it is left; what is none stays in the field, with a word about it. */
function Target({ label, value, onValue }: { readonly label: string; readonly value: number | null; readonly onValue: (value: number | null) => void }): ReactNode {
  const t = useTexts(planTexts)
  const language = useLanguage()
  const [typed, setTyped] = useState<string | null>(null)
  const [isWrong, setWrong] = useState(false)
  const leave = () => {
    if (typed === null) return
    const read = readNumber(typed, 'plain', language)
    setWrong(read.is === 'wrong')
    if (read.is === 'wrong') return
    const next = read.is === 'empty' ? null : read.value
    if (next !== value) onValue(next)
    setTyped(null)
  }
  return (
    <Field
      label={label} inputMode="decimal" autoComplete="off" value={typed ?? (value === null ? '' : writeNumber(value, language))}
      fault={isWrong ? t('indicator.wrong') : undefined} onChange={(event) => setTyped(event.target.value)} onBlur={leave}
    />
  )
}
