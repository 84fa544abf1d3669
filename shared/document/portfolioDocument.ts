import * as v from 'valibot'
import * as Y from 'yjs'
import { ID_SHAPE, isId, type AuthorId, type ClusterId, type NoteId, type ReferenceCaseId, type ScenarioId, type SessionId, type TableId } from '../ids.ts'
import { LIMITS } from '../wire/limits.ts'
import type { DocumentSchema } from './schema.ts'
import { isOrderKey } from './tableDocument.ts'

/** The document of a process, `portfolio/<processId>`: what becomes of what its sessions said. */

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
}

export type Scenario = {
  readonly id: ScenarioId
  readonly author: AuthorId
  readonly title: string
  readonly description: string
  readonly topic: string | null
  readonly order: string
  readonly deleted: boolean
}

/** What was done elsewhere, and what it shows for a scenario. */
export type ReferenceCase = {
  readonly id: ReferenceCaseId
  readonly author: AuthorId
  readonly scenario: ScenarioId
  readonly title: string
  readonly place: string
  readonly text: string
  readonly shows: string
  /** `http` or `https`; empty if there is none. */
  readonly link: string
  readonly order: string
  readonly deleted: boolean
}

/** Its live texts, with how long each may be. */
export const CASE_TEXTS = { title: LIMITS.maxTitleLength, place: LIMITS.maxTitleLength, text: LIMITS.maxTextLength, shows: LIMITS.maxTextLength } as const
export type CaseText = keyof typeof CASE_TEXTS

/** Why a note stands behind something: the plenary's cluster that it came with, or null. */
export type Source = { readonly cluster: ClusterId | null }

export function scenariosOf(doc: Y.Doc): Y.Map<Y.Map<unknown>> {
  return doc.getMap<Y.Map<unknown>>('scenarios')
}

export function casesOf(doc: Y.Doc): Y.Map<Y.Map<unknown>> {
  return doc.getMap<Y.Map<unknown>>('cases')
}

export function sourcesOf(doc: Y.Doc): Y.Map<Source> {
  return doc.getMap<Source>('sources')
}

export function carriedOf(doc: Y.Doc): Y.Map<CarriedNote> {
  return doc.getMap<CarriedNote>('carried')
}

export function readScenario(doc: Y.Doc, id: ScenarioId): Scenario | null {
  const map = scenariosOf(doc).get(id)
  const [title, description] = [map?.get('title'), map?.get('description')]
  if (map === undefined || !(title instanceof Y.Text) || !(description instanceof Y.Text)) return null
  return {
    id,
    // What the gate let in has these types (below).
    author: map.get('author') as AuthorId,
    title: title.toString(),
    description: description.toString(),
    topic: (map.get('topic') ?? null) as string | null,
    order: map.get('order') as string,
    deleted: map.get('deleted') === true,
  }
}

export function scenarioIds(doc: Y.Doc): ScenarioId[] {
  return [...scenariosOf(doc).keys()] as ScenarioId[] // keys are judged by portfolioSchema
}

/** The live text of a scenario, or null if there is no such scenario. */
export function scenarioText(doc: Y.Doc, id: ScenarioId, field: 'title' | 'description'): Y.Text | null {
  const text = scenariosOf(doc).get(id)?.get(field)
  return text instanceof Y.Text ? text : null
}

/** The live text of a reference case, or null if there is no such case. */
export function caseText(doc: Y.Doc, id: ReferenceCaseId, field: CaseText): Y.Text | null {
  const text = casesOf(doc).get(id)?.get(field)
  return text instanceof Y.Text ? text : null
}

export function readCase(doc: Y.Doc, id: ReferenceCaseId): ReferenceCase | null {
  const map = casesOf(doc).get(id)
  const said = (field: CaseText) => caseText(doc, id, field)?.toString() ?? ''
  if (map === undefined || caseText(doc, id, 'title') === null) return null
  return {
    id,
    // What the gate let in has these types (below).
    author: map.get('author') as AuthorId,
    scenario: map.get('scenario') as ScenarioId,
    title: said('title'),
    place: said('place'),
    text: said('text'),
    shows: said('shows'),
    link: map.get('link') as string,
    order: map.get('order') as string,
    deleted: map.get('deleted') === true,
  }
}

export function caseIds(doc: Y.Doc): ReferenceCaseId[] {
  return [...casesOf(doc).keys()] as ReferenceCaseId[] // keys are judged by portfolioSchema
}

/** A page elsewhere: nothing that a browser would run. */
export function isLink(value: unknown): value is string {
  if (typeof value !== 'string' || value.length > LIMITS.maxLinkLength) return false
  return value === '' || /^https?:\/\/[^\s]+$/i.test(value)
}

/** What stands behind something is kept under both ids. */
export function sourceKey(of: ScenarioId, note: NoteId): string {
  return `${of}.${note}`
}

export function readSourceKey(key: string): { readonly of: ScenarioId; readonly note: NoteId } {
  const [of, note] = key.split('.')
  return { of: of as ScenarioId, note: note as NoteId } // judged by isSourceKey
}

const isSourceKey = (key: string) => {
  const [of, note, ...rest] = key.split('.')
  return isId(of) && isId(note) && rest.length === 0
}

const sourceShape = v.strictObject({ cluster: v.nullable(v.pipe(v.string(), v.regex(ID_SHAPE))) })
const isTopic = (value: unknown) => value === null || (typeof value === 'string' && value.length <= 40)

export const portfolioSchema: DocumentSchema = {
  carried: { holds: 'values', write: 'server', maxEntries: LIMITS.maxSources, isKey: isId, accepts: () => true },
  sources: { holds: 'values', write: 'editor', maxEntries: LIMITS.maxSources, clearable: true, isKey: isSourceKey, accepts: (value) => v.is(sourceShape, value) },
  scenarios: {
    holds: 'entries',
    create: 'editor',
    maxEntries: LIMITS.maxScenarios,
    isKey: isId,
    required: ['author', 'title', 'description', 'topic', 'order', 'deleted'],
    fields: {
      author: { holds: 'value', write: 'editor', once: true, accepts: (value, { actor }) => value === actor.id },
      title: { holds: 'text', write: 'editor', maxLength: LIMITS.maxTitleLength },
      description: { holds: 'text', write: 'editor', maxLength: LIMITS.maxTextLength },
      topic: { holds: 'value', write: 'editor', accepts: isTopic },
      order: { holds: 'value', write: 'editor', accepts: isOrderKey },
      deleted: { holds: 'value', write: 'editor', accepts: (value) => typeof value === 'boolean' },
    },
  },
  cases: {
    holds: 'entries',
    create: 'editor',
    maxEntries: LIMITS.maxCases,
    isKey: isId,
    required: ['author', 'scenario', 'title', 'place', 'text', 'shows', 'link', 'order', 'deleted'],
    fields: {
      author: { holds: 'value', write: 'editor', once: true, accepts: (value, { actor }) => value === actor.id },
      scenario: { holds: 'value', write: 'editor', once: true, accepts: isId },
      title: { holds: 'text', write: 'editor', maxLength: CASE_TEXTS.title },
      place: { holds: 'text', write: 'editor', maxLength: CASE_TEXTS.place },
      text: { holds: 'text', write: 'editor', maxLength: CASE_TEXTS.text },
      shows: { holds: 'text', write: 'editor', maxLength: CASE_TEXTS.shows },
      link: { holds: 'value', write: 'editor', accepts: isLink },
      order: { holds: 'value', write: 'editor', accepts: isOrderKey },
      deleted: { holds: 'value', write: 'editor', accepts: (value) => typeof value === 'boolean' },
    },
  },
}
