import * as v from 'valibot'
import * as Y from 'yjs'
import { ID_SHAPE, isId, SLUG_SHAPE, type ClusterId, type NoteId, type ScenarioId, type SessionId, type TableId, type ThemeId } from '../ids.ts'
import { LIMITS } from '../wire/limits.ts'
import type { Ratings } from './asked.ts'
import { freshFields, ITEM_ROOTS, itemSchemas, kindOf, type IdOf, type Item, type ItemId, type ItemRoot, type TextOf } from './portfolioItems.ts'
import type { DocumentSchema } from './schema.ts'

/** The document of a process, `portfolio/<processId>`: what becomes of what its sessions said. Its entries are those of portfolioItems.ts. */

/** A note as it was when it was carried over, with where it came from: its session may be archived, its table renamed. */
export type CarriedNote = {
  readonly session: SessionId
  readonly sessionName: string
  /** Null: born in the plenary. */
  readonly table: TableId | null
  readonly tableName: string | null
  readonly topic: string | null
  readonly group: string | null
  readonly category: string | null
  readonly lane: string
  readonly lever: string | null
  readonly text: string
  /** The note that stands for all that say the same; its own id if it stands for itself. */
  readonly line: NoteId
  /** What its lane asked of it; missing where nobody has said, or its session had no scenarios. */
  readonly scenario?: ScenarioId
  readonly ratings?: Ratings
  readonly pick?: string
  /** Whoever leads has taken it off every screen since: readers show it to nobody, and nothing is seen to stand on it. */
  readonly hidden?: true
}

/** Why a note stands behind something: the plenary's cluster that it came with, or null. */
export type Source = { readonly cluster: ClusterId | null }

export const carriedOf = (doc: Y.Doc) => doc.getMap<CarriedNote>('carried')
export const sourcesOf = (doc: Y.Doc) => doc.getMap<Source>('sources')
/** Keys of two ids, from what leads to what follows. */
export const pathLinksOf = (doc: Y.Doc) => doc.getMap<true>('links')
/** What was picked from a list of the definition, a key each, so that two who pick at once both have theirs. */
export const picksOf = (doc: Y.Doc) => doc.getMap<true>('picks')
/** Tonnes of CO2e a year that an action saves, by sector. */
export const emissionsOf = (doc: Y.Doc) => doc.getMap<number>('emissions')
/** Which theme a plenary's cluster, or a line, belongs to. */
export const themedOf = (doc: Y.Doc) => doc.getMap<{ readonly theme: ThemeId }>('themed')
/** Lines of several sessions that say the same. */
export const sameOf = (doc: Y.Doc) => doc.getMap<{ readonly into: NoteId }>('same')
/** To which of the EU mission's levers one of the process's own belongs, where the lab says otherwise than the definition. */
export const missionOf = (doc: Y.Doc) => doc.getMap<{ readonly lever: string | null }>('mission')

/** A carried note as readers may show it; undefined if there is none, or it was taken off the screens. */
export function carriedNote(doc: Y.Doc, id: NoteId): CarriedNote | undefined {
  const note = carriedOf(doc).get(id)
  return note?.hidden === true ? undefined : note
}

/** The lists that things are picked from: a key in `picks` is `<item>.<list>.<slug>`. */
export const PICK_LISTS = ['levers', 'coBenefits'] as const
export type PickList = (typeof PICK_LISTS)[number]

export function itemsOf(doc: Y.Doc, root: ItemRoot): Y.Map<Y.Map<unknown>> {
  return doc.getMap<Y.Map<unknown>>(root)
}

/** Every root that people write: what undo follows. */
export function writtenRoots(doc: Y.Doc): Y.Map<unknown>[] {
  const values = [sourcesOf(doc), pathLinksOf(doc), picksOf(doc), emissionsOf(doc), themedOf(doc), sameOf(doc), missionOf(doc)]
  return [...ITEM_ROOTS.map((root) => itemsOf(doc, root)), ...values] as Y.Map<unknown>[] // undo asks nothing of what they hold
}

export function itemIds<R extends ItemRoot>(doc: Y.Doc, root: R): IdOf<R>[] {
  return [...itemsOf(doc, root).keys()] as IdOf<R>[] // keys are judged by portfolioSchema
}

