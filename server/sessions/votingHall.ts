import * as Y from 'yjs'
import { clustersOf, mirrorNotesOf, placementsOf, type MirrorNote } from '../../shared/document/plenaryDocument.ts'
import { newId, type AuthorId, type ClusterId, type NoteId, type SessionId, type TableId } from '../../shared/ids.ts'
import { roomName } from '../../shared/wire/rooms.ts'
import type { Journal } from '../journal/journal.ts'
import { SERVER_AUTHOR } from '../rooms/room.ts'

/** A plenary with notes in clusters, for tests of votes. No code of the product imports this. */

export const aNote = (fields: Partial<MirrorNote> = {}): MirrorNote => ({
  table: newId<TableId>(), topic: 'energy', category: 'students', lane: 'problem', text: 'x', lever: null, order: 'a0', withdrawn: false, version: 1, ...fields,
})

/** Puts so many notes into a plenary, the first two of them in a cluster. */
export function furnish(doc: Y.Doc, count: number): { readonly notes: NoteId[]; readonly cluster: ClusterId } {
  const notes = Array.from({ length: count }, () => newId<NoteId>())
  const cluster = newId<ClusterId>()
  doc.transact(() => {
    for (const [i, id] of notes.entries()) mirrorNotesOf(doc).set(id, aNote({ lane: i % 2 === 0 ? 'problem' : 'cause' }))
    const entry = new Y.Map<unknown>(Object.entries({ author: newId<AuthorId>(), title: new Y.Text('Energia'), colour: 'sand', x: 0, y: 0, deleted: false }))
    clustersOf(doc).set(cluster, entry)
    for (const id of notes.slice(0, 2)) placementsOf(doc).set(id, { in: 'cluster', cluster, order: 'a0' })
  })
  return { notes, cluster }
}

/** Writes it where the room will find it when it is opened. */
export async function furnishPlenary(journal: Journal, sessionId: SessionId, count: number): Promise<ReturnType<typeof furnish>> {
  const doc = new Y.Doc()
  const made = furnish(doc, count)
  const entry = { author: SERVER_AUTHOR, update: Y.encodeStateAsUpdate(doc) }
  await journal.append(roomName({ kind: 'plenary', sessionId }), { atMs: 1, entries: [entry], bindings: [{ client: doc.clientID, author: SERVER_AUTHOR }] })
  return made
}
