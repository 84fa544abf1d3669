import { useMemo } from 'react'
import { moveItem, removeItem, setItem } from '../../shared/ops/portfolio.ts'
import { decideAction, mergeActions, unmergeAction } from '../../shared/ops/actions.ts'
import type { Action, ActionState, Strategy } from '../../shared/document/portfolioItems.ts'
import type { ActionId, StrategyId } from '../../shared/ids.ts'
import { mergedInto } from '../../shared/portfolio/mergedActions.ts'
import { BY_HAND } from '../../shared/ops/op.ts'
import { serverNowMs } from '../api/serverTime.ts'
import { useTexts } from '../i18n/addTexts.ts'
import { usePlace } from '../portfolio/place.ts'
import { actionTexts } from './texts.ts'

export type Deeds = {
  readonly nameOf: (action: Pick<Action, 'name'>) => string
  readonly titleOf: (strategy: Pick<Strategy, 'title'>) => string
  readonly put: (actions: readonly Action[], strategy: StrategyId | null) => void
  readonly decide: (actions: readonly Action[], state: ActionState, reason: string) => void
  readonly merge: (actions: readonly Action[], into: Action) => void
  readonly part: (action: Action, head: ActionId) => void
  readonly remove: (action: Action) => void
  readonly dissolve: (strategy: Strategy) => void
  readonly move: (strategy: Strategy, by: 1 | -1) => void
}

/** What people do with actions and strategies by hand: one step of undo each, with a word about it. */
export function useDeeds(): Deeds {
  const t = useTexts(actionTexts)
  const { doc, act, author, portfolio } = usePlace()
  return useMemo(() => {
    const nameOf = ({ name }: Pick<Action, 'name'>) => name.trim() || t('untitled')
    const titleOf = ({ title }: Pick<Strategy, 'title'>) => title.trim() || t('strategy.untitled')
    const { strategies } = portfolio
    return {
      nameOf,
      titleOf,
      put: (actions, strategy) => {
        const found = strategies.find(({ id }) => id === strategy)
        const change = () => doc.transact(() => {
          for (const { id } of actions) setItem(doc, 'actions', id, { strategy })
        }, BY_HAND)
        act(change, saidOfMove(actions, found === undefined ? null : titleOf(found)))
      },
      decide: (actions, state, reason) => {
        const [only, ...more] = actions
        const told = { state: t(`state.${state}`) }
        const said = only !== undefined && more.length === 0 ? t('decided', { name: nameOf(only), ...told }) : t('decided.several', { count: actions.length, ...told })
        act(() => actions.forEach(({ id }) => decideAction(doc, { action: id, state, reason, author }, { nowMs: serverNowMs })), said)
      },
      merge: (actions, into) => act(() => mergeActions(doc, actions.map(({ id }) => id), into.id), t('merged', { name: nameOf(into) })),
      part: (action, head) => act(() => unmergeAction(doc, action.id, head), t('merged.parted', { name: nameOf(action) })),
      remove: (action) => {
        const count = mergedInto(portfolio).get(action.id)?.length ?? 0
        const name = nameOf(action)
        act(() => removeItem(doc, 'actions', action.id), count === 0 ? t('removed', { name }) : t('removed.with', { name, count }))
      },
      dissolve: (strategy) => act(() => removeItem(doc, 'strategies', strategy.id), t('strategy.dissolved', { title: titleOf(strategy) })),
      move: (strategy, by) => act(() => moveItem(doc, 'strategies', strategy.id, strategies.filter((other) => other !== strategy), strategies.indexOf(strategy) + by)),
    }

    function saidOfMove(actions: readonly Action[], strategy: string | null): string {
      const [only, ...more] = actions
      if (only !== undefined && more.length === 0) return strategy === null ? t('movedOut', { name: nameOf(only) }) : t('moved', { name: nameOf(only), strategy })
      return strategy === null ? t('movedOut.several', { count: actions.length }) : t('moved.several', { count: actions.length, strategy })
    }
  }, [t, doc, act, author, portfolio])
}
