import type { ReactNode } from 'react'
import { ITEMS, type Intervention, type TextOf } from '../../../shared/document/portfolioItems.ts'
import { pick, setItem } from '../../../shared/ops/portfolio.ts'
import { planWordsOf } from '../../../shared/process/planWords.ts'
import { useTexts } from '../../i18n/addTexts.ts'
import { useLocalised } from '../../i18n/localised.ts'
import { ItemText } from '../../portfolio/ItemText.tsx'
import { usePlace } from '../../portfolio/place.ts'
import { SelectField } from '../../ui/Field.tsx'
import styles from '../Plan.module.css'
import { planTexts } from '../texts.ts'
import type { PlanView } from '../usePlan.ts'
import { Checks } from './Checks.tsx'

const TEXTS = Object.keys(ITEMS.interventions.texts) as TextOf<'interventions'>[] // its keys
const KINDS = ['governance', 'social'] as const

/** A row of C-1.1 or C-2.1. One that moves to the other table is followed there. */
export function InterventionFields({ intervention: { id, kind }, view }: { readonly intervention: Intervention; readonly view: PlanView }): ReactNode {
  const t = useTexts(planTexts)
  const localised = useLocalised()
  const { doc, act, definition, portfolio } = usePlace()
  const picked = new Set(portfolio.picks.get(id)?.coBenefits)
  const setKind = (wanted: string) => {
    const found = KINDS.find((one) => one === wanted) ?? kind
    act(() => setItem(doc, 'interventions', id, { kind: found }))
    view.show({ table: found === 'social' ? 'c2-1' : 'c1-1' })
  }
  const coBenefits = planWordsOf(definition).coBenefits.map((one) => ({ id: one.id, name: localised(one.name) }))
  return (
    <>
      {TEXTS.map((field) => (
        <ItemText key={field} root="interventions" id={id} field={field} oneLine={field === 'name'} label={t(`intervention.${field}`)} />
      ))}
      <Checks legend={t('intervention.picks')} none="" of={coBenefits} checked={picked} onCheck={(slug, on) => act(() => pick(doc, id, 'coBenefits', slug, on))} />
      <div className={styles.fields}>
        <SelectField label={t('intervention.kind')} value={kind} onChange={(event) => setKind(event.target.value)}>
          {KINDS.map((one) => (
            <option key={one} value={one}>{t(`intervention.${one}`)}</option>
          ))}
        </SelectField>
      </div>
    </>
  )
}
