import * as v from 'valibot'
import { ID_SHAPE, SLUG_SHAPE, type ActionId, type AuthorId, type DecisionId, type FindingId, type ImpactId, type IndicatorId, type InterventionId, type NetworkId, type ReferenceCaseId, type ScenarioId, type StrategyId, type ThemeId } from '../ids.ts'
import { CasePicture } from '../pictures/picture.ts'
import { LIMITS } from '../wire/limits.ts'
import { CLUSTER_COLOURS } from './plenaryDocument.ts'
import type { DocumentSchema, Field } from './schema.ts'
import { isOrderKey } from './tableDocument.ts'

/**
 * What a portfolio is made of, a root a kind. Each entry has live texts (with how long each may be), fields that are set as a whole (with what
 * they hold and what they are until somebody has said), and fields that are given when it is made. Whoever adds a line here has it in the
 * gate, in the ops and in what is read; LAYOUT.md tells of it.
 */

const TITLE = LIMITS.maxTitleLength
const TEXT = LIMITS.maxTextLength

const idOf = <Id extends string>() => v.pipe(v.string(), v.regex(ID_SHAPE)) as unknown as v.GenericSchema<Id>
const Slug = v.nullable(v.pipe(v.string(), v.regex(SLUG_SHAPE)))
/** A page elsewhere: nothing that a browser would run. */
const PageLink = v.pipe(v.string(), v.maxLength(LIMITS.maxLinkLength), v.regex(/^(https?:\/\/\S+)?$/i))
const CasePictures = v.pipe(v.array(CasePicture), v.maxLength(LIMITS.maxCasePictures))
/** Beyond it a number is a slip of the finger: all of Italy emits 4×10^8 t a year. */
const Amount = v.nullable(v.pipe(v.number(), v.finite(), v.minValue(-1e12), v.maxValue(1e12)))
const Rating = v.nullable(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(5)))
const Level = v.nullable(v.picklist(['low', 'medium', 'high']))

export const ACTION_STATES = ['idea', 'draft', 'agreed', 'parked'] as const
export type ActionState = (typeof ACTION_STATES)[number]
export const ACTION_TYPES = ['technical', 'spatial', 'governance', 'other'] as const
/** Where a result stands on its pathway: within 1–2 years, within 3–4, less emissions, and what else gets better. */
export const IMPACT_STAGES = ['early', 'late', 'direct', 'coBenefit'] as const
export type ImpactStage = (typeof IMPACT_STAGES)[number]
/** What phase 1 found: what stands in the way, what is under way, and what was suggested and accepted. */
export const FINDING_KINDS = ['problem', 'barrier', 'stateOfTheArt', 'suggestion'] as const
export type FindingKind = (typeof FINDING_KINDS)[number]

export const ITEMS = {
  /** A future that a workshop explores. */
  scenarios: { texts: { title: TITLE, description: TEXT }, fields: { topic: [Slug, null] }, once: {} },
  /** What was done elsewhere, and what it shows for a scenario. */
  cases: { texts: { title: TITLE, place: TITLE, text: TEXT, shows: TEXT }, fields: { link: [PageLink, ''], pictures: [CasePictures, []] }, once: { scenario: idOf<ScenarioId>() } },
  /** Clusters and lines of several plenaries, brought together. */
  themes: { texts: { title: TITLE }, fields: { colour: [v.picklist(CLUSTER_COLOURS), 'sand'], topic: [Slug, null] }, once: {} },
  /** A sentence of the Action Plan's A-3. */
  findings: { texts: { text: TEXT }, fields: { kind: [v.picklist(FINDING_KINDS), 'barrier'], topic: [Slug, null], lever: [Slug, null] }, once: {} },
  actions: {
    texts: { name: TITLE, description: TEXT, responsible: TEXT, scale: TEXT, stakeholders: TEXT, comments: TEXT, removedEnergy: TEXT },
    fields: {
      type: [v.nullable(v.picklist(ACTION_TYPES)), null],
      /** Field of action. */
      field: [Slug, null],
      scenario: [v.nullable(idOf<ScenarioId>()), null],
      strategy: [v.nullable(idOf<StrategyId>()), null],
      state: [v.picklist(ACTION_STATES), 'idea'],
      /** Merged into another one, which then stands for both. */
      into: [v.nullable(idOf<ActionId>()), null],
      radical: [Rating, null],
      concrete: [Rating, null],
      /** MWh a year. */
      renewableMwh: [Amount, null],
      removedMwh: [Amount, null],
      /** Euro, in total. */
      costEuro: [Amount, null],
    },
    once: {},
  },
  strategies: { texts: { title: TITLE, description: TEXT }, fields: {}, once: {} },
  impacts: {
    texts: { text: TEXT },
    fields: {
      stage: [v.picklist(IMPACT_STAGES), 'early'],
      /** Of the pick-list; null: in words of its own. */
      coBenefit: [Slug, null],
      /** A co-benefit that comes by way of another. */
      indirect: [v.boolean(), false],
      field: [Slug, null],
    },
    once: {},
  },
  indicators: {
    texts: { number: TITLE, name: TITLE, unit: TITLE },
    fields: { target2025: [Amount, null], target2027: [Amount, null], target2030: [Amount, null] },
    once: {},
  },
  /** C-1.1 (governance) and C-2.1 (social innovation). */
  interventions: {
    texts: { name: TITLE, description: TEXT, responsible: TEXT, stakeholder: TEXT, enablingImpact: TEXT, coBenefits: TEXT },
    fields: { kind: [v.picklist(['governance', 'social']), 'governance'] },
    once: {},
  },
  /** A row of A-3's stakeholders. */
  networks: {
    texts: { name: TITLE, description: TEXT, invited: TEXT, attended: TEXT },
    fields: { category: [Slug, null], influence: [Level, null], interest: [Level, null] },
    once: {},
  },
  /** Why an action's state changed; never written again. */
  decisions: {
    texts: {},
    fields: {},
    once: { action: idOf<ActionId>(), state: v.picklist(ACTION_STATES), reason: v.pipe(v.string(), v.maxLength(TEXT)), atMs: v.pipe(v.number(), v.integer(), v.minValue(0)) },
  },
} as const satisfies Readonly<Record<string, Kind>>

