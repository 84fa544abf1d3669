import type * as Y from 'yjs'
import type { LinkId, NoteId } from '../ids.ts'
import { asPlenaryNote, ownNoteIds, readOwnNote } from './ownNotes.ts'
import { mirrorLinkIds, mirrorLinksOf, mirrorNoteIds, mirrorNotesOf, type PlenaryLink, type PlenaryNote } from './plenaryDocument.ts'
import { linkIds, readLink } from './tableDocument.ts'

/** A note of the plenary, whether a table's or its own; undefined if it is not there, or was deleted here. */
export function plenaryNote(doc: Y.Doc, id: NoteId): PlenaryNote | undefined {
  const mirrored = mirrorNotesOf(doc).get(id)
  if (mirrored !== undefined) return mirrored
  const own = readOwnNote(doc, id)
  return own === null || own.deleted ? undefined : asPlenaryNote(own)
}

/** A link of the plenary, whether a table's or made here; undefined if it is not there, or was taken away. */
export function plenaryLink(doc: Y.Doc, id: LinkId): PlenaryLink | undefined {
  const mirrored = mirrorLinksOf(doc).get(id)
  if (mirrored !== undefined) return mirrored
  const own = readLink(doc, id)
  return own === null || own.deleted ? undefined : { table: null, type: own.type, from: own.from, to: own.to }
}

export function plenaryNoteIds(doc: Y.Doc): NoteId[] {
  return [...mirrorNoteIds(doc), ...ownNoteIds(doc)]
}

export function plenaryNotes(doc: Y.Doc): ReadonlyMap<NoteId, PlenaryNote> {
  return new Map(plenaryNoteIds(doc).flatMap((id) => pair(id, plenaryNote(doc, id))))
}

export function plenaryLinks(doc: Y.Doc): ReadonlyMap<LinkId, PlenaryLink> {
  return new Map([...mirrorLinkIds(doc), ...linkIds(doc)].flatMap((id) => pair(id, plenaryLink(doc, id))))
}

function pair<Id, Value>(id: Id, value: Value | undefined): [Id, Value][] {
  return value === undefined ? [] : [[id, value]]
}
