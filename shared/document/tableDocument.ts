import { generateKeyBetween } from 'fractional-indexing'
import * as Y from 'yjs'
import { byOrder } from './byOrder.ts'
import { isId, type AuthorId, type LinkId, type NoteId } from '../ids.ts'
import { isPictureRef, type PictureRef } from '../pictures/picture.ts'
import { LIMITS } from '../wire/limits.ts'
import type { Right } from '../policy/rights.ts'
import { askedFields, readAsked, type Asked, type PartlyAsked } from './asked.ts'
import type { DocumentSchema, Root } from './schema.ts'

/** The document of a working table, `table/<id>`. The only place that knows its keys; LAYOUT.md says the same in prose. */

export type NoteMap = Y.Map<unknown>

/** A note as readers see it: plain, complete, detached from the document. */
export type Note = Asked & {
  readonly id: NoteId
  readonly author: AuthorId
  /** The stakeholder category it was written for; null when a facilitator wrote it. */
  readonly category: string | null
  /** Lane id; the lane says the kind. */
  readonly lane: string
  /** Fractional index; equal keys are possible, so sort with `byOrder`. */
  readonly order: string
  readonly text: string
  readonly lever: string | null
  /** A drawing or picture that it carries; its bytes are in records, and may come later than the note. */
  readonly picture: PictureRef | null
  /** When it was written, by the tablet's own clock (which may be wrong): ms since 1970. */
  readonly writtenAtMs: number
  readonly deleted: boolean
  /** It came to the table after the reveal of the tray that it was written in, or was written, or changed, where it was locked. */
  readonly late: boolean
  /** How it stood before it was changed where it was locked; null if it was not, or is decided on. */
  readonly earlier: Earlier | null
  /** Taken off every screen by whoever leads; kept, and shown again when they say so. */
  readonly hidden: boolean
}

/** What a change of a note can change. */
export type Earlier = Pick<Note, 'text' | 'lane' | 'order' | 'lever'> & PartlyAsked

/** From is the cause or barrier, to is what it explains. */
export type Link = {
  readonly id: LinkId
  readonly author: AuthorId
  readonly type: string
  readonly from: NoteId
  readonly to: NoteId
  readonly deleted: boolean
  /** It was made, or taken away, where it was locked. */
  readonly late: boolean
}

/** A note that the table reports to the plenary, at its place among them. */
export type ReportedNote = { readonly id: NoteId; readonly order: string }

export function reportOf(doc: Y.Doc): Y.Map<{ readonly order: string }> {
  return doc.getMap('report')
}

/** What the table reports, in its order. Notes that were deleted or hidden since are in it too: put back, they are where they were. */
export function readReport(doc: Y.Doc): ReportedNote[] {
  return [...reportOf(doc)].map(([id, { order }]) => ({ id: id as NoteId, order })).sort(byOrder) // keys are judged by tableSchema
}

export function notesOf(doc: Y.Doc): Y.Map<NoteMap> {
  return doc.getMap<NoteMap>('notes')
}

export function linksOf(doc: Y.Doc): Y.Map<Y.Map<unknown>> {
  return doc.getMap<Y.Map<unknown>>('links')
}

/** The note's live text, or null if there is no such note. */
export function textOf(doc: Y.Doc, id: NoteId): Y.Text | null {
  const text = notesOf(doc).get(id)?.get('text')
  return text instanceof Y.Text ? text : null
}

/** The note, deleted or not; null if the document has none under this id. */
export function readNote(doc: Y.Doc, id: NoteId): Note | null {
  const map = notesOf(doc).get(id)
  const text = map?.get('text')
  if (map === undefined || !(text instanceof Y.Text)) return null
  return {
    id,
    // What the gate let in has these types (tableSchema below); a document from elsewhere is judged before it is read.
    author: map.get('author') as AuthorId,
    category: (map.get('category') ?? null) as string | null,
    lane: map.get('lane') as string,
    order: map.get('order') as string,
    text: text.toString(),
    lever: (map.get('lever') ?? null) as string | null,
    ...readAsked(map),
    picture: (map.get('picture') ?? null) as PictureRef | null,
    writtenAtMs: map.get('writtenAtMs') as number,
    deleted: map.get('deleted') === true,
    late: map.get('late') === true,
    earlier: (map.get('earlier') ?? null) as Earlier | null,
    hidden: map.get('hidden') === true,
  }
}

