import type { Part, Row, Table } from '../api/plan.ts'
import type { Action } from '../document/portfolioItems.ts'
import { costPerTonne, tonnesOf } from '../actions/costs.ts'
import { byPlaceIn, cellOf, columnsOf, counted, named, nameOf, rowOf, said, tableOf, word, type Making } from './making.ts'
import { impactParts, impactsFrom, leverPart, leversOf } from './reach.ts'

/** B-2.1: every action by its field; a field without any is a gap. */
export function actionsTable(making: Making): Table {
  const { words, portfolio, say } = making
  const fields = [...new Set<string | null>([...words.fields.map(({ id }) => id), ...portfolio.actions.map(({ field }) => field)])].sort(byPlaceIn(words.fields, (field) => field))
  const rows = fields.flatMap((field): Row[] => {
    const ofField = portfolio.actions.filter((action) => action.field === field)
    if (ofField.length === 0) return [rowOf(null, [cellOf(word(nameOf(making, words.fields, field ?? '')), null), cellOf([], null), cellOf([], null)])]
    return ofField.map((action) => {
      const { id, name, description } = action
      return rowOf(id, [cellOf(named(making, id, words.fields, field), id), cellOf(said(making, id, name), id), cellOf([...said(making, id, description), ...strategyOf(making, action)], id)])
    })
  })
  return tableOf({ id: 'b2-1', module: 'B-2.1', title: say('b2-1'), columns: columnsOf(making, ['fields', 'actions', 'descriptions']), rows })
}

/** A description is there once somebody wrote it; the strategy alone is none. */
function strategyOf({ portfolio, say }: Making, { strategy, description }: Action): Part[] {
  const found = portfolio.strategies.find(({ id }) => id === strategy)
  return found === undefined || found.title.trim() === '' || description.trim() === '' ? [] : word(say('strategy', { name: found.title.trim() }))
}

const OUTLINE = [
  'name', 'type', 'description', 'field', 'oneLever', 'outcome', 'responsible', 'scale', 'stakeholders', 'comments', 'renewable', 'removed', 'emissions', 'costs',
] as const
const SECTIONS = { name: 'outline', field: 'pathway', responsible: 'implementation', renewable: 'impactAndCost' } as const

/** B-2.2: the outline of each action, a table each, in the order of B-2.1. */
export function outlineTables(making: Making): Table[] {
  const { portfolio, words, say } = making
  const ordered = [...portfolio.actions].sort(byPlaceIn<Action>(words.fields, ({ field }) => field))
  return ordered.map((action) => {
    const { id, name } = action
    return tableOf({
      id: `b2-2-${id}`, module: 'B-2.2', title: `${say('b2-2')}: ${name.trim() || say('unnamedAction')}`, layout: 'outline',
      columns: columnsOf(making, OUTLINE, SECTIONS), rows: [rowOf(id, outlineOf(making, action).map((parts) => cellOf(parts, id)))],
    })
  })
}

/** In the order of {@link OUTLINE}. */
function outlineOf(making: Making, action: Action): Part[][] {
  const { portfolio, words, say } = making
  const { id } = action
  const bySector = portfolio.emissions.get(id)
  const tonnes = tonnesOf(bySector)
  const perTonne = costPerTonne(action.costEuro, tonnes)
  const sectors = [...(bySector ?? [])].sort(byPlaceIn<readonly [string, number]>(words.sectors, ([sector]) => sector))
  return [
    said(making, id, action.name),
    action.type === null ? [] : said(making, id, say(action.type)),
    said(making, id, action.description),
    named(making, id, words.fields, action.field),
    leversOf(making, id).map((lever) => ({ ...leverPart(making, lever, [id]), of: id })),
    impactsFrom(making, id).flatMap((impact) => impactParts(making, impact)),
    said(making, id, action.responsible),
    said(making, id, action.scale),
    said(making, id, action.stakeholders),
    said(making, id, action.comments),
    counted(making, id, action.renewableMwh, say('mwh')),
    [...said(making, id, action.removedEnergy), ...counted(making, id, action.removedMwh, say('mwh'))],
    [...sectors.flatMap(([sector, number]) => counted(making, id, number, say('tonnes'), nameOf(making, words.sectors, sector))), ...counted(making, id, tonnes, say('tonnes'), say('total'))],
    [...counted(making, id, action.costEuro, say('euro'), say('totalCost')), ...counted(making, id, perTonne.is === 'known' ? perTonne.euro : null, say('euroPerTonne'), say('unitCost'))],
  ]
}
