import type { Definition, Lane, Localised, Step, Tool } from './definition.ts'
import { planWordsOf, type PlanList } from './planWords.ts'

/** What may be taken out of a definition. */
export type Part = { readonly list: 'topics' | 'groups' | 'categories' | 'levers' | 'tools' | 'lanes' | PlanList; readonly id: string }

/** What refers to a part, and so would break without it. */
export type Use =
  /** A step of the programme for listening, of that for workshops, or of a template. */
  | { readonly by: 'step'; readonly title: Localised; readonly in: 'programme' | 'workshop' | { readonly template: string } }
  /** The notes of a lane of another tool, or another lane, may be linked to those of this one. */
  | { readonly by: 'link'; readonly lane: Localised }
  | { readonly by: 'group'; readonly name: Localised }
  /** Categories that would be in no group. */
  | { readonly by: 'members'; readonly count: number }
  /** A lever of the process belongs to this one of the mission. */
  | { readonly by: 'lever'; readonly name: Localised }
  /** A lane lets people pick from the list, of which this is the last. */
  | { readonly by: 'picks'; readonly lane: Localised }

export function usesOf(definition: Definition, { list, id }: Part): Use[] {
  const { groups, levers, tools } = definition
  switch (list) {
    case 'topics':
    case 'levers':
    case 'fields':
    case 'sectors':
      return [] // sessions have copied them; nothing else in a definition names them, but for a lever's place in the mission, which goes with it
    case 'mission': {
      const { missionOf } = planWordsOf(definition)
      return levers.filter((lever) => missionOf[lever.id] === id).map(({ name }) => ({ by: 'lever', name }))
    }
    case 'coBenefits':
      if (planWordsOf(definition).coBenefits.some((other) => other.id !== id)) return []
      return tools.flatMap((tool) => tool.lanes).filter(({ picks }) => picks === 'coBenefits').map(({ name }) => ({ by: 'picks', lane: name }))
    case 'groups':
      return groups.filter((group) => group.id === id && group.categories.length > 0).map(({ categories }) => ({ by: 'members', count: categories.length }))
    case 'categories':
      return groups.filter(({ categories }) => categories.includes(id)).map(({ name }) => ({ by: 'group', name }))
    case 'tools': {
      const lanes = tools.find((tool) => tool.id === id)?.lanes ?? []
      return [...stepUses(definition, (step) => step.tool === id), ...linkUses(tools, lanes)]
    }
    case 'lanes': {
      const lanes = tools.flatMap((tool) => tool.lanes).filter((lane) => lane.id === id)
      return [...stepUses(definition, (step) => step.lanes?.includes(id) === true), ...linkUses(tools, lanes)]
    }
  }
}

function stepUses({ programme, workshop = [], templates = [] }: Definition, isUse: (step: Extract<Step, { mode: 'write' }>) => boolean): Use[] {
  const uses = (steps: readonly Step[], within: Extract<Use, { by: 'step' }>['in']) =>
    steps.filter((step) => step.mode === 'write' && isUse(step)).map(({ title }): Use => ({ by: 'step', title, in: within }))
  return [...uses(programme, 'programme'), ...uses(workshop, 'workshop'), ...templates.flatMap(({ name, programme: steps }) => uses(steps, { template: name }))]
}

/** Lanes that stay and lead to kinds that would be gone. */
function linkUses(tools: readonly Tool[], going: readonly Lane[]): Use[] {
  const staying = tools.flatMap(({ lanes }) => lanes).filter((lane) => !going.includes(lane))
  const gone = new Set(going.map(({ kind }) => kind).filter((kind) => !staying.some((lane) => lane.kind === kind)))
  return staying.filter(({ links }) => links.some(({ to }) => to.some((kind) => gone.has(kind)))).map(({ name }) => ({ by: 'link', lane: name }))
}
