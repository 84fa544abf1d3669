import * as Y from 'yjs'
import { clustersOf, type ClusterColour } from '../document/plenaryDocument.ts'
import { newId, type AuthorId, type ClusterId } from '../ids.ts'
import { LIMITS } from '../wire/limits.ts'
import { BIRTH, BY_HAND, done, refused, type OpResult } from './op.ts'

export type NewCluster = {
  /** Where it must be known before it is there; made here otherwise. */
  readonly id?: ClusterId
  readonly author: AuthorId
  readonly title: string
  readonly colour: ClusterColour
  readonly x: number
  readonly y: number
}

/** Makes an empty cluster on the plenary; a blank title is named later. */
export function createCluster(doc: Y.Doc, { id = newId<ClusterId>(), author, title, colour, x, y }: NewCluster): OpResult<ClusterId> {
  if (title.length > LIMITS.maxTitleLength) return refused('tooLong')
  const map = new Y.Map<unknown>(Object.entries({ author, title: new Y.Text(title), colour, x, y, deleted: true }))
  doc.transact(() => clustersOf(doc).set(id, map), BIRTH)
  doc.transact(() => map.set('deleted', false), BY_HAND)
  return done(id)
}
