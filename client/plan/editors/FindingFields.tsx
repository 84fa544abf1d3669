import type { ReactNode } from 'react'
import { FINDING_KINDS, type Finding } from '../../../shared/document/portfolioItems.ts'
import { setItem } from '../../../shared/ops/portfolio.ts'
import { useTexts } from '../../i18n/addTexts.ts'
import { useLocalised } from '../../i18n/localised.ts'
import { ItemText } from '../../portfolio/ItemText.tsx'
import { usePlace } from '../../portfolio/place.ts'
import { SelectField } from '../../ui/Field.tsx'
import styles from '../Plan.module.css'
import { planTexts } from '../texts.ts'
import type { PlanView } from '../usePlan.ts'

/** A sentence of A-3. A barrier stands in another table than what else was found: the page goes with it. */
export function FindingFields({ finding: { id, kind, topic, lever }, view }: { readonly finding: Finding; readonly view: PlanView }): ReactNode {
  const t = useTexts(planTexts)
  const localised = useLocalised()
  const { doc, act, definition } = usePlace()
  const set = (fields: Parameters<typeof setItem<'findings'>>[3]) => act(() => setItem(doc, 'findings', id, fields))
  const setKind = (wanted: string) => {
    const found = FINDING_KINDS.find((one) => one === wanted) ?? kind
    set({ kind: found })
    view.show({ table: found === 'barrier' ? 'a3-barriers' : 'a3-results' })
  }
  return (
    <>
      <ItemText root="findings" id={id} field="text" label={t('finding.text')} placeholder={t('finding.text.hint')} />
      <div className={styles.fields}>
        <SelectField label={t('finding.kind')} value={kind} onChange={(event) => setKind(event.target.value)}>
          {FINDING_KINDS.map((one) => (
            <option key={one} value={one}>{t(`kind.${one}`)}</option>
          ))}
        </SelectField>
        <SelectField label={t('topic')} value={topic ?? ''} onChange={(event) => set({ topic: event.target.value || null })}>
          <option value="">{t('none')}</option>
          {definition.topics.map((one) => (
            <option key={one.id} value={one.id}>{localised(one.name)}</option>
          ))}
        </SelectField>
        <SelectField label={t('lever')} value={lever ?? ''} onChange={(event) => set({ lever: event.target.value || null })}>
          <option value="">{t('none')}</option>
          {definition.levers.map((one) => (
            <option key={one.id} value={one.id}>{localised(one.name)}</option>
          ))}
        </SelectField>
      </div>
    </>
  )
}
