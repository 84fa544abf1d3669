import { flawsIn, type Flaw } from './checkDefinition.ts'
import type { Definition, Lane, LinkRule, Localised, Named, Scale, Step, Tool } from './definition.ts'
import { linksTo, mended } from './mended.ts'
import { insertedTool, newLane } from './newLane.ts'
import { isPlanList, planWordsOf } from './planWords.ts'
import { freshSlug } from './slug.ts'
import { usesOf, type Part, type Use } from './usesOf.ts'
import { withWorkshop } from './workshopTools.ts'

export type NamedList = Exclude<Part['list'], 'lanes'>
type LaneChange = Partial<Pick<Lane, 'name' | 'noteName' | 'prompt' | 'hue' | 'icon' | 'asksLever'>> & {
  readonly pictures?: 'allowed' | 'none'
  readonly asksScenario?: boolean
  readonly picksCoBenefits?: boolean
}

export type ScaleWord = 'name' | 'low' | 'high'

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
  /** Scales added, taken away or in another order. */
  | { readonly do: 'setScales'; readonly lane: string; readonly scales: readonly Scale[] }
  | { readonly do: 'sayScale'; readonly lane: string; readonly scale: string; readonly what: ScaleWord; readonly text: Localised }
  | { readonly do: 'setProgramme'; readonly of: 'programme' | 'workshop'; readonly programme: Step[] }
  /** The built-in programme for workshops, with its tools as far as they are not there. */
  | { readonly do: 'takeWorkshop' }
  /** To which of the mission's levers one of the process's own belongs; null: to none. */
  | { readonly do: 'mapLever'; readonly lever: string; readonly mission: string | null }
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
      return withList(definition, edit.list, (list) => list.map((one) => (one.id === edit.id ? { ...one, name: trimmed(edit.name) } : one)))
    case 'move':
      return withList(definition, edit.list, (list) => moved(list, edit.id, edit.at))
    case 'remove':
      return mended(withList(definition, edit.list, (list) => list.filter(({ id }) => id !== edit.id)), edit.mend?.instead ?? null)
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
    case 'setScales':
      return withLane(definition, edit.lane, (lane) => withScales(lane, edit.scales))
    case 'sayScale':
      return withLane(definition, edit.lane, (lane) => withScales(lane, (lane.scales ?? []).map((scale) => (scale.id === edit.scale ? { ...scale, [edit.what]: trimmed(edit.text) } : scale))))
    case 'setProgramme':
      return { ...definition, [edit.of]: edit.programme }
    case 'takeWorkshop':
      return withWorkshop(definition)
    case 'mapLever': {
      const { missionOf: { [edit.lever]: _before, ...others }, ...words } = planWordsOf(definition)
      return { ...definition, plan: { ...words, missionOf: edit.mission === null ? others : { ...others, [edit.lever]: edit.mission } } }
    }
    case 'renameTemplate':
      return { ...definition, templates: (definition.templates ?? []).map((template) => (template.id === edit.id ? { ...template, name: edit.name.trim() } : template)) }
    case 'removeTemplate':
      return { ...definition, templates: (definition.templates ?? []).filter(({ id }) => id !== edit.id) }
  }
}

function added(definition: Definition, list: NamedList, name: Localised): Definition {
  const id = freshSlug(name.it || name.en, new Set(listOf(definition, list).map((one) => one.id)))
  switch (list) {
    case 'groups':
      return { ...definition, groups: [...definition.groups, { id, name, categories: [] }] }
    case 'tools':
      return { ...definition, tools: [...definition.tools, { id, name, lanes: [newLane(definition, [], { it: 'Note', en: 'Notes' })] }] }
    default:
      return withList(definition, list, (there) => [...there, { id, name }])
  }
}

/** The entries of a list, wherever in a definition it stands. */
export function listOf(definition: Definition, list: NamedList): readonly Named[] {
  return isPlanList(list) ? planWordsOf(definition)[list] : definition[list]
}

type InList = { readonly id: string }

/** `change` gives back what it was given, or of the same shape: a list of lanes is one of lanes. */
function withList(definition: Definition, list: Part['list'], change: (entries: readonly InList[]) => readonly InList[]): Definition {
  if (list === 'lanes') return { ...definition, tools: definition.tools.map((tool) => ({ ...tool, lanes: change(tool.lanes) as Lane[] })) }
  if (isPlanList(list)) return { ...definition, plan: { ...planWordsOf(definition), [list]: change(planWordsOf(definition)[list]) } }
  return { ...definition, [list]: change(definition[list]) }
}

function moved(list: readonly InList[], id: string, at: number): InList[] {
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

function changed(lane: Lane, { pictures, asksScenario, picksCoBenefits, name, noteName, prompt, ...plain }: LaneChange): Lane {
  const { pictures: before, asksScenario: asked, picks, ...rest } = lane
  const allowed = (pictures ?? before) === 'allowed'
  return {
    ...rest, ...plain, ...(allowed ? { pictures: 'allowed' } : {}),
    ...((asksScenario ?? asked) === true ? { asksScenario: true } : {}), ...((picksCoBenefits ?? picks === 'coBenefits') ? { picks: 'coBenefits' } : {}),
    name: trimmed(name ?? lane.name), noteName: trimmed(noteName ?? lane.noteName), prompt: trimmed(prompt ?? lane.prompt),
  }
}

function withScales({ scales: _before, ...lane }: Lane, scales: readonly Scale[]): Lane {
  return scales.length === 0 ? lane : { ...lane, scales: [...scales] }
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
