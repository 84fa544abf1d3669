import { Plus, ScrollText } from 'lucide-react'
import { Suspense, useMemo, useState, type ReactNode } from 'react'
import { useLocation } from 'wouter'
import { onSameNotes } from '../../shared/actions/proposals.ts'
import type { Action, ActionState } from '../../shared/document/portfolioItems.ts'
import type { ActionId, StrategyId } from '../../shared/ids.ts'
import { addItem, setItem } from '../../shared/ops/portfolio.ts'
import { mergedInto } from '../../shared/portfolio/mergedActions.ts'
import { planWordsOf } from '../../shared/process/planWords.ts'
import { useTexts } from '../i18n/addTexts.ts'
import { useLocalised } from '../i18n/localised.ts'
import { Button } from '../ui/Button.tsx'
import { part } from '../ui/part.ts'
import { toggled } from '../ui/toggled.ts'
import { Waiting } from '../ui/Waiting.tsx'
import { ActionRow } from './ActionRow.tsx'
import styles from './Actions.module.css'
import { ChosenBar } from './ChosenBar.tsx'
import { DecideDialog } from './DecideDialog.tsx'
import { useDeeds } from './deeds.ts'
import { DropHere } from './DropHere.tsx'
import { TotalFigures } from './Figures.tsx'
import { Filters } from './Filters.tsx'
import { GroupSection } from './GroupSection.tsx'
import { useListPlace } from './listPlace.ts'
import { groupsOf, isFiltered, shownActions, useListView, type Grouping } from './listView.ts'
import { MergeDialog } from './MergeDialog.tsx'
import { RemovedActions } from './RemovedActions.tsx'
import { actionTexts } from './texts.ts'
import { useActions } from './useActions.ts'
import { useWords } from './words.ts'

const Proposals = part(() => import('./Proposals.tsx'))

type Asking = { readonly for: 'decision'; readonly actions: readonly Action[]; readonly state: ActionState } | { readonly for: 'merge'; readonly actions: readonly Action[] }

