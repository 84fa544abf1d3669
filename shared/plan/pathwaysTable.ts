import type { Cell, Part, Row, Table } from '../api/plan.ts'
import type { ImpactStage } from '../document/portfolioItems.ts'
import type { ActionId, ImpactId } from '../ids.ts'
import { leverPlace } from './leverNames.ts'
import { byPlaceIn, cellOf, columnsOf, nameOf, rowOf, said, tableOf, word, type LeverName, type Making } from './making.ts'
import { impactParts, impactsFrom, leverPart, leversOf } from './reach.ts'

type Group = { readonly field: string | null; readonly levers: readonly LeverName[]; readonly actions: readonly ActionId[]; readonly impacts: ReadonlySet<ImpactId> }

/**
 * B-1.1: by field of action and levers, all that the actions there lead to. Levers whose actions lead to the same stand in one row. What no action leads to
 * stands in rows of its own, and so does a field without anything.
 */
export function pathwaysTable(making: Making): Table {
  const { words, say } = making
  const place = ({ levers: [first] }: Group) => (first === undefined ? 10_000 : leverPlace(making, first.key))
  const ordered = groupsOf(making).sort((a, b) => byPlaceIn<Group>(words.fields, ({ field }) => field)(a, b) || place(a) - place(b))
  return tableOf({
    id: 'b1-1', module: 'B-1.1', title: say('b1-1'), columns: columnsOf(making, ['fields', 'levers', 'early', 'late', 'direct', 'indirect']),
    rows: ordered.map((group) => rowOfGroup(making, group)),
  })
}

function groupsOf(making: Making): Group[] {
  const { words, portfolio } = making
  const byLever = new Map<string, { readonly field: string | null; readonly lever: LeverName | null; readonly actions: ActionId[]; readonly impacts: Set<ImpactId> }>()
  const groupOf = (field: string | null, lever: LeverName | null) => {
    const key = JSON.stringify([field, lever?.key ?? null])
    const group = byLever.get(key) ?? { field, lever, actions: [], impacts: new Set<ImpactId>() }
    byLever.set(key, group)
    return group
  }
  const reached = new Set<ImpactId>()
  for (const { id, field } of portfolio.actions) {
    const impacts = impactsFrom(making, id).map((impact) => impact.id)
    for (const impact of impacts) reached.add(impact)
    const levers = leversOf(making, id)
    for (const lever of levers.length > 0 ? levers : [null]) {
      const group = groupOf(field, lever)
      group.actions.push(id)
      for (const impact of impacts) group.impacts.add(impact)
    }
  }
  for (const { id, field } of portfolio.impacts) if (!reached.has(id)) groupOf(field, null).impacts.add(id)
  const there = new Set([...byLever.values()].map(({ field }) => field))
  for (const { id } of words.fields) if (!there.has(id)) groupOf(id, null)
  return withSameOutcome([...byLever.values()])
}

function withSameOutcome(groups: readonly { readonly field: string | null; readonly lever: LeverName | null; readonly actions: readonly ActionId[]; readonly impacts: ReadonlySet<ImpactId> }[]): Group[] {
  const merged = new Map<string, Group>()
  for (const { field, lever, actions, impacts } of groups) {
    const key = JSON.stringify([field, lever !== null, [...impacts].sort()])
    const same = merged.get(key)
    const levers = [...(same?.levers ?? []), ...(lever === null ? [] : [lever])]
    merged.set(key, { field, levers, actions: [...new Set([...(same?.actions ?? []), ...actions])], impacts })
  }
  return [...merged.values()]
}

function rowOfGroup(making: Making, { field, levers, actions, impacts }: Group): Row {
  const { portfolio, words } = making
  const of = (stage: ImpactStage): Part[] => portfolio.impacts.filter((impact) => impact.stage === stage && impacts.has(impact.id)).flatMap((impact) => impactParts(making, impact))
  const picked = actions.flatMap((action) => (portfolio.picks.get(action)?.coBenefits ?? []).flatMap((slug) => said(making, action, nameOf(making, words.coBenefits, slug))))
  const cells: Cell[] = [
    cellOf(field === null ? [] : word(nameOf(making, words.fields, field)), actions[0] ?? null),
    cellOf([...levers].sort((a, b) => leverPlace(making, a.key) - leverPlace(making, b.key)).map((lever) => leverPart(making, lever, actions)), actions[0] ?? null),
    cellOf(of('early'), null),
    cellOf(of('late'), null),
    cellOf(of('direct'), null),
    cellOf(onceEach([...of('coBenefit'), ...picked]), null),
  ]
  const row = rowOf(null, cells)
  const ofActions = actions.flatMap((action) => making.behind(action))
  return { ...row, sources: [...new Set([...row.sources, ...ofActions])] }
}

/** The same words are told once, with the sources of all who say them. */
function onceEach(parts: readonly Part[]): Part[] {
  const byText = new Map<string, Part>()
  for (const part of parts) {
    const known = byText.get(part.text)
    byText.set(part.text, known === undefined ? part : { ...known, sources: [...new Set([...known.sources, ...part.sources])] })
  }
  return [...byText.values()]
}
