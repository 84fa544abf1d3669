import { flawsIn, type Flaw } from './checkDefinition.ts'
import type { Definition, Lane, LinkRule, Localised, Step, Tool } from './definition.ts'
import { linksTo, mended } from './mended.ts'
import { insertedTool, newLane } from './newLane.ts'
import { freshSlug } from './slug.ts'
import { usesOf, type Part, type Use } from './usesOf.ts'

export type NamedList = Exclude<Part['list'], 'lanes'>
type LaneChange = Partial<Pick<Lane, 'name' | 'noteName' | 'prompt' | 'hue' | 'icon' | 'asksLever'>> & { readonly pictures?: 'allowed' | 'none' }

/** One change of a process, as its designer makes it. Ids are made from names and stay when the name changes. `at` counts from 0. */
export type DefinitionEdit =
  | { readonly do: 'say'; readonly what: 'name' | 'aim'; readonly text: Localised }
  | { readonly do: 'add'; readonly list: NamedList; readonly name: Localised }
  | { readonly do: 'rename'; readonly list: NamedList; readonly id: string; readonly name: Localised }
  | { readonly do: 'move'; readonly list: Part['list']; readonly id: string; readonly at: number }
  /** Refused while something refers to it, unless that is to be mended; steps of a tool then write with `instead`, or are dropped. */
  | { readonly do: 'remove'; readonly list: Part['list']; readonly id: string; readonly mend?: { readonly instead: string | null } }
  | { readonly do: 'assign'; readonly category: string; readonly group: string | null }
  | { readonly do: 'addTool'; readonly tool: Tool }
  | { readonly do: 'addLane'; readonly tool: string; readonly name: Localised }
  | { readonly do: 'changeLane'; readonly lane: string; readonly change: LaneChange }
  /** What its notes are: a kind of another lane, or (null) one of its own. */
  | { readonly do: 'setKind'; readonly lane: string; readonly kind: string | null }
  | { readonly do: 'setLinks'; readonly lane: string; readonly links: LinkRule[] }
  | { readonly do: 'setProgramme'; readonly programme: Step[] }
  | { readonly do: 'renameTemplate'; readonly id: string; readonly name: string }
  | { readonly do: 'removeTemplate'; readonly id: string }

export type DefinitionEdited =
  | { readonly ok: true; readonly definition: Definition }
  | { readonly ok: false; readonly reason: Flaw['reason'] }
  | { readonly ok: false; readonly reason: 'used'; readonly uses: readonly Use[] }

/** The definition after one change, or why it cannot be: nothing that `flawsIn` finds fault with ever comes out. */
export function editDefinition(definition: Definition, edit: DefinitionEdit): DefinitionEdited {
  if (edit.do === 'remove' && edit.mend === undefined) {
    const uses = usesOf(definition, edit)
    if (uses.length > 0) return { ok: false, reason: 'used', uses }
  }
  const wanted = edited(definition, edit)
  const [flaw] = flawsIn(wanted)
  return flaw === undefined ? { ok: true, definition: wanted } : { ok: false, reason: flaw.reason }
}

function edited(definition: Definition, edit: DefinitionEdit): Definition {
  switch (edit.do) {
    case 'say':
      return { ...definition, [edit.what]: trimmed(edit.text) }
    case 'add':
      return added(definition, edit.list, trimmed(edit.name))
    case 'rename':
      return { ...definition, [edit.list]: definition[edit.list].map((one) => (one.id === edit.id ? { ...one, name: trimmed(edit.name) } : one)) }
    case 'move':
      return edit.list === 'lanes' ? withLanes(definition, (lanes) => moved(lanes, edit.id, edit.at)) : { ...definition, [edit.list]: moved<{ readonly id: string }>(definition[edit.list], edit.id, edit.at) }
    case 'remove': {
      const without = edit.list === 'lanes' ? withLanes(definition, (lanes) => lanes.filter(({ id }) => id !== edit.id)) : { ...definition, [edit.list]: definition[edit.list].filter(({ id }) => id !== edit.id) }
      return mended(without, edit.mend?.instead ?? null)
    }
    case 'assign':
      return { ...definition, groups: definition.groups.map((group) => ({ ...group, categories: membersAfter(definition, group, edit) })) }
    case 'addTool':
      return { ...definition, tools: [...definition.tools, insertedTool(definition, edit.tool)] }
    case 'addLane':
      return { ...definition, tools: definition.tools.map((tool) => (tool.id === edit.tool ? { ...tool, lanes: [...tool.lanes, newLane(definition, tool.lanes, trimmed(edit.name))] } : tool)) }
    case 'changeLane':
      return withLane(definition, edit.lane, (lane) => changed(lane, edit.change))
    case 'setKind':
      return withKind(definition, edit.lane, edit.kind)
    case 'setLinks':
      return withLane(definition, edit.lane, (lane) => ({ ...lane, links: edit.links.map(trimmedRule) }))
    case 'setProgramme':
      return { ...definition, programme: edit.programme }
    case 'renameTemplate':
      return { ...definition, templates: (definition.templates ?? []).map((template) => (template.id === edit.id ? { ...template, name: edit.name.trim() } : template)) }
    case 'removeTemplate':
      return { ...definition, templates: (definition.templates ?? []).filter(({ id }) => id !== edit.id) }
  }
}

