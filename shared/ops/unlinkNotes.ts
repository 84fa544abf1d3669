import type * as Y from 'yjs'
import { linksOf } from '../document/tableDocument.ts'
import type { LinkId } from '../ids.ts'
import { BY_HAND, done, refused, type OpResult } from './op.ts'

/** Takes a link away (its maker or a facilitator may). */
export function unlinkNotes(doc: Y.Doc, id: LinkId): OpResult {
  const map = linksOf(doc).get(id)
  if (map === undefined) return refused('unknownNote')
  doc.transact(() => map.set('deleted', true), BY_HAND)
  return done(undefined)
}
