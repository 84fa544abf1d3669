import * as v from 'valibot'
import { SLUG_SHAPE } from '../ids.ts'
import type { Hue, Icon } from './looks.ts'
import { PictureRef } from '../pictures/picture.ts'

/**
 * What a process is made of: plain data, copied whole into each session when it opens, so that a running session keeps the
 * words and tools that it started with. Everything a lab may want to change is here and nowhere in code.
 */

/** Ids inside a definition are short words that people may read (`energy`, `problem`); unique within their list. */
const Slug = v.pipe(v.string(), v.regex(SLUG_SHAPE))

export const Localised = v.object({ it: v.string(), en: v.string() })
export type Localised = v.InferOutput<typeof Localised>
export type Language = keyof Localised

export const Named = v.object({ id: Slug, name: Localised })

/**
 * A colour name and an icon of shared/process/looks.ts, which no tablet loads: the server checks them when a process is saved, and the type
 * checker everywhere.
 */
const Look = v.pipe(v.string(), v.regex(SLUG_SHAPE))
const HueName = Look as unknown as v.GenericSchema<Hue>
const IconName = Look as unknown as v.GenericSchema<Icon>

/**
 * A note of this lane may be linked, with this type, to notes of these kinds. `words` say it on the card of the one ("answers"), `back` on the
 * other's ("is answered by"); `cause-of` and `barrier-to` have words of their own.
 */
const LinkRule = v.object({ type: Slug, to: v.array(Slug), words: v.optional(Localised), back: v.optional(Localised) })

const Lane = v.object({
  id: Slug,
  /** What a note in this lane is. Two lanes may share a kind. */
  kind: Slug,
  name: Localised,
  /** What one note of it is called: "Problema". */
  noteName: Localised,
  /** The question over the composer: "Scrivi un problema". */
  prompt: Localised,
  hue: HueName,
  icon: IconName,
  /** A note here says which lever of systemic change it belongs to. */
  asksLever: v.boolean(),
  /** `allowed`: a note here may carry one drawing or picture, made or taken on the tablet; its text then says what it shows. Missing: letters only. */
  pictures: v.optional(v.literal('allowed')),
  /** A note here says which of the session's scenarios it is for. */
  asksScenario: v.optional(v.literal(true)),
  /** What a note here is asked to rate from 1 to 5, say how radical an action is; `low` and `high` say what the ends mean. */
  scales: v.optional(v.array(v.object({ id: Slug, name: Localised, low: Localised, high: Localised }))),
  /** A note here may be picked from this list of the plan, instead of being written. */
  picks: v.optional(v.literal('coBenefits')),
  links: v.array(LinkRule),
})

const Tool = v.object({ id: Slug, name: Localised, lanes: v.array(Lane) })

const ofEveryStep = {
  id: Slug,
  title: Localised,
  /** What it is given; 0 is no limit. */
  minutes: v.pipe(v.number(), v.minValue(0)),
  /** It stays in the programme, and the way to the next step leads past it. */
  skipped: v.optional(v.boolean()),
}

/** A picture, or a page of a PDF, that a step shows. `caption`: what it shows, under it and for who does not see it; may be empty. */
export const StepPicture = v.object({ ...PictureRef.entries, caption: Localised })
export type StepPicture = v.InferOutput<typeof StepPicture>

/**
 * A part of a session's programme, by what the room does in it. `show`: it reads a text and looks at pictures. `write`: tables write with a tool, in some of its
 * lanes or in all; `privately`: each for themselves, until the reveal. `report`: tables speak, one after the other. `cluster`, `link`: facilitators
 * group, or connect, what was said, and the room looks on or, where `roomWrites`, sends notes of its own. `vote`: everyone gives dots. `pause`: nobody does anything.
 */
