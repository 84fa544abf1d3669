import type { Part } from '../api/plan.ts'
import type { Impact } from '../document/portfolioItems.ts'
import type { ActionId } from '../ids.ts'
import { reachedFrom } from '../pathways/findGaps.ts'
import { leverName, leverPlace } from './leverNames.ts'
import { nameOf, said, type LeverName, type Making } from './making.ts'

/** All that an action leads to, near and far, in the portfolio's order. */
export function impactsFrom({ pathways, portfolio }: Making, action: ActionId): Impact[] {
  const reached = reachedFrom(pathways, [action])
  return portfolio.impacts.filter(({ id }) => reached.has(id))
}

/** The levers that an action names, and those of the problems and barriers that it takes on, as the version of the plan names them, each once. */
export function leversOf(making: Making, action: ActionId): LeverName[] {
  const { into, nodes } = making.pathways
  const names = new Map<string, LeverName>()
  for (const { from } of into.get(action) ?? []) {
    const node = nodes.get(from)
    if (node?.column !== 'lever') continue
    const name = leverName(making, node.lever)
    names.set(name.key, name)
  }
  return [...names.values()].sort((a, b) => leverPlace(making, a.key) - leverPlace(making, b.key))
}

/** A lever of these actions, with the notes behind them and behind the problems and barriers that brought it in. */
export function leverPart(making: Making, lever: LeverName, actions: readonly ActionId[]): Part {
  const { into, nodes } = making.pathways
  const findings = actions.flatMap((action) => (into.get(action) ?? []).flatMap(({ from }) => {
    const node = nodes.get(from)
    return node?.column === 'obstacle' && node.item.lever !== null && leverName(making, node.item.lever).key === lever.key ? node.item.id : []
  }))
  return { text: lever.text, amount: null, of: null, sources: [...new Set([...findings, ...actions].flatMap((entry) => making.behind(entry)))] }
}

/** What an impact says, as its pathway does: a co-benefit of the list reads as the list does, with what was added to it. */
export function impactParts(making: Making, { id, stage, coBenefit }: Impact): Part[] {
  if (stage === 'coBenefit' && coBenefit !== null) nameOf(making, making.words.coBenefits, coBenefit) // tells of one that is gone
  return said(making, id, making.pathways.nodes.get(id)?.text ?? '')
}
