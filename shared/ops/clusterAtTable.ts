import * as Y from 'yjs'
import { clustersOf, type ClusterColour } from '../document/plenaryDocument.ts'
import { membersOf, readTableCluster } from '../document/tableGroups.ts'
import { readNote } from '../document/tableDocument.ts'
import { newId, type AuthorId, type ClusterId, type NoteId } from '../ids.ts'
import { LIMITS } from '../wire/limits.ts'
import { BIRTH, BY_HAND, done, refused, type OpResult } from './op.ts'

export type NewTableCluster = { readonly author: AuthorId; readonly title: string; readonly colour: ClusterColour; readonly notes: readonly NoteId[] }

/** Makes a cluster at a table with these notes in it; they leave the one that they were in. */
export function clusterAtTable(doc: Y.Doc, { author, title, colour, notes }: NewTableCluster): OpResult<ClusterId> {
  if (title.length > LIMITS.maxTitleLength) return refused('tooLong')
  if (!notes.every((id) => readNote(doc, id)?.deleted === false)) return refused('unknownNote')
  const id = newId<ClusterId>()
  const map = new Y.Map<unknown>(Object.entries({ author, title: new Y.Text(title.trim()), colour, deleted: true }))
  doc.transact(() => clustersOf(doc).set(id, map), BIRTH)
  doc.transact(() => {
    map.set('deleted', false)
    for (const note of notes) membersOf(doc).set(note, { cluster: id })
  }, BY_HAND)
  return done(id)
}

/** Puts notes of a table into a cluster of it. */
export function putInCluster(doc: Y.Doc, notes: readonly NoteId[], cluster: ClusterId): OpResult {
  if (readTableCluster(doc, cluster)?.deleted !== false) return refused('unknownCluster')
  doc.transact(() => {
    for (const id of notes) if (membersOf(doc).get(id)?.cluster !== cluster) membersOf(doc).set(id, { cluster })
  }, BY_HAND)
  return done(undefined)
}

/** Takes notes out of whatever cluster they are in. */
export function takeOutOfCluster(doc: Y.Doc, notes: readonly NoteId[]): OpResult {
  doc.transact(() => {
    for (const id of notes) if (membersOf(doc).has(id)) membersOf(doc).delete(id)
  }, BY_HAND)
  return done(undefined)
}
