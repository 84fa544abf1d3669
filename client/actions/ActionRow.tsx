import { useDraggable } from '@dnd-kit/core'
import { EllipsisVertical, GripVertical } from 'lucide-react'
import type { ReactNode } from 'react'
import { Link } from 'wouter'
import { tonnesOf } from '../../shared/actions/costs.ts'
import { gapsOf } from '../../shared/actions/outline.ts'
import { ACTION_STATES, type Action, type ActionState } from '../../shared/document/portfolioItems.ts'
import { countNotes } from '../../shared/trace/countNotes.ts'
import { useTexts } from '../i18n/addTexts.ts'
import { WhereFrom } from '../portfolio/WhereFrom.tsx'
import { traceTexts } from '../trace/texts.ts'
import { useSummary } from '../trace/useSummary.ts'
import { Menu, type MenuGroup } from '../ui/Menu.tsx'
import styles from './Actions.module.css'
import { useDeeds } from './deeds.ts'
import { Figures } from './Figures.tsx'
import { SameNotes } from './SameNotes.tsx'
import { StateMark } from './StateMark.tsx'
import { actionTexts } from './texts.ts'
import { useActions } from './useActions.ts'
import { useWords } from './words.ts'

type Props = {
  readonly action: Action
  /** Of other strategies than its own a mouse or finger may put it into one. */
  readonly draggable: boolean
  readonly chosen: boolean
  readonly merged: number
  readonly twins: readonly Action[]
  readonly onChoose: () => void
  readonly onDecide: (state: ActionState) => void
  readonly onMerge: (others: readonly Action[]) => void
}

/** One action among the others: what it is, what it costs and saves, and how much stands behind it. */
export function ActionRow({ action, draggable, chosen, merged, twins, onChoose, onDecide, onMerge }: Props): ReactNode {
  const t = useTexts(actionTexts)
  const said = useTexts(traceTexts)
  const words = useWords()
  const { processId, definition, seen } = useActions()
  const { short } = useSummary(definition.categories)
  const { nameOf } = useDeeds()
  const { setNodeRef, listeners, setActivatorNodeRef, isDragging } = useDraggable({ id: action.id, disabled: !draggable })
  const name = nameOf(action)
  const levers = seen.picks.get(action.id)?.levers ?? []
  const counts = countNotes(seen.sources.get(action.id) ?? [])
  const gaps = gapsOf(action, seen).size
  const what = [action.type === null ? t('no.type') : t(`type.${action.type}`), action.field === null ? t('no.field') : words.field(action.field), levers.length === 0 ? t('no.levers') : levers.map(words.lever).join(', ')]
  const how = [action.radical === null ? null : t('in.radical', { rating: action.radical }), action.concrete === null ? null : t('in.concrete', { rating: action.concrete })]
  const behind = [short(counts), counts.categories.length === 0 ? null : said('categories', { count: counts.categories.length }), merged === 0 ? null : t('merged.counts', { count: merged }), gaps === 0 ? t('complete') : t('gaps', { count: gaps })]
  const told = (parts: readonly (string | null)[]) => parts.filter((part) => part !== null).join(' · ')
  return (
    <li ref={setNodeRef} className={styles.row} data-lifted={isDragging || undefined} aria-label={name}>
      <label className={styles.pick}>
        <input type="checkbox" checked={chosen} aria-label={t('choose', { name })} onChange={onChoose} />
      </label>
      {draggable ? (
        // For mouse and finger; by keyboard and screen reader the menu does the same.
        <span ref={setActivatorNodeRef} className={styles.grip} title={t('grip', { name })} aria-hidden="true" {...listeners}>
          <GripVertical size={20} />
        </span>
      ) : null}
      <div className={styles.what}>
        <Link href={`/p/${processId}/actions/${action.id}`} className={styles.name} dir="auto">{name}</Link>
        <p className={styles.line}>
          <StateMark state={action.state} />
          <span>{told(what)}</span>
          {told(how) === '' ? null : <span className={styles.soft}>{told(how)}</span>}
        </p>
        <WhereFrom of={action.id} said={told(behind)} />
        <SameNotes twins={twins} count={counts.notes} onMerge={() => onMerge(twins)} />
      </div>
      <Figures euro={action.costEuro} tonnes={tonnesOf(seen.emissions.get(action.id))} />
      <RowMenu action={action} onDecide={onDecide} onMerge={() => onMerge([])} />
    </li>
  )
}

function RowMenu({ action, onDecide, onMerge }: { readonly action: Action; readonly onDecide: Props['onDecide']; readonly onMerge: () => void }): ReactNode {
  const t = useTexts(actionTexts)
  const { portfolio: { strategies } } = useActions()
  const { nameOf, titleOf, put, remove } = useDeeds()
  const groups: readonly MenuGroup[] = [
    { heading: t('into'), items: strategies.filter(({ id }) => id !== action.strategy).map((strategy) => ({ label: titleOf(strategy), onSelect: () => put([action], strategy.id) })) },
    { items: action.strategy === null ? [] : [{ label: t('none.strategy'), onSelect: () => put([action], null) }] },
    { heading: t('decide'), items: ACTION_STATES.filter((state) => state !== action.state).map((state) => ({ label: t(`state.${state}`), onSelect: () => onDecide(state) })) },
    { items: [{ label: t('mergeInto'), onSelect: onMerge }, { label: t('remove'), alarm: true, onSelect: () => remove(action) }] },
  ]
  return <Menu label={t('menu', { name: nameOf(action) })} icon={EllipsisVertical} groups={groups.filter(({ items }) => items.length > 0)} />
}
