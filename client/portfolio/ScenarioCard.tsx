import { ArrowDown, ArrowUp, EllipsisVertical, Plus, Trash2 } from 'lucide-react'
import { useState, type ReactNode } from 'react'
import type { ReferenceCase, Scenario } from '../../shared/document/portfolioItems.ts'
import type { ReferenceCaseId } from '../../shared/ids.ts'
import { addItem, moveItem, removeItem, setItem } from '../../shared/ops/portfolio.ts'
import { useTexts } from '../i18n/addTexts.ts'
import { useLocalised } from '../i18n/localised.ts'
import { Fold } from '../synthesis/Fold.tsx'
import { Button } from '../ui/Button.tsx'
import { SelectField } from '../ui/Field.tsx'
import { Menu } from '../ui/Menu.tsx'
import { BehindByKind } from './BehindByKind.tsx'
import { byTopic } from './byTopic.ts'
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
  const { doc, definition, act } = usePlace()
  const { id } = scenario
  const { before, after } = usePlaces(scenario)
  const name = scenario.title || t('untitled')
  const remove = () => act(() => removeItem(doc, 'scenarios', id), t('removed', { title: name }))
  return (
    <article className={styles.scenario} aria-label={name}>
      <div className={styles.cardHead}>
        <SelectField label={t('topic')} value={scenario.topic ?? ''} onChange={(event) => act(() => setItem(doc, 'scenarios', id, { topic: event.target.value || null }))}>
          <option value="">{t('topic.none')}</option>
          {definition.topics.map((topic) => (
            <option key={topic.id} value={topic.id}>{localised(topic.name)}</option>
          ))}
        </SelectField>
        <Menu
          label={name} icon={EllipsisVertical}
          groups={[{ items: [
            { label: t('up'), icon: ArrowUp, disabled: before === null, onSelect: () => before?.() },
            { label: t('down'), icon: ArrowDown, disabled: after === null, onSelect: () => after?.() },
            { label: t('remove'), icon: Trash2, alarm: true, onSelect: remove },
          ] }]}
        />
      </div>
      <ItemText root="scenarios" id={id} field="title" oneLine label={t('titleLabel')} placeholder={t('titlePlaceholder')} />
      <ItemText root="scenarios" id={id} field="description" label={t('description')} placeholder={t('descriptionPlaceholder')} />
      <BehindByKind of={id} />
      <SourceList of={id} />
      <Cases of={scenario} />
    </article>
  )
}

/** What moves a scenario before or after the one beside it in the list, which is of the same topic; null at its ends. */
function usePlaces(scenario: Scenario): { readonly before: (() => void) | null; readonly after: (() => void) | null } {
  const { doc, definition, act, portfolio: { scenarios } } = usePlace()
  const beside = byTopic(scenarios, definition.topics).find((group) => group.scenarios.includes(scenario))?.scenarios ?? []
  const at = beside.indexOf(scenario)
  const others = scenarios.filter((other) => other !== scenario)
  const move = (to: Scenario | undefined, by: 0 | 1) => (to === undefined ? null : () => act(() => moveItem(doc, 'scenarios', scenario.id, others, others.indexOf(to) + by)))
  return { before: move(beside[at - 1], 0), after: move(beside[at + 1], 1) }
}

/** As many cases lie open beside each other; more are folded, each under its title. */
const MOST_OPEN = 3

function Cases({ of }: { readonly of: Scenario }): ReactNode {
  const t = useTexts(portfolioTexts)
  const { doc, author, act, portfolio } = usePlace()
  const cases = portfolio.cases.filter((one) => one.scenario === of.id)
  const [added, setAdded] = useState<ReferenceCaseId | null>(null)
  return (
    <section className={styles.cases}>
      <h3>{t('cases')}</h3>
      <ul>
        {cases.map((one) => (
          <li key={one.id} className={styles.caseRow}>
            <Fold open={cases.length <= MOST_OPEN || one.id === added} summary={<CaseHead one={one} />}>{() => <CaseCard one={one} />}</Fold>
          </li>
        ))}
      </ul>
      <Button onClick={() => act(() => setAdded(addItem(doc, 'cases', { author, once: { scenario: of.id } })))}>
        <Plus size={18} aria-hidden="true" />
        {t('case.add')}
      </Button>
    </section>
  )
}

function CaseHead({ one: { title, place, pictures } }: { readonly one: ReferenceCase }): ReactNode {
  const t = useTexts(portfolioTexts)
  const about = [place, pictures.length === 0 ? '' : t('case.pictures', { count: pictures.length })].filter((part) => part !== '')
  return (
    <>
      <strong dir="auto">{title || t('case.untitled')}</strong>
      <span dir="auto" className={styles.soft}>{about.join(' · ')}</span>
    </>
  )
}
