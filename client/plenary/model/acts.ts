import type * as Y from 'yjs'
import type { ClusterColour } from '../../../shared/document/plenaryDocument.ts'
import { readLink } from '../../../shared/document/tableDocument.ts'
import type { AuthorId, ClusterId, LinkId, NoteId } from '../../../shared/ids.ts'
import { dissolveCluster, moveCluster, recolourCluster, renameCluster, restoreCluster } from '../../../shared/ops/changeCluster.ts'
import { createCluster } from '../../../shared/ops/createCluster.ts'
import { linkInPlenary } from '../../../shared/ops/linkInPlenary.ts'
import { mergeNotes } from '../../../shared/ops/mergeNotes.ts'
import type { OpResult, Refusal } from '../../../shared/ops/op.ts'
import { clusterNotes, placeNotes, unplaceNotes } from '../../../shared/ops/placeNotes.ts'
import { unmergeNotes } from '../../../shared/ops/unmergeNotes.ts'
import { unlinkNotes } from '../../../shared/ops/unlinkNotes.ts'
import { editOwnText, setOwnFields, writeOwnNote, type NewOwnNote } from '../../../shared/ops/writeOwnNote.ts'
import { findFreeSpot } from '../../../shared/plenary/freeSpot.ts'
import type { Point } from '../../../shared/plenary/geometry.ts'
import { panelSize } from '../../../shared/plenary/layout.ts'
import { NOTE } from '../../../shared/plenary/metrics.ts'
import type { Lane } from '../../../shared/process/definition.ts'
import { serverNowMs } from '../../api/serverTime.ts'
import { leastUsed } from '../../ui/ColourChoice.tsx'
import type { PlenaryFeed, PlenaryState } from './plenaryFeed.ts'
import type { Undo } from './undo.ts'

/** What a facilitator does to the plenary. The canvas and the list have the same acts, each one step of undo. */
export type Acts = {
  /** Makes a cluster of the notes, in free room as near to `near` as there is. Null if it was refused. */
  newCluster(notes: readonly NoteId[], near: Point, named?: { readonly title: string; readonly colour: ClusterColour }): ClusterId | null
  moveInto(notes: readonly NoteId[], cluster: ClusterId): void
  putDown(places: ReadonlyMap<NoteId, Point>): void
  /** Back to the unplaced ones of its table. */
  giveBack(notes: readonly NoteId[]): void
  /** Shows these as one; whatever was merged with them comes along. The one that is shown for all, or null if it was refused. */
  merge(notes: readonly NoteId[]): NoteId | null
  /** Lets each stand for itself again, where it stood before. */
  takeApart(notes: readonly NoteId[]): void
  moveClusters(corners: ReadonlyMap<ClusterId, Point>): void
  rename(cluster: ClusterId, title: string): void
  recolour(cluster: ClusterId, colour: ClusterColour): void
  dissolve(cluster: ClusterId): void
  restore(cluster: ClusterId): void
  /** Writes a note of the plenary itself, in free room as near to `near` as there is. Null if it was refused. */
  write(note: Pick<NewOwnNote, 'lane' | 'text' | 'lever'>, near: Point): NoteId | null
  editOwn(note: NoteId, text: string): boolean
  changeOwn(note: NoteId, fields: Parameters<typeof setOwnFields>[2]): void
  /** Says that one card explains another; what is refused is for the caller to tell. `joins`: one step of undo with what came before. */
  link(from: NoteId, to: NoteId, joins?: boolean): OpResult<LinkId>
  /** Takes links that were made here away; those of tables are their tables'. */
  unlink(links: readonly LinkId[]): void
}

type World = { readonly lanes: ReadonlyMap<string, Lane>; readonly doc: Y.Doc; readonly feed: PlenaryFeed; readonly undo: Undo; readonly author: AuthorId; readonly onRefused: (reason: Refusal) => void }

export function actsOn({ lanes, doc, feed, undo, author, onRefused }: World): Acts {
  const tell = <T>(result: OpResult<T>): T | null => {
    if (result.ok) return result.value
    onRefused(result.reason)
    return null
  }
  const oneStep = (op: () => OpResult) => {
    undo.newStep()
    tell(op())
  }
  return {
    newCluster(notes, near, named) {
      undo.newStep()
      const { layout, clusters } = feed.store.getState()
      const at = findFreeSpot(layout, panelSize(notes.length), near)
      const made = tell(createCluster(doc, { author, title: '', colour: leastUsed([...clusters.values()].map(({ colour }) => colour)), ...named, ...rounded(at) }))
      if (made !== null && notes.length > 0) tell(clusterNotes(doc, notes, made))
      feed.flush()
      return made
    },
    moveInto: (notes, cluster) => oneStep(() => clusterNotes(doc, notes, cluster)),
    putDown: (places) => oneStep(() => placeNotes(doc, new Map([...places].map(([id, at]) => [id, rounded(at)])))),
    giveBack: (notes) => oneStep(() => unplaceNotes(doc, notes)),
    merge(notes) {
      feed.flush()
      const head = headFor(notes, feed.store.getState())
      if (head === undefined) return null
      undo.newStep()
      const merged = tell(mergeNotes(doc, notes, head))
      feed.flush()
      return merged
    },
    takeApart(notes) {
      oneStep(() => unmergeNotes(doc, notes))
      feed.flush()
    },
    moveClusters(corners) {
      undo.newStep()
      for (const [id, at] of corners) tell(moveCluster(doc, id, rounded(at)))
    },
    rename: (cluster, title) => void tell(renameCluster(doc, cluster, title)),
    recolour: (cluster, colour) => oneStep(() => recolourCluster(doc, cluster, colour)),
    dissolve: (cluster) => oneStep(() => dissolveCluster(doc, cluster)),
    restore: (cluster) => oneStep(() => restoreCluster(doc, cluster)),
    write(note, near) {
      undo.newStep()
      const id = tell(writeOwnNote(doc, { ...note, author, category: null }, { nowMs: () => Math.round(serverNowMs()) }))
      if (id === null) return null
      tell(placeNotes(doc, new Map([[id, rounded(findFreeSpot(feed.store.getState().layout, NOTE, near))]])))
      feed.flush()
      return id
    },
    editOwn(note, text) {
      undo.newStep()
      return tell(editOwnText(doc, note, text)) !== null
    },
    changeOwn(note, fields) {
      oneStep(() => setOwnFields(doc, note, fields))
      feed.flush()
    },
    link(from, to, joins = false) {
      if (!joins) undo.newStep()
      const made = linkInPlenary(doc, { author, from, to, lanes })
      feed.flush()
      return made
    },
    unlink(links) {
      undo.newStep()
      for (const id of links) if (readLink(doc, id) !== null) tell(unlinkNotes(doc, id))
      feed.flush()
    },
  }
}

/** Who stands for all: what stands for most already, else what was put somewhere, else the first. */
function headFor(notes: readonly NoteId[], { grouping, layout }: PlenaryState): NoteId | undefined {
  const weight = (id: NoteId) => [grouping.merges.get(id)?.sources.length ?? 1, layout.notes.get(id)?.where === 'unplaced' ? 0 : 1] as const
  const heavier = (a: NoteId, b: NoteId) => weight(b)[0] - weight(a)[0] || weight(b)[1] - weight(a)[1]
  return [...notes].sort(heavier)[0]
}

/** Whole units: nobody sees less, and the document keeps short numbers. */
function rounded({ x, y }: Point): Point {
  return { x: Math.round(x), y: Math.round(y) }
}
