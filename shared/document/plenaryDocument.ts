import * as v from 'valibot'
import * as Y from 'yjs'
import { isId, type AuthorId, type ClusterId, type LinkId, type NoteId, type ScenarioId, type TableId } from '../ids.ts'
import type { PictureRef } from '../pictures/picture.ts'
import { LIMITS } from '../wire/limits.ts'
import type { Ratings } from './asked.ts'
import { INK_ROOT } from './ink.ts'
import { ownNotesRoot } from './ownNotes.ts'
import type { DocumentSchema } from './schema.ts'
import { isOrderKey, linksRoot } from './tableDocument.ts'

/** The document of a plenary, `plenary/<sessionId>`: the tables' mirror (server) and what facilitators make of it. */

/** A table's note as the plenary shows it: one plain value with where it came from. No author: people are counted, not followed. */
export type MirrorNote = {
  readonly table: TableId
  readonly topic: string
  readonly category: string | null
  readonly lane: string
  readonly text: string
  readonly lever: string | null
  /** Its order within its lane at the table. */
  readonly order: string
  /** Deleted at its table; kept here because the plenary had used it. */
  readonly withdrawn: boolean
  /** As the next three, missing where there is none. */
  readonly picture?: PictureRef
  readonly scenario?: ScenarioId
  readonly ratings?: Ratings
  readonly pick?: string
  /** The table's journal sequence that this value reflects. A mirror is only ever replaced by a newer one. */
  readonly version: number
}

/** A note as readers of the plenary see it: a table's, or one that was born here, which has no table and no topic. */
export type PlenaryNote = Omit<MirrorNote, 'table' | 'topic' | 'version'> & {
  readonly table: TableId | null
  readonly topic: string | null
  /** Its step was over when it came. */
  readonly late?: boolean
}

/** A link as readers see it; `table` null: made in the plenary. */
export type PlenaryLink = Omit<MirrorLink, 'table' | 'version'> & { readonly table: TableId | null }

export type MirrorLink = {
  readonly table: TableId
  readonly type: string
  readonly from: NoteId
  readonly to: NoteId
  readonly version: number
}

/** What a table reports, in its order. Notes that are no longer in the mirror, or withdrawn, are passed over by readers. */
export type MirrorReport = { readonly notes: readonly NoteId[]; readonly version: number }

/**
 * Where a facilitator put a note: free on the canvas (top left corner in page coordinates; what was put down later has the higher
 * `z` and lies on top), or in a cluster at a place in its order.
 */
export type Placement =
  | { readonly in: 'canvas'; readonly x: number; readonly y: number; readonly z: number }
  | { readonly in: 'cluster'; readonly cluster: ClusterId; readonly order: string }

/**
 * A note that says the same as another and is shown under it. Merges make chains, and at times circles: plenary/merging.ts reads them. Null,
 * on the plenary alone: it stands for itself here, though its table merged it.
 */
export type Merge = { readonly into: NoteId | null }

/** A merge that a table made. */
export type MirrorMerge = { readonly table: TableId; readonly into: NoteId; readonly version: number }

/** A cluster that a table made, with all that it ever put in and did not take out, by id; notes that are gone among them. */
export type MirrorCluster = {
  readonly table: TableId
  readonly title: string
  readonly colour: ClusterColour
  readonly notes: readonly NoteId[]
  readonly version: number
}

export const CLUSTER_COLOURS = ['sand', 'sage', 'sky', 'lilac', 'rose', 'amber'] as const
export type ClusterColour = (typeof CLUSTER_COLOURS)[number]

export type Cluster = {
  readonly id: ClusterId
  readonly author: AuthorId
  readonly title: string
  readonly colour: ClusterColour
  /** Top left corner in page coordinates; the size follows from what is in it (plenary/layout.ts). */
  readonly x: number
  readonly y: number
  /** Dissolved: its notes are unplaced again. */
  readonly deleted: boolean
}

export function mirrorNotesOf(doc: Y.Doc): Y.Map<MirrorNote> {
  return doc.getMap<MirrorNote>('mirrorNotes')
}

export function mirrorLinksOf(doc: Y.Doc): Y.Map<MirrorLink> {
  return doc.getMap<MirrorLink>('mirrorLinks')
}

export function mirrorReportsOf(doc: Y.Doc): Y.Map<MirrorReport> {
  return doc.getMap<MirrorReport>('mirrorReports')
}

export function mirrorMergesOf(doc: Y.Doc): Y.Map<MirrorMerge> {
  return doc.getMap<MirrorMerge>('mirrorMerges')
}

export function mirrorClustersOf(doc: Y.Doc): Y.Map<MirrorCluster> {
  return doc.getMap<MirrorCluster>('mirrorClusters')
}

export function placementsOf(doc: Y.Doc): Y.Map<Placement> {
  return doc.getMap<Placement>('placements')
}

export function mergesOf(doc: Y.Doc): Y.Map<Merge> {
  return doc.getMap<Merge>('merges')
}

