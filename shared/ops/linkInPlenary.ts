import * as Y from 'yjs'
import { foldedIn } from '../document/plenaryDocument.ts'
import { plenaryLinks, plenaryNotes } from '../document/readPlenary.ts'
import { linksOf } from '../document/tableDocument.ts'
import { readGraph, typeBetween } from '../graph/graph.ts'
import { leadsTo } from '../graph/withoutCircles.ts'
import { newId, type LinkId, type NoteId } from '../ids.ts'
import { headsOf, readMerges } from '../plenary/merging.ts'
import type { NewLink } from './linkNotes.ts'
import { BIRTH, BY_HAND, done, refused, type OpResult } from './op.ts'

/**
 * Says in the plenary that one card explains another, of whichever tables they are. What their lanes do not allow, what is said already, and
 * what would close a circle is refused.
 */
export function linkInPlenary(doc: Y.Doc, { author, from, to, lanes }: NewLink): OpResult<LinkId> {
  const notes = plenaryNotes(doc)
  const merges = readMerges(foldedIn(doc), notes)
  const heads = headsOf(merges)
  const card = (id: NoteId) => heads.get(id) ?? id
  const graph = readGraph({ notes, links: plenaryLinks(doc), merges }, lanes)
  const [source, target] = [graph.cards.get(card(from)), graph.cards.get(card(to))]
  if (source === undefined || target === undefined) return refused('unknownNote')
  const type = typeBetween(source, target, lanes)
  if (type === null || card(from) === card(to)) return refused('linkNotAllowed')
  if (graph.outOf.get(card(from))?.some((edge) => edge.to === card(to))) return refused('alreadyLinked')
  if (leadsTo(card(to), card(from), (at) => (graph.outOf.get(at) ?? []).map((edge) => edge.to))) return refused('wouldCircle')
  const id = newId<LinkId>()
  const map = new Y.Map<unknown>(Object.entries({ author, type, from, to, deleted: true }))
  doc.transact(() => linksOf(doc).set(id, map), BIRTH)
  doc.transact(() => map.set('deleted', false), BY_HAND)
  return done(id)
}
