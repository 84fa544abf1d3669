import type * as Y from 'yjs'
import { saidOf } from '../document/asked.ts'
import { mergesOf, mirrorLinksOf, mirrorNotesOf, mirrorReportsOf, placementsOf, type MirrorLink, type MirrorNote, type MirrorReport } from '../document/plenaryDocument.ts'
import { linkIds, noteIds, readLink, readNote, readReport, type Link, type Note } from '../document/tableDocument.ts'
import type { LinkId, NoteId, TableId } from '../ids.ts'
import { mirrorGroups, readGroupsOf, type GroupsState } from './mirrorGroups.ts'
import { sameBut } from './sameBut.ts'

/**
 * The roll-up of a table into the plenary. Pure: what is in the table's document decides what stands in the mirror. Run it for what
 * changed or for everything, once or twice, here or on another node: the outcome is the same.
 */
export type Provenance = { readonly table: TableId; readonly topic: string }

/** What to look at again. */
export type Dirty = { readonly notes: ReadonlySet<NoteId>; readonly links: ReadonlySet<LinkId>; readonly report: boolean; readonly groups: boolean }

/** What a table says at one moment; `version` is the journal sequence up to which it was durable. */
export type TableState = Provenance & {
  readonly version: number
  readonly notes: ReadonlyMap<NoteId, Note>
  readonly links: ReadonlyMap<LinkId, Link>
  /** What it reports, in its order; null: that did not change. */
  readonly report: readonly NoteId[] | null
  /** All clusters and merges of the table; null if none of them changed. */
  readonly groups: GroupsState | null
}

export function everythingOf(table: Y.Doc): Dirty {
  return { notes: new Set(noteIds(table)), links: new Set(linkIds(table)), report: true, groups: true }
}

/** Reads what changed, detached from the document, so that it can be written once it is durable. */
export function readTable(table: Y.Doc, dirty: Dirty, provenance: Provenance, version: number): TableState {
  const notes = new Map<NoteId, Note>()
  for (const id of dirty.notes) {
    const note = readNote(table, id)
    if (note !== null) notes.set(id, note)
  }
  const links = new Map<LinkId, Link>()
  for (const id of dirty.links) {
    const link = readLink(table, id)
    if (link !== null) links.set(id, link)
  }
  return { ...provenance, version, notes, links, report: dirty.report ? readReport(table).map(({ id }) => id) : null, groups: dirty.groups ? readGroupsOf(table) : null }
}

/** Writes into the plenary what differs and is newer. Call inside a transaction. */
export function rollUp(plenary: Y.Doc, state: TableState): void {
  for (const [id, note] of state.notes) mirrorOneNote(plenary, id, note, state)
  for (const [id, link] of state.links) mirrorOneLink(plenary, id, link, state)
  if (state.report !== null) mirrorReport(plenary, state.report, state)
  if (state.groups !== null) mirrorGroups(plenary, state.groups, state)
}

function mirrorReport(plenary: Y.Doc, notes: readonly NoteId[], { table, version }: TableState): void {
  const mirror = mirrorReportsOf(plenary)
  const before = mirror.get(table)
  if (before !== undefined && before.version >= version) return
  const after: MirrorReport = { notes, version }
  if (before === undefined ? notes.length > 0 : !sameBut(before, after)) mirror.set(table, after)
}

function mirrorOneNote(plenary: Y.Doc, id: NoteId, note: Note, { table, topic, version }: TableState): void {
  const mirror = mirrorNotesOf(plenary)
  const before = mirror.get(id)
  if (before !== undefined && before.version >= version) return
  if (note.hidden || (note.deleted && !isUsed(plenary, id))) {
    if (before !== undefined) mirror.delete(id)
    return
  }
  const { category, lane, text, lever, order, picture } = note
  const after: MirrorNote = { table, topic, category, lane, text, lever, order, withdrawn: note.deleted, version, ...(picture === null ? {} : { picture }), ...saidOf(note) }
  if (!sameBut(before, after)) mirror.set(id, after)
}

/** Did a facilitator place it, or merge it with others? */
function isUsed(plenary: Y.Doc, id: NoteId): boolean {
  if (placementsOf(plenary).has(id) || mergesOf(plenary).has(id)) return true
  for (const { into } of mergesOf(plenary).values()) if (into === id) return true
  return false
}

function mirrorOneLink(plenary: Y.Doc, id: LinkId, link: Link, { table, version }: TableState): void {
  const mirror = mirrorLinksOf(plenary)
  const before = mirror.get(id)
  if (before !== undefined && before.version >= version) return
  if (link.deleted) {
    if (before !== undefined) mirror.delete(id)
    return
  }
  const after: MirrorLink = { table, type: link.type, from: link.from, to: link.to, version }
  if (!sameBut(before, after)) mirror.set(id, after)
}