export const Step = v.variant('mode', [
  v.object({ mode: v.literal('show'), ...ofEveryStep, text: Localised, pictures: v.optional(v.array(StepPicture)) }),
  v.object({ mode: v.literal('write'), ...ofEveryStep, tool: Slug, lanes: v.optional(v.array(Slug)), privately: v.optional(v.boolean(), false) }),
  ...(['report', 'cluster', 'link'] as const).map((mode) => v.object({ mode: v.literal(mode), ...ofEveryStep, roomWrites: v.optional(v.boolean()) })),
  ...(['vote', 'pause'] as const).map((mode) => v.object({ mode: v.literal(mode), ...ofEveryStep })),
])

/**
 * The words of the Action Plan that the process ends in. `mission`: the levers of the EU mission's own list; `missionOf` says to which of them each
 * of the process's own levers belongs. `sectors`: where emissions come from.
 */
export const PlanWords = v.object({
  fields: v.array(Named),
  coBenefits: v.array(Named),
  sectors: v.array(Named),
  mission: v.array(Named),
  missionOf: v.record(Slug, Slug),
})
export type PlanWords = v.InferOutput<typeof PlanWords>

export const Definition = v.object({
  name: Localised,
  aim: Localised,
  topics: v.array(Named),
  groups: v.array(v.object({ id: Slug, name: Localised, categories: v.array(Slug) })),
  categories: v.array(Named),
  levers: v.array(Named),
  tools: v.array(Tool),
  /** The programme that a new listening session starts with. */
  programme: v.array(Step),
  /** The programme that a new workshop starts with; missing: the built-in one, as far as its tools are there. */
  workshop: v.optional(v.array(Step)),
  /** Missing: the built-in ones (planWords.ts). */
  plan: v.optional(PlanWords),
  /** Other programmes to begin with, saved from sessions that went well. A session does not carry them along. */
  templates: v.optional(v.array(v.object({ id: Slug, name: v.string(), programme: v.array(Step) }))),
})

export type Definition = v.InferOutput<typeof Definition>
export type Tool = v.InferOutput<typeof Tool>
export type Lane = v.InferOutput<typeof Lane>
export type Scale = NonNullable<Lane['scales']>[number]
export type LinkRule = v.InferOutput<typeof LinkRule>
export type Step = v.InferOutput<typeof Step>
export type Named = v.InferOutput<typeof Named>
export type Template = NonNullable<Definition['templates']>[number]
export type { Hue, Icon } from './looks.ts'

/** Every lane of every tool, by id. Lane ids are unique across the tools of a process. */
export function lanesById(definition: Definition): Map<string, Lane> {
  return new Map(definition.tools.flatMap((tool) => tool.lanes).map((lane) => [lane.id, lane]))
}

/** Modes in which the room looks at the plenary, and its tables read on. */
export function isOfPlenary(mode: Step['mode']): boolean {
  return mode === 'report' || mode === 'cluster' || mode === 'link' || mode === 'vote'
}

/** Participants may send notes of the plenary's own in it. */
export function roomWritesIn(step: Step | undefined): boolean {
  return step !== undefined && 'roomWrites' in step && step.roomWrites === true
}

/** The step after this one that is not skipped; null in the last. */
export function stepAfter(programme: readonly Step[], id: string): Step | null {
  const at = programme.findIndex((step) => step.id === id)
  return at < 0 ? null : (programme.slice(at + 1).find(({ skipped }) => skipped !== true) ?? null)
}

/** The lanes that a step opens for writing: none unless its mode is `write`. */
export function lanesOfStep(definition: Definition, step: Step | undefined): readonly Lane[] {
  if (step?.mode !== 'write') return []
  const lanes = definition.tools.find((tool) => tool.id === step.tool)?.lanes ?? []
  return lanes.filter(({ id }) => step.lanes?.includes(id) ?? true)
}

/** The type of link that a note of `from` may have to a note of `to`, or null. */
export function linkTypeBetween(from: Lane, to: Lane): string | null {
  return from.links.find((rule) => rule.to.includes(to.kind))?.type ?? null
}
