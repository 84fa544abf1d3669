import { ArrowLeft, EllipsisVertical } from 'lucide-react'
import { useState, type ReactNode } from 'react'
import { Link, useLocation } from 'wouter'
import { gapsOf } from '../../shared/actions/outline.ts'
import { onSameNotes } from '../../shared/actions/proposals.ts'
import { ACTION_STATES, type Action, type ActionState } from '../../shared/document/portfolioItems.ts'
import { mergedInto } from '../../shared/portfolio/mergedActions.ts'
import { useTexts } from '../i18n/addTexts.ts'
import { SourceList } from '../portfolio/SourceList.tsx'
import { buttonClass } from '../ui/Button.tsx'
import { Menu } from '../ui/Menu.tsx'
import { usePageTitle } from '../ui/usePageTitle.ts'
import styles from './Actions.module.css'
import { DecideDialog } from './DecideDialog.tsx'
import { DecisionLog } from './DecisionLog.tsx'
import { useDeeds } from './deeds.ts'
import { listAddress } from './listPlace.ts'
import { MergeDialog } from './MergeDialog.tsx'
import { MergedHere } from './MergedHere.tsx'
import { Outline } from './Outline.tsx'
import { InPortfolio } from './InPortfolio.tsx'
import { SameNotes } from './SameNotes.tsx'
import sheet from './Sheet.module.css'
import { StateMark } from './StateMark.tsx'
import { actionTexts } from './texts.ts'
import { useActions } from './useActions.ts'
import { Withdrawn } from './Withdrawn.tsx'

type Asking = { readonly for: 'decision'; readonly state: ActionState } | { readonly for: 'merge'; readonly others: readonly Action[] }

/** One action, open for writing: its outline, where it stands in the portfolio, what was decided, and what is behind it. */
export function ActionSheet({ action }: { readonly action: Action }): ReactNode {
  const t = useTexts(actionTexts)
  const { processId, portfolio, seen } = useActions()
  const [, navigate] = useLocation()
  const { nameOf, remove } = useDeeds()
  const [asking, setAsking] = useState<Asking | null>(null)
  const { id } = action
  const own = portfolio.actions.find((each) => each.id === id) ?? action
  const twins = onSameNotes(seen).get(id) ?? []
  const gaps = gapsOf(action, seen)
  usePageTitle(nameOf(action))
  return (
    <div className={sheet.sheetPage}>
      <div className={sheet.sheetHead}>
        <Link href={listAddress(processId)} className={buttonClass('plain')}>
          <ArrowLeft size={20} aria-hidden="true" />
          {t('back')}
        </Link>
        <StateMark state={action.state} />
        <span className={styles.soft}>{gaps.size === 0 ? t('complete') : t('gaps', { count: gaps.size })}</span>
        <Menu
          label={t('menu', { name: nameOf(action) })} icon={EllipsisVertical}
          groups={[
            { heading: t('decide'), items: ACTION_STATES.filter((state) => state !== action.state).map((state) => ({ label: t(`state.${state}`), onSelect: () => setAsking({ for: 'decision', state }) })) },
            { items: [
              { label: t('mergeInto'), onSelect: () => setAsking({ for: 'merge', others: [] }) },
              { label: t('remove'), alarm: true, onSelect: () => {
                remove(action)
                navigate(listAddress(processId))
              } },
            ] },
          ]}
        />
      </div>
      <h1 dir="auto">{nameOf(action)}</h1>
      <SameNotes twins={twins} count={seen.sources.get(id)?.length ?? 0} onMerge={() => setAsking({ for: 'merge', others: twins })} />
      <div className={sheet.sheet}>
        <Outline own={own} gaps={gaps} />
        <div className={sheet.side}>
          <InPortfolio own={own} />
          <DecisionLog action={action} onDecide={(state) => setAsking({ for: 'decision', state })} />
          <MergedHere own={own} others={mergedInto(portfolio).get(id) ?? []} />
          <SourceList of={id} />
          <Withdrawn of={id} />
        </div>
      </div>
      {asking === null ? null : asking.for === 'merge' ? (
        <MergeDialog actions={[action, ...asking.others]} onMerged={(into) => navigate(`/p/${processId}/actions/${into.id}`)} onClose={() => setAsking(null)} />
      ) : (
        <DecideDialog actions={[action]} state={asking.state} onClose={() => setAsking(null)} />
      )}
    </div>
  )
}
