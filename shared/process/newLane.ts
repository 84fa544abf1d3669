import { areAlike } from './alike.ts'
import type { Definition, Lane, Localised, Tool } from './definition.ts'
import { HUES, ICONS } from './looks.ts'
import { freshSlug } from './slug.ts'

/** A lane to begin with, in a colour and with an icon that its tool does not have yet. */
export function newLane(definition: Pick<Definition, 'tools'>, beside: readonly Lane[], name: Localised): Lane {
  const id = freshSlug(name.it || name.en, laneWords(definition))
  return {
    id, kind: id, name, noteName: name, asksLever: false, links: [],
    prompt: { it: 'Scrivi una nota', en: 'Write a note' },
    hue: HUES.find((hue) => !beside.some((lane) => areAlike(lane.hue, hue))) ?? HUES.find((hue) => !beside.some((lane) => lane.hue === hue)) ?? HUES[0],
    icon: ICONS.find((icon) => icon !== 'play' && !beside.some((lane) => lane.icon === icon)) ?? ICONS[0],
  }
}

/** A tool as another process, or an example, has it, under ids that this one does not have yet; its links lead to its own kinds. */
export function insertedTool(definition: Pick<Definition, 'tools'>, tool: Tool): Tool {
  const taken = new Set(laneWords(definition))
  const renamed = new Map<string, string>()
  const fresh = (id: string) => {
    const known = renamed.get(id)
    if (known !== undefined) return known
    const made = freshSlug(id, taken)
    taken.add(made)
    renamed.set(id, made)
    return made
  }
  const [own, there] = [new Set(tool.lanes.map(({ kind }) => kind)), new Set(definition.tools.flatMap(({ lanes }) => lanes.map(({ kind }) => kind)))]
  // Its links to kinds of its own, and to those of other tools as far as they are here.
  const kindHere = (kind: string) => (own.has(kind) ? fresh(kind) : there.has(kind) ? kind : [])
  const lanes = tool.lanes.map((lane) => {
    const links = lane.links.map((rule) => ({ ...rule, to: rule.to.flatMap(kindHere) })).filter(({ to }) => to.length > 0)
    return { ...lane, id: fresh(lane.id), kind: fresh(lane.kind), links }
  })
  return { ...tool, id: freshSlug(tool.id, new Set(definition.tools.map(({ id }) => id))), lanes }
}

/** Ids of lanes and their kinds: a new lane has neither. */
function laneWords({ tools }: Pick<Definition, 'tools'>): Set<string> {
  return new Set(tools.flatMap(({ lanes }) => lanes.flatMap(({ id, kind }) => [id, kind])))
}
