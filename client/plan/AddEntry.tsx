import { Plus } from 'lucide-react'
import type { ReactNode } from 'react'
import { Link } from 'wouter'
import { addItem } from '../../shared/ops/portfolio.ts'
import type { Portfolio } from '../../shared/portfolio/readPortfolio.ts'
import { useTexts } from '../i18n/addTexts.ts'
import { usePlace } from '../portfolio/place.ts'
import { Button, buttonClass } from '../ui/Button.tsx'
import type { OwnRoot } from './opener.ts'
import styles from './Plan.module.css'
import { planTexts } from './texts.ts'
import type { PlanView } from './usePlan.ts'

type Props = { readonly table: string; readonly view: PlanView; readonly portfolio: Portfolio }

const ROOTS: Readonly<Record<string, OwnRoot>> = { 'a3-barriers': 'findings', 'a3-results': 'findings', 'a3-stakeholders': 'networks', 'b3-1': 'indicators', 'c1-1': 'interventions', 'c2-1': 'interventions' }

/** A new line of a table that is the plan's own, open for writing at once; or the way to the page where a table's lines are made. */
export function AddEntry({ table, view, portfolio }: Props): ReactNode {
  const t = useTexts(planTexts)
  const { doc, author, act, processId, definition } = usePlace()
  const root = ROOTS[table]
  const add = (wanted: OwnRoot) => {
    let made = ''
    act(() => {
      if (wanted === 'findings') made = addItem(doc, wanted, { author, fields: { kind: table === 'a3-barriers' ? 'barrier' : 'stateOfTheArt', topic: definition.topics[0]?.id ?? null } })
      else if (wanted === 'indicators') made = addItem(doc, wanted, { author, texts: { number: `${portfolio.indicators.length + 1}` } })
      else if (wanted === 'interventions') made = addItem(doc, wanted, { author, fields: { kind: table === 'c2-1' ? 'social' : 'governance' } })
      else made = addItem(doc, wanted, { author })
    })
    view.show({ edit: made })
  }
  return (
    <div className={styles.adding}>
      {root === undefined ? null : (
        <Button onClick={() => add(root)}>
          <Plus size={18} aria-hidden="true" />
          {t(`add.${root}`)}
        </Button>
      )}
      {root === 'findings' ? <Link href={`/p/${processId}/synthesis`} className={buttonClass('plain')}>{t('fromSynthesis')}</Link> : null}
      {table === 'b2-1' ? <Link href={`/p/${processId}/actions`} className={buttonClass('plain')}>{t('toActions')}</Link> : null}
      {table === 'b1-1' ? <Link href={`/p/${processId}/pathways`} className={buttonClass('plain')}>{t('toPathways')}</Link> : null}
    </div>
  )
}
