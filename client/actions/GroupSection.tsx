import { useDroppable } from '@dnd-kit/core'
import { EllipsisVertical } from 'lucide-react'
import { useId, type ReactNode } from 'react'
import type { Action, Strategy } from '../../shared/document/portfolioItems.ts'
import { useTexts } from '../i18n/addTexts.ts'
import { ItemText } from '../portfolio/ItemText.tsx'
import { Button } from '../ui/Button.tsx'
import { Menu } from '../ui/Menu.tsx'
import styles from './Actions.module.css'
import { useDeeds } from './deeds.ts'
import { TotalFigures } from './Figures.tsx'
import { actionTexts } from './texts.ts'
import { useActions } from './useActions.ts'

type Props = {
  /** What a drop here is known by. */
  readonly id: string
  readonly title: string
  readonly actions: readonly Action[]
  /** Of a group that is one: what people may do with it. */
  readonly strategy: Strategy | null
  readonly editing: boolean
  readonly onEdit: (isEditing: boolean) => void
  readonly children: ReactNode
}

/** Actions that belong together, with what they come to. */
export function GroupSection({ id, title, actions, strategy, editing, onEdit, children }: Props): ReactNode {
  const heading = useId()
  const { setNodeRef, isOver } = useDroppable({ id })
  return (
    <section ref={setNodeRef} className={styles.group} aria-labelledby={heading} data-over={isOver || undefined}>
      <div className={styles.groupHead}>
        <div>
          <h2 id={heading} dir="auto">{title}</h2>
          <TotalFigures actions={actions} />
        </div>
        {strategy === null ? null : <StrategyMenu strategy={strategy} onEdit={() => onEdit(true)} />}
      </div>
      {strategy === null ? null : <About strategy={strategy} editing={editing} onDone={() => onEdit(false)} />}
      {children}
    </section>
  )
}

function StrategyMenu({ strategy, onEdit }: { readonly strategy: Strategy; readonly onEdit: () => void }): ReactNode {
  const t = useTexts(actionTexts)
  const { portfolio: { strategies } } = useActions()
  const { titleOf, dissolve, move } = useDeeds()
  return (
    <Menu
      label={t('strategy.menu', { title: titleOf(strategy) })} icon={EllipsisVertical}
      groups={[{ items: [
        { label: t('strategy.edit'), onSelect: onEdit },
        { label: t('strategy.up'), disabled: strategies[0] === strategy, onSelect: () => move(strategy, -1) },
        { label: t('strategy.down'), disabled: strategies.at(-1) === strategy, onSelect: () => move(strategy, 1) },
        { label: t('strategy.dissolve'), alarm: true, onSelect: () => dissolve(strategy) },
      ] }]}
    />
  )
}

function About({ strategy, editing, onDone }: { readonly strategy: Strategy; readonly editing: boolean; readonly onDone: () => void }): ReactNode {
  const t = useTexts(actionTexts)
  if (!editing) return strategy.description === '' ? null : <p dir="auto" className={styles.description}>{strategy.description}</p>
  return (
    <div className={styles.editing}>
      <ItemText root="strategies" id={strategy.id} field="title" oneLine label={t('strategy.title')} placeholder={t('strategy.title.hint')} />
      <ItemText root="strategies" id={strategy.id} field="description" label={t('strategy.description')} placeholder={t('strategy.description.hint')} />
      <Button onClick={onDone}>{t('strategy.done')}</Button>
    </div>
  )
}