type Kind = {
  readonly texts: Readonly<Record<string, number>>
  readonly fields: Readonly<Record<string, readonly [v.GenericSchema, unknown]>>
  readonly once: Readonly<Record<string, v.GenericSchema>>
}

export type ItemRoot = keyof typeof ITEMS
export const ITEM_ROOTS = Object.keys(ITEMS) as ItemRoot[] // the keys of ITEMS

type Ids = {
  readonly scenarios: ScenarioId
  readonly cases: ReferenceCaseId
  readonly themes: ThemeId
  readonly findings: FindingId
  readonly actions: ActionId
  readonly strategies: StrategyId
  readonly impacts: ImpactId
  readonly indicators: IndicatorId
  readonly interventions: InterventionId
  readonly networks: NetworkId
  readonly decisions: DecisionId
}
export type IdOf<R extends ItemRoot> = Ids[R]
export type ItemId = IdOf<ItemRoot>

export type TextOf<R extends ItemRoot> = keyof (typeof ITEMS)[R]['texts'] & string
export type FieldsOf<R extends ItemRoot> = { readonly [F in keyof (typeof ITEMS)[R]['fields']]: (typeof ITEMS)[R]['fields'][F] extends readonly [infer S extends v.GenericSchema, unknown] ? v.InferOutput<S> : never }
export type OnceOf<R extends ItemRoot> = { readonly [F in keyof (typeof ITEMS)[R]['once']]: (typeof ITEMS)[R]['once'][F] extends infer S extends v.GenericSchema ? v.InferOutput<S> : never }

/** An entry as plain values. */
export type Item<R extends ItemRoot> = FieldsOf<R> & OnceOf<R> & { readonly [F in TextOf<R>]: string } & {
  readonly id: IdOf<R>
  readonly author: AuthorId
  readonly order: string
  readonly deleted: boolean
}

export type Scenario = Item<'scenarios'>
export type ReferenceCase = Item<'cases'>
export type Theme = Item<'themes'>
export type Finding = Item<'findings'>
export type Action = Item<'actions'>
export type Strategy = Item<'strategies'>
export type Impact = Item<'impacts'>
export type Indicator = Item<'indicators'>
export type Intervention = Item<'interventions'>
export type Network = Item<'networks'>
export type Decision = Item<'decisions'>

/** The parts of a kind, without its literal types: for whatever goes through all kinds alike. */
export function kindOf(root: ItemRoot): Kind {
  return ITEMS[root]
}

/** What its fields are before anybody has said. */
export function freshFields<R extends ItemRoot>(root: R): FieldsOf<R> {
  return Object.fromEntries(Object.entries(kindOf(root).fields).map(([name, [, fresh]]) => [name, fresh])) as FieldsOf<R> // ITEMS says so
}

/** May this be written in this field? */
export function fits(root: ItemRoot, field: string, value: unknown): boolean {
  const [schema] = kindOf(root).fields[field] ?? []
  return schema !== undefined && v.is(schema, value)
}

export const itemSchemas: DocumentSchema = Object.fromEntries(ITEM_ROOTS.map((root) => [root, {
  holds: 'entries' as const, create: 'editor' as const, maxEntries: LIMITS.maxItems, isKey: (key: string) => ID_SHAPE.test(key), ...fieldsFor(kindOf(root)),
}]))

function fieldsFor({ texts, fields, once }: Kind): { readonly fields: Readonly<Record<string, Field>>; readonly required: readonly string[] } {
  const value = (accepts: Extract<Field, { holds: 'value' }>['accepts'], isOnce: boolean): Field => ({ holds: 'value', write: 'editor', accepts, ...(isOnce ? { once: true } : {}) })
  return {
    fields: {
      author: value((id, { actor }) => id === actor.id, true),
      order: value(isOrderKey, false),
      deleted: value((is) => typeof is === 'boolean', false),
      ...Object.fromEntries(Object.entries(texts).map(([name, maxLength]): [string, Field] => [name, { holds: 'text', write: 'editor', maxLength }])),
      ...Object.fromEntries(Object.entries(fields).map(([name, [schema]]) => [name, value((is) => v.is(schema, is), false)])),
      ...Object.fromEntries(Object.entries(once).map(([name, schema]) => [name, value((is) => v.is(schema, is), true)])),
    },
    required: ['author', 'order', 'deleted', ...Object.keys(texts), ...Object.keys(once)],
  }
}
