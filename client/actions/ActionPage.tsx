import type { ReactNode } from 'react'
import { Link } from 'wouter'
import { readItem } from '../../shared/document/portfolioDocument.ts'
import type { ActionId, ProcessId } from '../../shared/ids.ts'
import { restoreItem } from '../../shared/ops/portfolio.ts'
import { headsOfActions } from '../../shared/portfolio/mergedActions.ts'
import { useTexts } from '../i18n/addTexts.ts'
import { PortfolioFrame } from '../portfolio/PortfolioFrame.tsx'
import { Button, buttonClass } from '../ui/Button.tsx'
import { ActionSheet } from './ActionSheet.tsx'
import styles from './Actions.module.css'
import { useDeeds } from './deeds.ts'
import { listAddress } from './listPlace.ts'
import sheet from './Sheet.module.css'
import { actionTexts } from './texts.ts'
import { useActions } from './useActions.ts'

/** The sheet of one action, as the Action Plan's B-2.2 has it. */
export default function ActionPage({ processId, actionId }: { readonly processId: ProcessId; readonly actionId: ActionId }): ReactNode {
  return (
    <PortfolioFrame processId={processId} page="actions">
      <OneAction id={actionId} />
    </PortfolioFrame>
  )
}

/** A link to an action leads there also when it was merged or removed since: what became of it is said, and can be taken back. */
function OneAction({ id }: { readonly id: ActionId }): ReactNode {
  const t = useTexts(actionTexts)
  const { doc, act, processId, portfolio, seen } = useActions()
  const { nameOf, part } = useDeeds()
  const back = <Link href={listAddress(processId)} className={buttonClass('quiet')}>{t('back')}</Link>
  const shown = seen.actions.find((action) => action.id === id)
  if (shown !== undefined) return <ActionSheet key={id} action={shown} />
  const action = readItem(doc, 'actions', id)
  if (action === null) {
    return (
      <div className={sheet.elsewhere}>
        <h1>{t('is.unknown')}</h1>
        <p>{t('is.unknown.why')}</p>
        <p className={styles.deeds}>{back}</p>
      </div>
    )
  }
  const name = nameOf(action)
  const headId = headsOfActions(portfolio).get(id)
  const head = seen.actions.find((each) => each.id === headId)
  return (
    <div className={sheet.elsewhere}>
      <h1 dir="auto">{name}</h1>
      <p>{head === undefined ? t('is.removed', { name }) : t('is.merged', { name, into: nameOf(head) })}</p>
      <p className={styles.deeds}>
        {head === undefined ? (
          <Button look="primary" onClick={() => act(() => restoreItem(doc, 'actions', id), t('broughtBack', { name }))}>{t('bringBack', { name })}</Button>
        ) : (
          <>
            <Link href={`/p/${processId}/actions/${head.id}`} className={buttonClass('primary')}>{t('is.merged.open', { into: nameOf(head) })}</Link>
            <Button onClick={() => part(action, head.id)}>{t('merged.part', { name })}</Button>
          </>
        )}
        {back}
      </p>
    </div>
  )
}
