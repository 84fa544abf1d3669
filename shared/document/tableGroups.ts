import * as v from 'valibot'
import * as Y from 'yjs'
import { isId, type AuthorId, type ClusterId, type NoteId } from '../ids.ts'
import { TABLE_GROUPS } from '../policy/tableGroups.ts'
import { LIMITS } from '../wire/limits.ts'
import { CLUSTER_COLOURS, clustersOf, mergesOf, type ClusterColour } from './plenaryDocument.ts'
import type { DocumentSchema } from './schema.ts'

/** What a table makes of its notes, in `table/<id>` beside them: clusters, which note is in which, and merges. */

export type TableCluster = {
  readonly id: ClusterId
  readonly author: AuthorId
  readonly title: string
  readonly colour: ClusterColour
  /** Dissolved: its notes stand for themselves. */
  readonly deleted: boolean
}

/** Which cluster a note is in: by note id, so a note is in one at most, whoever puts it where. Its place is that in its lane. */
export type Membership = { readonly cluster: ClusterId }

export function membersOf(doc: Y.Doc): Y.Map<Membership> {
  return doc.getMap<Membership>('members')
}

export function readTableCluster(doc: Y.Doc, id: ClusterId): TableCluster | null {
  const map = clustersOf(doc).get(id)
  const title = map?.get('title')
  if (map === undefined || !(title instanceof Y.Text)) return null
  return {
    id,
    author: map.get('author') as AuthorId, // what the gate let in has these types
    title: title.toString(),
    colour: map.get('colour') as ClusterColour,
    deleted: map.get('deleted') === true,
  }
}

/** The roots that hold it all, for whoever watches them or undoes what was done there. */
export function groupRootsOf(doc: Y.Doc): [ReturnType<typeof clustersOf>, ReturnType<typeof membersOf>, ReturnType<typeof mergesOf>] {
  return [clustersOf(doc), membersOf(doc), mergesOf(doc)]
}

const membershipShape = v.strictObject({ cluster: v.custom<ClusterId>(isId) })
const mergeShape = v.strictObject({ into: v.custom<NoteId>(isId) })

export const groupSchema: DocumentSchema = {
  clusters: {
    holds: 'entries',
    create: TABLE_GROUPS.makeCluster,
    maxEntries: LIMITS.maxClusters,
    isKey: isId,
    required: ['author', 'title', 'colour', 'deleted'],
    fields: {
      author: { holds: 'value', write: 'author', once: true, accepts: (value, { actor }) => value === actor.id },
      title: { holds: 'text', write: TABLE_GROUPS.nameCluster, maxLength: LIMITS.maxTitleLength },
      colour: { holds: 'value', write: TABLE_GROUPS.nameCluster, accepts: (value) => CLUSTER_COLOURS.some((colour) => colour === value) },
      deleted: { holds: 'value', write: TABLE_GROUPS.dissolveCluster, accepts: (value) => typeof value === 'boolean' },
    },
  },
  members: { holds: 'values', write: TABLE_GROUPS.putInAndOut, maxEntries: LIMITS.maxNotesPerTable, clearable: true, isKey: isId, accepts: (value) => v.is(membershipShape, value) },
  merges: { holds: 'values', write: TABLE_GROUPS.mergeAndUnmerge, maxEntries: LIMITS.maxNotesPerTable, clearable: true, isKey: isId, accepts: (value) => v.is(mergeShape, value) },
}
