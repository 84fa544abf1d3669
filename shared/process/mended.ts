import type { Definition, Lane, Named, PlanWords, Step, Tool } from './definition.ts'
import { planWordsOf } from './planWords.ts'

/**
 * A definition from which something was taken, with every reference to it taken back: groups lose the category, link rules the kind, a lever its
 * place in the mission, and steps that wrote with the tool write with `instead`, in all of its lanes, or are dropped. A template, or a workshop's
 * programme, without steps goes too; a lane picks from no empty list.
 */
export function mended(definition: Definition, instead: string | null = null): Definition {
  const { workshop, plan, ...rest } = definition
  const { groups, categories, levers, tools, programme, templates } = rest
  const steps = (list: readonly Step[]) => list.flatMap((step) => mendedStep(step, tools, instead))
  const known = new Set(categories.map(({ id }) => id))
  const kinds = new Set(tools.flatMap(({ lanes }) => lanes.map(({ kind }) => kind)))
  const workshopLeft = workshop === undefined ? [] : steps(workshop)
  return {
    ...rest,
    groups: groups.map((group) => ({ ...group, categories: group.categories.filter((id) => known.has(id)) })),
    tools: tools.map((tool) => ({ ...tool, lanes: tool.lanes.map((lane) => mendedLane({ ...lane, links: linksTo(lane, kinds) }, definition)) })),
    programme: steps(programme),
    ...(workshopLeft.length === 0 ? {} : { workshop: workshopLeft }),
    ...(plan === undefined ? {} : { plan: { ...plan, missionOf: mendedMission(plan, levers) } }),
    ...(templates === undefined ? {} : { templates: templates.map((template) => ({ ...template, programme: steps(template.programme) })).filter((template) => template.programme.length > 0) }),
  }
}

/** The rules of a lane as far as they lead to these kinds, each kind by one rule. */
export function linksTo({ links }: Lane, kinds: ReadonlySet<string>): Lane['links'] {
  const left = new Set(kinds)
  return links.map((rule) => ({ ...rule, to: rule.to.filter((kind) => left.delete(kind)) })).filter(({ to }) => to.length > 0)
}

function mendedMission({ mission, missionOf }: PlanWords, levers: readonly Named[]): PlanWords['missionOf'] {
  const [own, theirs] = [new Set(levers.map(({ id }) => id)), new Set(mission.map(({ id }) => id))]
  return Object.fromEntries(Object.entries(missionOf).filter(([lever, of]) => own.has(lever) && theirs.has(of)))
}

function mendedLane(lane: Lane, definition: Definition): Lane {
  if (planWordsOf(definition).coBenefits.length > 0) return lane
  const { picks: _picks, ...rest } = lane
  return rest
}

function mendedStep(step: Step, tools: readonly Tool[], instead: string | null): Step[] {
  if (step.mode !== 'write') return [step]
  const { lanes: open, ...rest } = step
  const tool = tools.find(({ id }) => id === step.tool)
  if (tool === undefined) return instead === null ? [] : [{ ...rest, tool: instead }]
  const lanes = open?.filter((lane) => tool.lanes.some(({ id }) => id === lane)) ?? []
  return lanes.length === 0 ? [rest] : [{ ...rest, lanes }]
}