/** The entry as plain values; null if there is none of this id. A field that nobody has written yet is as fresh. */
export function readItem<R extends ItemRoot>(doc: Y.Doc, root: R, id: IdOf<R>): Item<R> | null {
  const map = itemsOf(doc, root).get(id)
  if (map === undefined) return null
  const { texts, fields, once } = kindOf(root)
  const fresh: Readonly<Record<string, unknown>> = freshFields(root)
  const said = (name: string) => (map.has(name) ? map.get(name) : fresh[name])
  return {
    id,
    author: map.get('author'),
    order: map.get('order'),
    deleted: map.get('deleted') === true,
    ...Object.fromEntries(Object.keys(texts).map((name) => [name, map.get(name)?.toString() ?? ''])),
    ...Object.fromEntries([...Object.keys(fields), ...Object.keys(once)].map((name) => [name, said(name)])),
  } as Item<R> // what the gate let in has these types
}

/** One of its live texts, or null if there is no such entry. */
export function itemText<R extends ItemRoot>(doc: Y.Doc, root: R, id: IdOf<R>, field: TextOf<R>): Y.Text | null {
  const text = itemsOf(doc, root).get(id)?.get(field)
  return text instanceof Y.Text ? text : null
}

/** What stands behind something is kept under both ids, and so is what leads to what. */
export function pairKey(from: ItemId, to: ItemId | NoteId): string {
  return `${from}.${to}`
}

export function readSourceKey(key: string): { readonly of: ItemId; readonly note: NoteId } {
  const [of, note] = key.split('.')
  return { of: of as ItemId, note: note as NoteId } // judged by isPairKey
}

export function readPathLinkKey(key: string): { readonly from: ItemId; readonly to: ItemId } {
  const [from, to] = key.split('.')
  return { from: from as ItemId, to: to as ItemId } // judged by isPairKey
}

export function pickKey(of: ItemId, list: PickList, picked: string): string {
  return `${of}.${list}.${picked}`
}

/** What an action saves in one sector is kept under both. */
export function emissionKey(action: IdOf<'actions'>, sector: string): string {
  return `${action}.${sector}`
}

const isSlug = (value: unknown) => typeof value === 'string' && SLUG_SHAPE.test(value)

const isPairKey = (key: string) => {
  const [from, to, ...rest] = key.split('.')
  return isId(from) && isId(to) && rest.length === 0
}

const isPickKey = (key: string) => {
  const [of, list, picked, ...rest] = key.split('.')
  return isId(of) && PICK_LISTS.some((one) => one === list) && isSlug(picked) && rest.length === 0
}

const isEmissionKey = (key: string) => {
  const [action, sector, ...rest] = key.split('.')
  return isId(action) && isSlug(sector) && rest.length === 0
}

const Id = v.pipe(v.string(), v.regex(ID_SHAPE))
const shapes = {
  source: v.strictObject({ cluster: v.nullable(Id) }),
  themed: v.strictObject({ theme: Id }),
  same: v.strictObject({ into: Id }),
  mission: v.strictObject({ lever: v.nullable(v.pipe(v.string(), v.regex(SLUG_SHAPE))) }),
  tonnes: v.pipe(v.number(), v.finite(), v.minValue(-1e12), v.maxValue(1e12)),
}
const byEditors = { holds: 'values', write: 'editor', clearable: true } as const

export const portfolioSchema: DocumentSchema = {
  carried: { holds: 'values', write: 'server', maxEntries: LIMITS.maxSources, isKey: isId, accepts: () => true },
  sources: { ...byEditors, maxEntries: LIMITS.maxSources, isKey: isPairKey, accepts: (value) => v.is(shapes.source, value) },
  links: { ...byEditors, maxEntries: LIMITS.maxPortfolioLinks, isKey: isPairKey, accepts: (value) => value === true },
  picks: { ...byEditors, maxEntries: LIMITS.maxPortfolioLinks, isKey: isPickKey, accepts: (value) => value === true },
  emissions: { ...byEditors, maxEntries: LIMITS.maxPortfolioLinks, isKey: isEmissionKey, accepts: (value) => v.is(shapes.tonnes, value) },
  themed: { ...byEditors, maxEntries: LIMITS.maxSources, isKey: isId, accepts: (value) => v.is(shapes.themed, value) },
  same: { ...byEditors, maxEntries: LIMITS.maxSources, isKey: isId, accepts: (value) => v.is(shapes.same, value) },
  mission: { ...byEditors, maxEntries: LIMITS.maxNamed, isKey: isSlug, accepts: (value) => v.is(shapes.mission, value) },
  ...itemSchemas,
}
