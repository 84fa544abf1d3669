import { ArrowDown, ArrowUp, EllipsisVertical, Plus, Trash2 } from 'lucide-react'
import type { ReactNode } from 'react'
import type * as Y from 'yjs'
import { itemText } from '../../shared/document/portfolioDocument.ts'
import type { ReferenceCase, Scenario } from '../../shared/document/portfolioItems.ts'
import type { AuthorId } from '../../shared/ids.ts'
import { addItem, editItem, moveItem, removeItem, removeSource, setItem } from '../../shared/ops/portfolio.ts'
import type { SourceNote } from '../../shared/portfolio/readPortfolio.ts'
import type { Definition } from '../../shared/process/definition.ts'
import { LIMITS } from '../../shared/wire/limits.ts'
import { useTexts } from '../i18n/addTexts.ts'
import { useLocalised } from '../i18n/localised.ts'
import { Button } from '../ui/Button.tsx'
import { SelectField } from '../ui/Field.tsx'
import { Menu } from '../ui/Menu.tsx'
import { showToast } from '../ui/toasts.ts'
import { CaseCard } from './CaseCard.tsx'
import { LiveText } from './LiveText.tsx'
import styles from './Portfolio.module.css'
import { SourceList } from './SourceList.tsx'
import { portfolioTexts } from './texts.ts'

type Props = {
  readonly scenario: Scenario
  /** All that are shown, this one among them, in their order. */
  readonly all: readonly Scenario[]
  readonly sources: readonly SourceNote[]
  readonly cases: readonly ReferenceCase[]
  readonly definition: Definition
  readonly author: AuthorId
  readonly doc: Y.Doc
  readonly undo: Y.UndoManager
}

/** One scenario, open for writing by everyone who may, with the way back to what it is made of. */
export function ScenarioCard({ scenario, all, sources, cases, definition, author, doc, undo }: Props): ReactNode {
  const t = useTexts(portfolioTexts)
  const localised = useLocalised()
  const { id } = scenario
  const at = all.indexOf(scenario)
  const others = all.filter((other) => other !== scenario)
  const [title, description] = [itemText(doc, 'scenarios', id, 'title'), itemText(doc, 'scenarios', id, 'description')]
  if (title === null || description === null) return null
  const byHand = (act: () => void, said?: string) => {
    undo.stopCapturing()
    act()
    undo.stopCapturing()
    if (said !== undefined) showToast({ text: said, action: { label: t('undo'), run: () => undo.undo() } })
  }
  const move = (to: number) => byHand(() => moveItem(doc, 'scenarios', id, others, to))
  const remove = () => byHand(() => removeItem(doc, 'scenarios', id), t('removed', { title: scenario.title || t('untitled') }))
  return (
    <li className={styles.scenario} aria-label={scenario.title || t('untitled')}>
      <div className={styles.cardHead}>
        <p className={styles.number}>{t('number', { number: at + 1 })}</p>
        <Menu
          label={scenario.title || t('untitled')} icon={EllipsisVertical}
          groups={[{ items: [
            { label: t('up'), icon: ArrowUp, disabled: at === 0, onSelect: () => move(at - 1) },
            { label: t('down'), icon: ArrowDown, disabled: at === all.length - 1, onSelect: () => move(at + 1) },
            { label: t('remove'), icon: Trash2, alarm: true, onSelect: remove },
          ] }]}
        />
      </div>
      <LiveText oneLine label={t('titleLabel')} placeholder={t('titlePlaceholder')} text={title} maxLength={LIMITS.maxTitleLength} undo={undo} onWanted={(words) => editItem(doc, 'scenarios', id, 'title', words)} />
      <LiveText label={t('description')} placeholder={t('descriptionPlaceholder')} text={description} maxLength={LIMITS.maxTextLength} undo={undo} onWanted={(words) => editItem(doc, 'scenarios', id, 'description', words)} />
      <SelectField label={t('topic')} value={scenario.topic ?? ''} onChange={(event) => byHand(() => setItem(doc, 'scenarios', id, { topic: event.target.value || null }))}>
        <option value="">{t('topic.none')}</option>
        {definition.topics.map((topic) => (
          <option key={topic.id} value={topic.id}>{localised(topic.name)}</option>
        ))}
      </SelectField>
      <section className={styles.cases}>
        <h3>{t('cases')}</h3>
        <ul>
          {cases.map((one) => (
            <CaseCard key={one.id} one={one} doc={doc} undo={undo} />
          ))}
        </ul>
        <Button onClick={() => byHand(() => addItem(doc, 'cases', { author, once: { scenario: id } }))}>
          <Plus size={18} aria-hidden="true" />
          {t('case.add')}
        </Button>
      </section>
      <SourceList sources={sources} definition={definition} onTakeOut={(note) => byHand(() => removeSource(doc, id, note.id), t('takenOut'))} />
    </li>
  )
}
