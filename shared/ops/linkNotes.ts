import * as Y from 'yjs'
import { linkIds, linksOf, readLink, readNote } from '../document/tableDocument.ts'
import { newId, type AuthorId, type LinkId, type NoteId } from '../ids.ts'
import { linkTypeBetween, type Lane } from '../process/definition.ts'
import { BIRTH, BY_HAND, done, refused, type OpResult } from './op.ts'

export type NewLink = {
  readonly author: AuthorId
  readonly from: NoteId
  readonly to: NoteId
  /** The lanes of the session's definition, by id. */
  readonly lanes: ReadonlyMap<string, Lane>
}

/** Says that one note explains another ("because of…"). The lanes decide whether the two kinds may be linked, and how. */
export function linkNotes(doc: Y.Doc, { author, from, to, lanes }: NewLink): OpResult<LinkId> {
  const source = readNote(doc, from)
  const target = readNote(doc, to)
  if (source === null || target === null || source.deleted || target.deleted) return refused('unknownNote')
  const sourceLane = lanes.get(source.lane)
  const targetLane = lanes.get(target.lane)
  const type = sourceLane && targetLane ? linkTypeBetween(sourceLane, targetLane) : null
  if (type === null || from === to) return refused('linkNotAllowed')
  if (isLinked(doc, from, to)) return refused('alreadyLinked')
  const id = newId<LinkId>()
  const map = new Y.Map<unknown>(Object.entries({ author, type, from, to, deleted: true }))
  doc.transact(() => linksOf(doc).set(id, map), BIRTH)
  doc.transact(() => map.set('deleted', false), BY_HAND)
  return done(id)
}

function isLinked(doc: Y.Doc, from: NoteId, to: NoteId): boolean {
  return linkIds(doc).some((id) => {
    const link = readLink(doc, id)
    return link !== null && !link.deleted && link.from === from && link.to === to
  })
}
