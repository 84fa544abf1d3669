import * as Y from 'yjs'
import { linkIds, linksOf, readLink, readNote, type Link } from '../document/tableDocument.ts'
import { leadsTo } from '../graph/withoutCircles.ts'
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
  const links = livingLinks(doc)
  if (links.some((link) => link.from === from && link.to === to)) return refused('alreadyLinked')
  if (leadsTo(to, from, (at) => links.filter((link) => link.from === at).map((link) => link.to))) return refused('wouldCircle')
  const id = newId<LinkId>()
  const map = new Y.Map<unknown>(Object.entries({ author, type, from, to, deleted: true }))
  doc.transact(() => linksOf(doc).set(id, map), BIRTH)
  doc.transact(() => map.set('deleted', false), BY_HAND)
  return done(id)
}

function livingLinks(doc: Y.Doc): Link[] {
  return linkIds(doc).flatMap((id) => readLink(doc, id) ?? []).filter(({ deleted }) => !deleted)
}
