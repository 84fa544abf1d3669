import type { ReactNode } from 'react'
import type { Network } from '../../../shared/document/portfolioItems.ts'
import { setItem } from '../../../shared/ops/portfolio.ts'
import { useTexts } from '../../i18n/addTexts.ts'
import { useLocalised } from '../../i18n/localised.ts'
import { ItemText } from '../../portfolio/ItemText.tsx'
import { usePlace } from '../../portfolio/place.ts'
import { SelectField } from '../../ui/Field.tsx'
import styles from '../Plan.module.css'
import { planTexts } from '../texts.ts'

const LEVELS = ['low', 'medium', 'high'] as const

/** A row of A-3's stakeholders. */
export function NetworkFields({ network: { id, category, influence, interest } }: { readonly network: Network }): ReactNode {
  const t = useTexts(planTexts)
  const localised = useLocalised()
  const { doc, act, definition } = usePlace()
  const level = (field: 'influence' | 'interest', value: Network['influence']) => (
    <SelectField label={t(field)} value={value ?? ''} onChange={(event) => act(() => setItem(doc, 'networks', id, { [field]: LEVELS.find((one) => one === event.target.value) ?? null }))}>
      <option value="">{t('none')}</option>
      {LEVELS.map((one) => (
        <option key={one} value={one}>{t(one)}</option>
      ))}
    </SelectField>
  )
  return (
    <>
      <ItemText root="networks" id={id} field="name" oneLine label={t('network.name')} />
      <ItemText root="networks" id={id} field="description" label={t('network.description')} />
      <ItemText root="networks" id={id} field="invited" label={t('network.invited')} />
      <ItemText root="networks" id={id} field="attended" label={t('network.attended')} />
      <div className={styles.fields}>
        {level('influence', influence)}
        {level('interest', interest)}
        <SelectField label={t('category')} hint={t('network.people')} value={category ?? ''} onChange={(event) => act(() => setItem(doc, 'networks', id, { category: event.target.value || null }))}>
          <option value="">{t('none')}</option>
          {definition.categories.map((one) => (
            <option key={one.id} value={one.id}>{localised(one.name)}</option>
          ))}
        </SelectField>
      </div>
    </>
  )
}
