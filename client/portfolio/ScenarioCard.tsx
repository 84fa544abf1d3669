import { ArrowDown, ArrowUp, EllipsisVertical, Plus, Trash2 } from 'lucide-react'
import type { ReactNode } from 'react'
import type { Scenario } from '../../shared/document/portfolioItems.ts'
import { addItem, moveItem, removeItem, setItem } from '../../shared/ops/portfolio.ts'
import { useTexts } from '../i18n/addTexts.ts'
import { useLocalised } from '../i18n/localised.ts'
import { Button } from '../ui/Button.tsx'
import { SelectField } from '../ui/Field.tsx'
import { Menu } from '../ui/Menu.tsx'
import { CaseCard } from './CaseCard.tsx'
import { ItemText } from './ItemText.tsx'
import { usePlace } from './place.ts'
import styles from './Portfolio.module.css'
import { SourceList } from './SourceList.tsx'
import { portfolioTexts } from './texts.ts'

/** One scenario, open for writing by everyone who may, with the way back to what it is made of. */
export function ScenarioCard({ scenario }: { readonly scenario: Scenario }): ReactNode {
  const t = useTexts(portfolioTexts)
  const localised = useLocalised()
  const { doc, author, definition, act, portfolio: { scenarios, cases } } = usePlace()
  const { id } = scenario
  const at = scenarios.indexOf(scenario)
  const name = scenario.title || t('untitled')
  const move = (to: number) => act(() => moveItem(doc, 'scenarios', id, scenarios.filter((other) => other !== scenario), to))
  const remove = () => act(() => removeItem(doc, 'scenarios', id), t('removed', { title: name }))
  return (
    <li className={styles.scenario} aria-label={name}>
      <div className={styles.cardHead}>
        <p className={styles.number}>{t('number', { number: at + 1 })}</p>
        <Menu
          label={name} icon={EllipsisVertical}
          groups={[{ items: [
            { label: t('up'), icon: ArrowUp, disabled: at === 0, onSelect: () => move(at - 1) },
            { label: t('down'), icon: ArrowDown, disabled: at === scenarios.length - 1, onSelect: () => move(at + 1) },
            { label: t('remove'), icon: Trash2, alarm: true, onSelect: remove },
          ] }]}
        />
      </div>
      <ItemText root="scenarios" id={id} field="title" oneLine label={t('titleLabel')} placeholder={t('titlePlaceholder')} />
      <ItemText root="scenarios" id={id} field="description" label={t('description')} placeholder={t('descriptionPlaceholder')} />
      <SelectField label={t('topic')} value={scenario.topic ?? ''} onChange={(event) => act(() => setItem(doc, 'scenarios', id, { topic: event.target.value || null }))}>
        <option value="">{t('topic.none')}</option>
        {definition.topics.map((topic) => (
          <option key={topic.id} value={topic.id}>{localised(topic.name)}</option>
        ))}
      </SelectField>
      <section className={styles.cases}>
        <h2>{t('cases')}</h2>
        <ul>
          {cases.filter((one) => one.scenario === id).map((one) => (
            <CaseCard key={one.id} one={one} />
          ))}
        </ul>
        <Button onClick={() => act(() => addItem(doc, 'cases', { author, once: { scenario: id } }))}>
          <Plus size={18} aria-hidden="true" />
          {t('case.add')}
        </Button>
      </section>
      <SourceList of={id} />
    </li>
  )
}