/** Which note each merged note is folded into: as the facilitators of the plenary say, else as its table says. */
export function foldedIn(doc: Y.Doc): Map<NoteId, NoteId> {
  return new Map(foldedIds(doc).flatMap((id) => {
    const into = foldOf(doc, id)
    return into === undefined ? [] : [[id, into] as const]
  }))
}

/** The note that this one is folded into; undefined if it stands for itself. */
export function foldOf(doc: Y.Doc, id: NoteId): NoteId | undefined {
  const own = mergesOf(doc).get(id)
  return own === undefined ? mirrorMergesOf(doc).get(id)?.into : (own.into ?? undefined)
}

/** Notes whose merge somebody decided, here or at their table. */
export function foldedIds(doc: Y.Doc): NoteId[] {
  return [...new Set([...mirrorMergesOf(doc).keys(), ...mergesOf(doc).keys()])] as NoteId[] // keys are judged by the schemas
}

export function clustersOf(doc: Y.Doc): Y.Map<Y.Map<unknown>> {
  return doc.getMap<Y.Map<unknown>>('clusters')
}

export function titleOf(doc: Y.Doc, id: ClusterId): Y.Text | null {
  const title = clustersOf(doc).get(id)?.get('title')
  return title instanceof Y.Text ? title : null
}

export function readCluster(doc: Y.Doc, id: ClusterId): Cluster | null {
  const map = clustersOf(doc).get(id)
  const title = map?.get('title')
  if (map === undefined || !(title instanceof Y.Text)) return null
  return {
    id,
    author: map.get('author') as AuthorId,
    title: title.toString(),
    colour: map.get('colour') as ClusterColour,
    x: map.get('x') as number,
    y: map.get('y') as number,
    deleted: map.get('deleted') === true,
  }
}

export function clusterIds(doc: Y.Doc): ClusterId[] {
  return [...clustersOf(doc).keys()] as ClusterId[]
}

export function mirrorNoteIds(doc: Y.Doc): NoteId[] {
  return [...mirrorNotesOf(doc).keys()] as NoteId[]
}

export function mirrorLinkIds(doc: Y.Doc): LinkId[] {
  return [...mirrorLinksOf(doc).keys()] as LinkId[]
}

/** A board of a million units a side is 4,000 notes wide; past it a coordinate is a mistake. */
const isCoordinate = (value: unknown) => typeof value === 'number' && Number.isFinite(value) && Math.abs(value) <= 1_000_000

const placementShape = v.variant('in', [
  v.strictObject({ in: v.literal('canvas'), x: v.custom<number>(isCoordinate), y: v.custom<number>(isCoordinate), z: v.pipe(v.number(), v.safeInteger()) }),
  v.strictObject({ in: v.literal('cluster'), cluster: v.custom<ClusterId>(isId), order: v.custom<string>(isOrderKey) }),
])

const mergeShape = v.strictObject({ into: v.nullable(v.custom<NoteId>(isId)) })

export const plenarySchema: DocumentSchema = {
  ownNotes: ownNotesRoot,
  links: linksRoot('facilitator', LIMITS.maxOwnLinks),
  mirrorNotes: { holds: 'values', write: 'server', maxEntries: 50_000, isKey: isId, accepts: () => true },
  mirrorLinks: { holds: 'values', write: 'server', maxEntries: 100_000, isKey: isId, accepts: () => true },
  mirrorReports: { holds: 'values', write: 'server', maxEntries: 500, isKey: isId, accepts: () => true },
  mirrorMerges: { holds: 'values', write: 'server', maxEntries: 50_000, isKey: isId, accepts: () => true },
  mirrorClusters: { holds: 'values', write: 'server', maxEntries: 50_000, isKey: isId, accepts: () => true },
  placements: { holds: 'values', write: 'facilitator', maxEntries: 50_000, clearable: true, isKey: isId, accepts: (value) => v.is(placementShape, value) },
  merges: { holds: 'values', write: 'facilitator', maxEntries: 50_000, clearable: true, isKey: isId, accepts: (value) => v.is(mergeShape, value) },
  clusters: {
    holds: 'entries',
    create: 'facilitator',
    maxEntries: LIMITS.maxClusters,
    isKey: isId,
    required: ['author', 'title', 'colour', 'x', 'y', 'deleted'],
    fields: {
      author: { holds: 'value', write: 'facilitator', once: true, accepts: (value, { actor }) => value === actor.id },
      title: { holds: 'text', write: 'facilitator', maxLength: LIMITS.maxTitleLength },
      colour: { holds: 'value', write: 'facilitator', accepts: (value) => CLUSTER_COLOURS.some((colour) => colour === value) },
      x: { holds: 'value', write: 'facilitator', accepts: isCoordinate },
      y: { holds: 'value', write: 'facilitator', accepts: isCoordinate },
      deleted: { holds: 'value', write: 'facilitator', accepts: (value) => typeof value === 'boolean' },
    },
  },
  ink: INK_ROOT,
}