export function readLink(doc: Y.Doc, id: LinkId): Link | null {
  const map = linksOf(doc).get(id)
  if (map === undefined) return null
  return {
    id,
    author: map.get('author') as AuthorId,
    type: map.get('type') as string,
    from: map.get('from') as NoteId,
    to: map.get('to') as NoteId,
    deleted: map.get('deleted') === true,
    late: map.get('late') === true,
  }
}

export function noteIds(doc: Y.Doc): NoteId[] {
  return [...notesOf(doc).keys()] as NoteId[] // keys are judged by tableSchema
}

export function linkIds(doc: Y.Doc): LinkId[] {
  return [...linksOf(doc).keys()] as LinkId[]
}

/**
 * Fractional indices of base 62; a hundred inserts at one place make about 20 signs. Only keys that another one can be put next to: one
 * that cannot would keep everyone from adding to that lane.
 */
export function isOrderKey(value: unknown): value is string {
  return typeof value === 'string' && /^[0-9A-Za-z]{1,128}$/.test(value) && hasNeighbours(value)
}

function hasNeighbours(key: string): boolean {
  try {
    generateKeyBetween(key, null)
    return true
  } catch {
    return false
  }
}

/** The years that a `Date` can show. */
const LAST_MS = 8_640_000_000_000_000
export const isMoment = (value: unknown) => typeof value === 'number' && Number.isSafeInteger(value) && value >= 0 && value <= LAST_MS

const isBoolean = (value: unknown) => typeof value === 'boolean'

/** Notes, at a table and in a tray. */
export const noteRoot: Root = {
  holds: 'entries',
  create: 'everyone',
  maxEntries: LIMITS.maxNotesPerTable,
  isKey: isId,
  required: ['author', 'category', 'lane', 'order', 'text', 'writtenAtMs', 'deleted'],
  fields: {
    author: { holds: 'value', write: 'author', once: true, accepts: (value, { actor }) => value === actor.id },
    category: {
      holds: 'value', write: 'author', once: true,
      accepts: (value, { actor }) =>
        actor.role === 'participant' ? typeof value === 'string' && actor.categories.includes(value) : value === null,
    },
    writtenAtMs: { holds: 'value', write: 'author', once: true, accepts: isMoment },
    lane: { holds: 'value', write: 'author', accepts: (value, { vocabulary }) => typeof value === 'string' && vocabulary.lanes.has(value) },
    order: { holds: 'value', write: 'everyone', accepts: isOrderKey },
    lever: {
      holds: 'value', write: 'author', clearable: true,
      accepts: (value, { vocabulary }) => value === null || (typeof value === 'string' && vocabulary.levers.has(value)),
    },
    ...askedFields,
    picture: { holds: 'value', write: 'author', once: true, accepts: isPictureRef },
    deleted: { holds: 'value', write: 'author', accepts: isBoolean },
    late: { holds: 'value', write: 'server', accepts: isBoolean },
    earlier: { holds: 'value', write: 'server', accepts: (value) => value === null || typeof value === 'object' },
    hidden: { holds: 'value', write: 'server', accepts: isBoolean },
    text: { holds: 'text', write: 'author', maxLength: LIMITS.maxTextLength },
  },
}

/** Links between notes, at a table and in the plenary. Who may make one may make it, and take back their own. */
export function linksRoot(create: Right, maxEntries: number): Root {
  const write: Right = create === 'everyone' ? 'author' : create
  return {
    holds: 'entries',
    create,
    maxEntries,
    isKey: isId,
    required: ['author', 'type', 'from', 'to', 'deleted'],
    fields: {
      author: { holds: 'value', write, once: true, accepts: (value, { actor }) => value === actor.id },
      type: { holds: 'value', write, once: true, accepts: (value, { vocabulary }) => typeof value === 'string' && vocabulary.linkTypes.has(value) },
      from: { holds: 'value', write, once: true, accepts: isId },
      to: { holds: 'value', write, once: true, accepts: isId },
      deleted: { holds: 'value', write, accepts: isBoolean },
      // What comes in a lock: nobody locks the plenary for those who lead it.
      ...(create === 'everyone' ? { late: { holds: 'value', write: 'server', accepts: isBoolean } } : {}),
    },
  }
}

export const tableSchema: DocumentSchema = {
  notes: noteRoot,
  links: linksRoot('everyone', LIMITS.maxLinksPerTable),
  report: { holds: 'values', write: 'everyone', maxEntries: LIMITS.maxNotesPerTable, clearable: true, isKey: isId, accepts: isReported },
}

/** By hand, since tablets read this file: `{ order }` and nothing else. */
function isReported(value: unknown): boolean {
  return typeof value === 'object' && value !== null && Object.keys(value).length === 1 && 'order' in value && isOrderKey(value.order)
}
