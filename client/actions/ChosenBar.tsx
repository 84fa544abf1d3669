import { FolderInput, ListChecks, Merge } from 'lucide-react'
import type { ReactNode } from 'react'
import { ACTION_STATES, type Action, type ActionState } from '../../shared/document/portfolioItems.ts'
import { useTexts } from '../i18n/addTexts.ts'
import { Button } from '../ui/Button.tsx'
import { Menu } from '../ui/Menu.tsx'
import styles from './Actions.module.css'
import { useDeeds } from './deeds.ts'
import { actionTexts } from './texts.ts'
import { useActions } from './useActions.ts'

type Props = {
  readonly actions: readonly Action[]
  readonly onClear: () => void
  readonly onNewStrategy: () => void
  readonly onDecide: (state: ActionState) => void
  readonly onMerge: () => void
}

/** What can be done with all the chosen ones at once. */
export function ChosenBar({ actions, onClear, onNewStrategy, onDecide, onMerge }: Props): ReactNode {
  const t = useTexts(actionTexts)
  const { portfolio: { strategies } } = useActions()
  const { titleOf, put } = useDeeds()
  if (actions.length === 0) return null
  const into = [...strategies.map((strategy) => ({ label: titleOf(strategy), onSelect: () => put(actions, strategy.id) })), { label: t('none.strategy'), onSelect: () => put(actions, null) }]
  return (
    <div className={styles.bar}>
      <p role="status">{t('chosen', { count: actions.length })}</p>
      <Menu label={t('putInto')} labelled icon={FolderInput} groups={[{ items: into }, { items: [{ label: t('newStrategyOf'), onSelect: onNewStrategy }] }]} />
      <Menu label={t('decide')} labelled icon={ListChecks} groups={[{ items: ACTION_STATES.map((state) => ({ label: t(`state.${state}`), onSelect: () => onDecide(state) })) }]} />
      {actions.length < 2 ? null : (
        <Button look="plain" onClick={onMerge}>
          <Merge size={20} aria-hidden="true" />
          {t('merge')}
        </Button>
      )}
      <Button onClick={onClear}>{t('clear')}</Button>
    </div>
  )
}