/** The list of actions, in groups; which ones, and how they are grouped, is in the address. */
export function ActionList(): ReactNode {
  const t = useTexts(actionTexts)
  const { doc, act, author, processId, portfolio, seen } = useActions()
  const [, navigate] = useLocation()
  const [view, change] = useListView()
  const { titleOf, put } = useDeeds()
  const [chosen, setChosen] = useState<ReadonlySet<ActionId>>(new Set())
  const [editing, setEditing] = useState<StrategyId | null>(null)
  const [asking, setAsking] = useState<Asking | null>(null)
  const [merged, twins] = useMemo(() => [mergedInto(portfolio), onSameNotes(seen)], [portfolio, seen])
  useListPlace(processId)
  const shown = shownActions(seen, view)
  const picked = seen.actions.filter(({ id }) => chosen.has(id))
  const title = useGroupTitle(view.by)
  const choose = (id: ActionId) => setChosen((before) => toggled(before, id))
  const add = () => {
    let made: ActionId | null = null
    act(() => {
      made = addItem(doc, 'actions', { author })
    })
    if (made !== null) navigate(`/p/${processId}/actions/${String(made)}`)
  }
  const addStrategy = (actions: readonly Action[]) => {
    act(() => {
      const strategy = addItem(doc, 'strategies', { author })
      for (const { id } of actions) setItem(doc, 'actions', id, { strategy })
      setEditing(strategy)
    })
    setChosen(new Set())
    change('by', '')
  }
  return (
    <div className={styles.page} data-beside={view.proposals || undefined}>
      <div className={styles.list}>
        <h1>{t('title')}</h1>
        <p className={styles.about}>{t('about')}</p>
        <div className={styles.deeds}>
          <Button look={view.proposals ? 'quiet' : 'primary'} aria-expanded={view.proposals} onClick={() => change('proposals', view.proposals ? '' : '1')}>
            <ScrollText size={20} aria-hidden="true" />
            {t('proposals')}
          </Button>
          <Button onClick={add}>
            <Plus size={20} aria-hidden="true" />
            {t('add')}
          </Button>
          <Button onClick={() => addStrategy([])}>
            <Plus size={20} aria-hidden="true" />
            {t('strategy.add')}
          </Button>
        </div>
        <Filters view={view} onChange={change} />
        {seen.actions.length === 0 ? <p className={styles.none}>{t('none')}</p> : shown.length === 0 ? <p className={styles.none}>{t('nothing')}</p> : null}
        {shown.length === 0 ? null : (
          <div className={styles.all}>
            <strong>{t('total')}</strong>
            <TotalFigures actions={shown} />
          </div>
        )}
        <DropHere actions={seen.actions} chosen={picked} onDrop={(actions, group) => put(actions, portfolio.strategies.find(({ id }) => id === group)?.id ?? null)}>
          {groupsOf(view.by, shown, title.ids).map(({ id, actions }) => {
            const strategy = view.by === 'strategy' ? (portfolio.strategies.find((each) => each.id === id) ?? null) : null
            if (actions.length === 0 && (isFiltered(view) || strategy === null)) return null
            return (
              <GroupSection
                key={id ?? ''} id={id ?? 'none'} title={strategy === null ? title.of(id) : titleOf(strategy)} actions={actions} strategy={strategy}
                editing={strategy !== null && editing === strategy.id} onEdit={(isEditing) => setEditing(isEditing ? (strategy?.id ?? null) : null)}
              >
                {actions.length === 0 ? <p className={styles.emptyGroup}>{t('strategy.empty')}</p> : null}
                <ul className={styles.rows}>
                  {actions.map((action) => (
                    <ActionRow
                      key={action.id} action={action} draggable={view.by === 'strategy' && portfolio.strategies.length > 0} chosen={chosen.has(action.id)} merged={merged.get(action.id)?.length ?? 0}
                      twins={twins.get(action.id) ?? []} onChoose={() => choose(action.id)} onDecide={(state) => setAsking({ for: 'decision', actions: [action], state })}
                      onMerge={(others) => setAsking({ for: 'merge', actions: [action, ...others] })}
                    />
                  ))}
                </ul>
              </GroupSection>
            )
          })}
        </DropHere>
        <RemovedActions />
        <ChosenBar
          actions={picked} onClear={() => setChosen(new Set())} onNewStrategy={() => addStrategy(picked)}
          onDecide={(state) => setAsking({ for: 'decision', actions: picked, state })} onMerge={() => setAsking({ for: 'merge', actions: picked })}
        />
      </div>
      {view.proposals ? (
        <Suspense fallback={<Waiting />}>
          <Proposals onClose={() => change('proposals', '')} />
        </Suspense>
      ) : null}
      {asking === null ? null : asking.for === 'merge' ? (
        <MergeDialog actions={asking.actions} onMerged={() => setChosen(new Set())} onClose={() => setAsking(null)} />
      ) : (
        <DecideDialog actions={asking.actions} state={asking.state} onClose={() => setAsking(null)} />
      )}
    </div>
  )
}

/** What actions are grouped under, in the order of the process, and what such a group is called. */
function useGroupTitle(by: Grouping): { readonly ids: readonly string[]; readonly of: (id: string | null) => string } {
  const t = useTexts(actionTexts)
  const localised = useLocalised()
  const words = useWords()
  const { definition, portfolio: { scenarios, strategies } } = useActions()
  switch (by) {
    case 'strategy':
      return { ids: strategies.map(({ id }) => id), of: () => t('none.strategy') }
    case 'field': {
      const { fields } = planWordsOf(definition)
      return { ids: fields.map(({ id }) => id), of: (id) => nameOrNone(fields.find((field) => field.id === id)) }
    }
    case 'scenario':
      return {
        ids: scenarios.map(({ id }) => id),
        of: (id) => {
          const found = scenarios.find((scenario) => scenario.id === id)
          return found === undefined ? t('none.scenario') : words.scenario(found)
        },
      }
    case 'state':
      return { ids: [], of: (id) => (id === 'draft' || id === 'agreed' || id === 'parked' ? t(`state.${id}`) : t('state.idea')) }
  }

  function nameOrNone(found: { readonly name: Parameters<typeof localised>[0] } | undefined): string {
    return found === undefined ? t('none.field') : localised(found.name)
  }
}
