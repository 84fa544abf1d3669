import type { Cell, Table } from '../api/plan.ts'
import type { Intervention, ItemId } from '../document/portfolioItems.ts'
import { cellOf, columnsOf, counted, named, rowOf, said, tableOf, type Making } from './making.ts'
import { impactParts } from './reach.ts'

/** B-3.1: what is measured, of which impact and action. */
export function indicatorsTable(making: Making): Table {
  const { portfolio, say } = making
  const measured = new Map<ItemId, Set<ItemId>>()
  for (const { from, to } of portfolio.links) measured.set(from, (measured.get(from) ?? new Set<ItemId>()).add(to))
  const rows = portfolio.indicators.map(({ id, number, name, unit, target2025, target2027, target2030 }) => {
    const of = measured.get(id) ?? new Set<ItemId>()
    const target = (value: number | null): Cell => cellOf(counted(making, id, value, unit.trim()), id)
    return rowOf(id, [
      cellOf(portfolio.impacts.filter((impact) => of.has(impact.id)).flatMap((impact) => impactParts(making, impact)), id),
      cellOf(portfolio.actions.filter((action) => of.has(action.id)).flatMap((action) => said(making, action.id, action.name)), id),
      cellOf(said(making, id, number), id),
      cellOf(said(making, id, name), id),
      target(target2025), target(target2027), target(target2030),
    ])
  })
  return tableOf({ id: 'b3-1', module: 'B-3.1', title: say('b3-1'), columns: columnsOf(making, ['addressed', 'project', 'number', 'indicator', 'target2025', 'target2027', 'target2030']), rows })
}

/** C-1.1 and C-2.1. */
export function interventionsTable(making: Making, kind: Intervention['kind']): Table {
  const { portfolio, words, say } = making
  const [id, module] = kind === 'governance' ? (['c1-1', 'C-1.1'] as const) : (['c2-1', 'C-2.1'] as const)
  const rows = portfolio.interventions.filter((one) => one.kind === kind).map((one) => {
    const picked = portfolio.picks.get(one.id)?.coBenefits ?? []
    const text = (words: string) => cellOf(said(making, one.id, words), one.id)
    return rowOf(one.id, [
      text(one.name), text(one.description), text(one.responsible), text(one.stakeholder), text(one.enablingImpact),
      cellOf([...picked.flatMap((slug) => named(making, one.id, words.coBenefits, slug)), ...said(making, one.id, one.coBenefits)], one.id),
    ])
  })
  return tableOf({ id, module, title: say(id), columns: columnsOf(making, ['intervention', 'interventionDescription', 'entity', 'stakeholder', 'enabling', 'coBenefits']), rows })
}