function added(definition: Definition, list: NamedList, name: Localised): Definition {
  const id = freshSlug(name.it || name.en, new Set(definition[list].map((one) => one.id)))
  switch (list) {
    case 'groups':
      return { ...definition, groups: [...definition.groups, { id, name, categories: [] }] }
    case 'tools':
      return { ...definition, tools: [...definition.tools, { id, name, lanes: [newLane(definition, [], { it: 'Note', en: 'Notes' })] }] }
    case 'topics':
    case 'categories':
    case 'levers':
      return { ...definition, [list]: [...definition[list], { id, name }] }
  }
}

function moved<T extends { readonly id: string }>(list: readonly T[], id: string, at: number): T[] {
  const one = list.find((each) => each.id === id)
  return one === undefined ? [...list] : list.filter((each) => each !== one).toSpliced(at, 0, one)
}

/** In the order of the process's categories. */
function membersAfter({ categories }: Definition, group: Definition['groups'][number], { category, group: wanted }: { readonly category: string; readonly group: string | null }): string[] {
  return categories.map(({ id }) => id).filter((id) => (id === category ? group.id === wanted : group.categories.includes(id)))
}

function withLanes(definition: Definition, change: (lanes: Lane[]) => Lane[]): Definition {
  return { ...definition, tools: definition.tools.map((tool) => ({ ...tool, lanes: change(tool.lanes) })) }
}

function withLane(definition: Definition, id: string, change: (lane: Lane) => Lane): Definition {
  return withLanes(definition, (lanes) => lanes.map((lane) => (lane.id === id ? change(lane) : lane)))
}

function changed(lane: Lane, { pictures, name, noteName, prompt, ...plain }: LaneChange): Lane {
  const { pictures: before, ...rest } = lane
  const allowed = (pictures ?? before) === 'allowed'
  return {
    ...rest, ...plain, ...(allowed ? { pictures: 'allowed' } : {}),
    name: trimmed(name ?? lane.name), noteName: trimmed(noteName ?? lane.noteName), prompt: trimmed(prompt ?? lane.prompt),
  }
}

/** Links that led to its old kind, if no other lane is of it, lead to the new one. */
function withKind(definition: Definition, id: string, wanted: string | null): Definition {
  const lanes = definition.tools.flatMap((tool) => tool.lanes)
  const before = lanes.find((lane) => lane.id === id)?.kind
  const others = new Set(lanes.filter((lane) => lane.id !== id).map(({ kind }) => kind))
  if (before === undefined || (wanted !== null && !others.has(wanted))) return definition
  const kind = wanted ?? (others.has(before) ? freshSlug(id, others) : before)
  const gone = !others.has(before)
  const kinds = new Set([...others, kind])
  return withLanes(definition, (all) =>
    all.map((lane) => {
      const links = lane.links.map((rule) => ({ ...rule, to: rule.to.map((to) => (gone && to === before ? kind : to)) }))
      return { ...lane, ...(lane.id === id ? { kind } : {}), links: linksTo({ ...lane, links }, kinds) }
    }),
  )
}

function trimmedRule({ words, back, ...rule }: LinkRule): LinkRule {
  return { ...rule, ...(words === undefined ? {} : { words: trimmed(words) }), ...(back === undefined ? {} : { back: trimmed(back) }) }
}

function trimmed({ it, en }: Localised): Localised {
  return { it: it.trim(), en: en.trim() }
}
