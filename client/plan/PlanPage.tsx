import type { ReactNode } from 'react'
import type { ActionPlan, Table } from '../../shared/api/plan.ts'
import type { ProcessId } from '../../shared/ids.ts'
import { useTexts } from '../i18n/addTexts.ts'
import { usePlace } from '../portfolio/place.ts'
import { PortfolioFrame } from '../portfolio/PortfolioFrame.tsx'
import { Complaint } from '../ui/FaultNote.tsx'
import { AddEntry } from './AddEntry.tsx'
import { Downloads } from './Downloads.tsx'
import { LeftOutTable } from './LeftOutTable.tsx'
import { LeverMapping } from './LeverMapping.tsx'
import styles from './Plan.module.css'
import { TableView } from './TableView.tsx'
import { planTexts } from './texts.ts'
import { usePlan, usePlanView, type PlanView } from './usePlan.ts'

/** The Action Plan as it will be exported, with what is the plan's own open for writing. */
export default function PlanPage({ processId }: { readonly processId: ProcessId }): ReactNode {
  return (
    <PortfolioFrame processId={processId} page="plan">
      <Plan />
    </PortfolioFrame>
  )
}

function Plan(): ReactNode {
  const t = useTexts(planTexts)
  const view = usePlanView()
  const { plan, hasFigures } = usePlan(view)
  return (
    <div className={styles.page}>
      <h1>{t('title')}</h1>
      <p className={styles.about}>{t('about')}</p>
      <Downloads view={view} />
      {hasFigures === false ? <Complaint>{t('figures.missing')}</Complaint> : null}
      <Tabs plan={plan} view={view} />
      <Shown plan={plan} view={view} />
    </div>
  )
}

function Tabs({ plan: { tables, leftOut }, view }: { readonly plan: ActionPlan; readonly view: PlanView }): ReactNode {
  const t = useTexts(planTexts)
  const outlines = tables.filter(({ layout }) => layout === 'outline')
  const gaps = outlines.reduce((sum, table) => sum + table.gaps, 0)
  const tabs: { readonly id: string; readonly module: string; readonly title: string; readonly gaps: number | null }[] = tables.flatMap((table) => {
    if (table.layout === 'outline') return []
    const tab = { id: table.id, module: table.module, title: table.title, gaps: table.id === 'counts' ? null : table.gaps }
    return table.id === 'b2-1' ? [tab, { id: 'b2-2', module: 'B-2.2', title: t('outlines'), gaps: outlines.length === 0 ? null : gaps }] : [tab]
  })
  const all = [...tabs, { id: 'levers', module: '', title: t('mapping'), gaps: null }, { id: 'left-out', module: '', title: `${t('leftOut')} (${leftOut.length})`, gaps: null }]
  return (
    <nav aria-label={t('tables')} className={styles.tabs}>
      {all.map((tab) => (
        <button key={tab.id} type="button" aria-current={tab.id === view.table ? 'true' : undefined} onClick={() => view.show({ table: tab.id, edit: '' })}>
          <span>{`${tab.module} ${tab.title}`.trim()}</span>
          {tab.gaps === null ? null : <small>{tab.gaps === 0 ? t('complete') : t('gaps', { count: tab.gaps })}</small>}
        </button>
      ))}
    </nav>
  )
}

function Shown({ plan, view }: { readonly plan: ActionPlan; readonly view: PlanView }): ReactNode {
  const t = useTexts(planTexts)
  const { portfolio } = usePlace()
  if (view.table === 'levers') return <LeverMapping />
  if (view.table === 'left-out') return <LeftOutTable leftOut={plan.leftOut} />
  if (view.table.startsWith('b2-2')) {
    const outlines = plan.tables.filter(({ layout }) => layout === 'outline')
    return outlines.length === 0 ? <p className={styles.none}>{t('outlines.none')}</p> : outlines.map((table) => <Titled key={table.id} table={table} view={view} />)
  }
  const table = plan.tables.find(({ id }) => id === view.table) ?? plan.tables[0]
  return table === undefined ? null : (
    <>
      <Titled table={table} view={view} />
      <AddEntry table={table.id} view={view} portfolio={portfolio} />
    </>
  )
}

function Titled({ table, view }: { readonly table: Table; readonly view: PlanView }): ReactNode {
  return (
    <section className={styles.table} aria-labelledby={table.id}>
      <h2 id={table.id}>{`${table.module} ${table.title}`}</h2>
      <TableView table={table} view={view} />
    </section>
  )
}
