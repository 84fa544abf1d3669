import type { Definition, Lane, Step, Tool } from './definition.ts'

/**
 * A definition from which something was taken, with every reference to it taken back: groups lose the category, link rules the kind, and steps that
 * wrote with the tool write with `instead`, in all of its lanes, or are dropped. A template without steps goes too.
 */
export function mended(definition: Definition, instead: string | null = null): Definition {
  const { groups, categories, tools, programme, workshop, templates } = definition
  const steps = (list: readonly Step[]) => list.flatMap((step) => mendedStep(step, tools, instead))
  const known = new Set(categories.map(({ id }) => id))
  const kinds = new Set(tools.flatMap(({ lanes }) => lanes.map(({ kind }) => kind)))
  return {
    ...definition,
    groups: groups.map((group) => ({ ...group, categories: group.categories.filter((id) => known.has(id)) })),
    tools: tools.map((tool) => ({ ...tool, lanes: tool.lanes.map((lane) => ({ ...lane, links: linksTo(lane, kinds) })) })),
    programme: steps(programme),
    ...(workshop === undefined ? {} : { workshop: steps(workshop) }),
    ...(templates === undefined ? {} : { templates: templates.map((template) => ({ ...template, programme: steps(template.programme) })).filter((template) => template.programme.length > 0) }),
  }
}

/** The rules of a lane as far as they lead to these kinds, each kind by one rule. */
export function linksTo({ links }: Lane, kinds: ReadonlySet<string>): Lane['links'] {
  const left = new Set(kinds)
  return links.map((rule) => ({ ...rule, to: rule.to.filter((kind) => left.delete(kind)) })).filter(({ to }) => to.length > 0)
}

function mendedStep(step: Step, tools: readonly Tool[], instead: string | null): Step[] {
  if (step.mode !== 'write') return [step]
  const { lanes: open, ...rest } = step
  const tool = tools.find(({ id }) => id === step.tool)
  if (tool === undefined) return instead === null ? [] : [{ ...rest, tool: instead }]
  const lanes = open?.filter((lane) => tool.lanes.some(({ id }) => id === lane)) ?? []
  return lanes.length === 0 ? [rest] : [{ ...rest, lanes }]
}
