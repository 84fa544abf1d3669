import * as Y from 'yjs'
import { isId, type AuthorId, type NoteId } from '../ids.ts'
import { LIMITS } from '../wire/limits.ts'
import type { PlenaryNote } from './plenaryDocument.ts'
import type { Root } from './schema.ts'
import { isMoment } from './tableDocument.ts'

/** Notes born in the plenary: `ownNotes` of `plenary/<sessionId>`. Facilitators write them there; what a participant sends is written by the server. */

export type OwnNote = {
  readonly id: NoteId
  readonly author: AuthorId
  /** The category that a participant wrote it for; null when a facilitator did. */
  readonly category: string | null
  readonly lane: string
  readonly text: string
  readonly lever: string | null
  readonly writtenAtMs: number
  /** It came when its step was over. */
  readonly late: boolean
  readonly deleted: boolean
}

export function ownNotesOf(doc: Y.Doc): Y.Map<Y.Map<unknown>> {
  return doc.getMap<Y.Map<unknown>>('ownNotes')
}

export function ownNoteIds(doc: Y.Doc): NoteId[] {
  return [...ownNotesOf(doc).keys()] as NoteId[] // keys are judged by plenarySchema
}

export function ownTextOf(doc: Y.Doc, id: NoteId): Y.Text | null {
  const text = ownNotesOf(doc).get(id)?.get('text')
  return text instanceof Y.Text ? text : null
}

/** The note, deleted or not; null if none was born here under this id. */
export function readOwnNote(doc: Y.Doc, id: NoteId): OwnNote | null {
  const map = ownNotesOf(doc).get(id)
  const text = map?.get('text')
  if (map === undefined || !(text instanceof Y.Text)) return null
  return {
    id,
    // What the gate let in has these types (below).
    author: map.get('author') as AuthorId,
    category: (map.get('category') ?? null) as string | null,
    lane: map.get('lane') as string,
    text: text.toString(),
    lever: (map.get('lever') ?? null) as string | null,
    writtenAtMs: map.get('writtenAtMs') as number,
    late: map.get('late') === true,
    deleted: map.get('deleted') === true,
  }
}

/** As one among all notes of the plenary: in the order in which they were written. */
export function asPlenaryNote({ category, lane, text, lever, writtenAtMs, late }: OwnNote): PlenaryNote {
  return { table: null, topic: null, category, lane, text, lever, order: String(writtenAtMs), withdrawn: false, late }
}

const isBoolean = (value: unknown) => typeof value === 'boolean'

export const ownNotesRoot: Root = {
  holds: 'entries',
  create: 'facilitator',
  maxEntries: LIMITS.maxOwnNotes,
  isKey: isId,
  required: ['author', 'category', 'lane', 'lever', 'text', 'writtenAtMs', 'deleted'],
  fields: {
    author: { holds: 'value', write: 'facilitator', once: true, accepts: (value, { actor }) => value === actor.id },
    category: { holds: 'value', write: 'facilitator', once: true, accepts: (value) => value === null },
    writtenAtMs: { holds: 'value', write: 'facilitator', once: true, accepts: isMoment },
    lane: { holds: 'value', write: 'facilitator', accepts: (value, { vocabulary }) => typeof value === 'string' && vocabulary.lanes.has(value) },
    lever: { holds: 'value', write: 'facilitator', accepts: (value, { vocabulary }) => value === null || (typeof value === 'string' && vocabulary.levers.has(value)) },
    late: { holds: 'value', write: 'server', accepts: isBoolean },
    deleted: { holds: 'value', write: 'facilitator', accepts: isBoolean },
    text: { holds: 'text', write: 'facilitator', maxLength: LIMITS.maxTextLength },
  },
}
