import { isPossible, isSaid } from '../programme/editProgramme.ts'
import { LIMITS } from '../wire/limits.ts'
import type { Definition, Lane, Localised, Named, PlanWords, Step, Tool } from './definition.ts'
import { HUES, ICONS } from './looks.ts'

/** What cannot be in a definition, and where, for people who write tools against the interface. */
export type Flaw = { readonly at: string; readonly reason: 'none' | 'tooMany' | 'twice' | 'blank' | 'tooLong' | 'missing' | 'impossible' | 'unknown' }

/**
 * Everything that is wrong with a definition, beyond its schema: ids that are there twice, references that lead nowhere, words that are missing
 * in both languages, and too much of anything. Empty when it can be kept.
 */
export function flawsIn(definition: Definition): Flaw[] {
  const { name, aim, topics, groups, categories, levers, tools, programme, workshop, plan, templates = [] } = definition
  const lanes = tools.flatMap((tool) => tool.lanes)
  return [
    ...flawsOfText('name', name),
    ...(isShort(aim, LIMITS.maxAimLength) ? [] : [{ at: 'aim', reason: 'tooLong' as const }]),
    ...flawsOfList('topics', topics, 1),
    ...flawsOfList('groups', groups, 0),
    ...flawsOfList('categories', categories, 1),
    ...flawsOfList('levers', levers, 0),
    ...flawsOfList('tools', tools, 1, LIMITS.maxTools),
    ...flawsOfGroups(groups, categories),
    ...twice('lanes', lanes.map(({ id }) => id)),
    ...tools.flatMap((tool) => flawsOfTool(tool, new Set(lanes.map(({ kind }) => kind)))),
    ...flawsOfSteps('programme', tools, programme),
    ...(workshop === undefined ? [] : flawsOfSteps('workshop', tools, workshop)),
    ...(plan === undefined ? [] : flawsOfPlan(plan)),
    ...(templates.length > LIMITS.maxTemplates ? [{ at: 'templates', reason: 'tooMany' as const }] : []),
    ...twice('templates', templates.map(({ id }) => id)),
    ...templates.flatMap((template) => [
      ...(template.name.trim() === '' ? [{ at: `templates.${template.id}.name`, reason: 'blank' as const }] : []),
      ...flawsOfSteps(`templates.${template.id}`, tools, template.programme),
    ]),
  ]
}

/** Steps that a session can go through with these tools: what the commands of a programme hold to, for a whole one. */
export function flawsOfSteps(at: string, tools: readonly Tool[], steps: readonly Step[]): Flaw[] {
  return [
    ...sized(at, steps.length, 1, LIMITS.maxSteps),
    ...twice(at, steps.map(({ id }) => id)),
    ...steps.filter((step) => !isPossible({ tools: [...tools] }, step)).map(({ id }) => ({ at: `${at}.${id}`, reason: 'impossible' as const })),
  ]
}

function flawsOfPlan({ fields, coBenefits, sectors, mission, missionOf }: PlanWords): Flaw[] {
  const known = new Set(mission.map(({ id }) => id))
  return [
    ...flawsOfList('plan.fields', fields, 0),
    ...flawsOfList('plan.coBenefits', coBenefits, 0),
    ...flawsOfList('plan.sectors', sectors, 0),
    ...flawsOfList('plan.mission', mission, 0),
    ...Object.entries(missionOf).filter(([, lever]) => !known.has(lever)).map(([id]) => ({ at: `plan.missionOf.${id}`, reason: 'missing' as const })),
  ]
}

function flawsOfList(at: string, list: readonly Named[], least: number, most: number = LIMITS.maxNamed): Flaw[] {
  return [...sized(at, list.length, least, most), ...twice(at, list.map(({ id }) => id)), ...list.flatMap(({ id, name }) => flawsOfText(`${at}.${id}.name`, name))]
}

/** A category speaks in one group, or in none. */
function flawsOfGroups(groups: Definition['groups'], categories: readonly Named[]): Flaw[] {
  const members = groups.flatMap((group) => group.categories)
  const known = new Set(categories.map(({ id }) => id))
  return [...twice('groups.categories', members), ...members.filter((id) => !known.has(id)).map((id) => ({ at: `groups.categories.${id}`, reason: 'missing' as const }))]
}

function flawsOfTool({ id, lanes }: Tool, kinds: ReadonlySet<string>): Flaw[] {
  return [...sized(`tools.${id}.lanes`, lanes.length, 1, LIMITS.maxLanes), ...lanes.flatMap((lane) => flawsOfLane(`tools.${id}.lanes.${lane.id}`, lane, kinds))]
}

function flawsOfLane(at: string, { name, noteName, prompt, hue, icon, scales = [], links }: Lane, kinds: ReadonlySet<string>): Flaw[] {
  return [
    ...(HUES.includes(hue) ? [] : [{ at: `${at}.hue`, reason: 'unknown' as const }]),
    ...(ICONS.includes(icon) ? [] : [{ at: `${at}.icon`, reason: 'unknown' as const }]),
    ...flawsOfText(`${at}.name`, name),
    ...flawsOfText(`${at}.noteName`, noteName),
    ...flawsOfText(`${at}.prompt`, prompt, LIMITS.maxPromptLength),
    ...sized(`${at}.scales`, scales.length, 0, LIMITS.maxScales),
    ...twice(`${at}.scales`, scales.map(({ id }) => id)),
    ...scales.flatMap((scale) => [scale.name, scale.low, scale.high].flatMap((text) => flawsOfText(`${at}.scales.${scale.id}`, text))),
    ...twice(`${at}.links`, links.map(({ type }) => type)),
    // Which of two rules holds between two lanes must not depend on their order.
    ...twice(`${at}.links`, links.flatMap(({ to }) => to)),
    ...links.filter(({ to }) => to.length === 0).map(({ type }) => ({ at: `${at}.links.${type}`, reason: 'none' as const })),
    ...links.flatMap(({ to }) => to).filter((kind) => !kinds.has(kind)).map((kind) => ({ at: `${at}.links.${kind}`, reason: 'missing' as const })),
    ...links.flatMap(({ type, words, back }) => [words, back].flatMap((text) => (text === undefined ? [] : flawsOfText(`${at}.links.${type}`, text)))),
  ]
}

function flawsOfText(at: string, text: Localised, most: number = LIMITS.maxNameLength): Flaw[] {
  if (isSaid(text, most)) return []
  return [{ at, reason: isShort(text, most) ? 'blank' : 'tooLong' }]
}

function isShort({ it, en }: Localised, most: number): boolean {
  return it.length <= most && en.length <= most
}

function sized(at: string, count: number, least: number, most: number): Flaw[] {
  if (count < least) return [{ at, reason: 'none' }]
  return count > most ? [{ at, reason: 'tooMany' }] : []
}

function twice(at: string, ids: readonly string[]): Flaw[] {
  return [...new Set(ids.filter((id, i) => ids.indexOf(id) !== i))].map((id) => ({ at: `${at}.${id}`, reason: 'twice' }))
}
