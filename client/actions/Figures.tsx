import type { ReactNode } from 'react'
import { costPerTonne, totalsOf } from '../../shared/actions/costs.ts'
import type { Action } from '../../shared/document/portfolioItems.ts'
import { useTexts } from '../i18n/addTexts.ts'
import styles from './Actions.module.css'
import { useAmounts } from './amounts.ts'
import { counted } from './listView.ts'
import { actionTexts } from './texts.ts'
import { useActions } from './useActions.ts'

/** What one action costs and saves; what nobody has said is said to be missing. */
export function Figures({ euro, tonnes }: { readonly euro: number | null; readonly tonnes: number | null }): ReactNode {
  const t = useTexts(actionTexts)
  const amounts = useAmounts()
  const each = costPerTonne(euro, tonnes)
  return (
    <p className={styles.figures}>
      <span data-missing={euro === null || undefined}>{euro === null ? t('no.cost') : amounts.euro(euro)}</span>
      <span data-missing={tonnes === null || undefined}>{tonnes === null ? t('no.tonnes') : t('perYear', { tonnes: amounts.number(tonnes) })}</span>
      {each.is === 'known' ? <strong>{t('perTonne', { euro: amounts.euro(each.euro) })}</strong> : null}
    </p>
  )
}

/** What several come to, how many of them do not say, and how many do not count. */
export function TotalFigures({ actions }: { readonly actions: readonly Action[] }): ReactNode {
  const t = useTexts(actionTexts)
  const amounts = useAmounts()
  const { seen } = useActions()
  const { actions: all, euro, tonnes, withoutCost, withoutTonnes, perTonne, withBoth } = totalsOf(counted(actions), seen)
  const parts = [
    t('actions', { count: all }),
    euro === null ? null : amounts.euro(euro),
    tonnes === null ? null : t('perYear', { tonnes: amounts.number(tonnes) }),
    perTonne.is !== 'known' ? null : `${t('perTonne', { euro: amounts.euro(perTonne.euro) })}${withBoth < all ? ` (${t('overBoth', { count: withBoth })})` : ''}`,
  ]
  const missing = [
    withoutCost === 0 ? null : t('withoutCost', { missing: withoutCost, all }),
    withoutTonnes === 0 ? null : t('withoutTonnes', { missing: withoutTonnes, all }),
    all === actions.length ? null : t('parked', { count: actions.length - all }),
  ]
  return (
    <p className={styles.totals}>
      {parts.filter((part) => part !== null).join(' · ')}
      {all === 0 ? null : <span className={styles.soft}>{missing.map((part) => (part === null ? '' : ` · ${part}`))}</span>}
    </p>
  )
}
