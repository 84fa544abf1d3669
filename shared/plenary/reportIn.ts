import type { MirrorLink, MirrorReport, PlenaryNote } from '../document/plenaryDocument.ts'
import { byOrder } from '../document/tableDocument.ts'
import type { NoteId, TableId } from '../ids.ts'

/** What a table has to say, note by note; where it chose nothing, all that it wrote. */
export type TableReportIn = { readonly notes: readonly NoteId[]; readonly chosen: boolean }

type Mirror = ReadonlyMap<NoteId, PlenaryNote>

/** A table's report as it can be shown now: what was withdrawn, hidden or moved to nowhere is passed over. `lanes` is their reading order. */
export function reportIn(notes: Mirror, report: MirrorReport | undefined, table: TableId, lanes: readonly string[]): TableReportIn {
  const standing = (id: NoteId) => {
    const note = notes.get(id)
    return note !== undefined && note.table === table && !note.withdrawn
  }
  const chosen = (report?.notes ?? []).filter(standing)
  if (chosen.length > 0) return { notes: chosen, chosen: true }
  const own = [...notes].filter(([id]) => standing(id)).map(([id, { lane, order }]) => ({ id, lane, order }))
  const all = lanes.flatMap((lane) => own.filter((note) => note.lane === lane).sort(byOrder))
  return { notes: all.map(({ id }) => id), chosen: false }
}

/** The notes that explain this one, its causes and barriers, in the order of their lanes; `cardOf` says where a merged note is shown. */
export function becauseOf(card: NoteId, links: Iterable<Pick<MirrorLink, 'from' | 'to'>>, notes: Mirror, cardOf: (id: NoteId) => NoteId, lanes: readonly string[]): NoteId[] {
  const from = [...links].filter(({ to }) => cardOf(to) === card).map(({ from }) => cardOf(from))
  const standing = [...new Set(from)].flatMap((id) => {
    const note = notes.get(id)
    return note === undefined || note.withdrawn || id === card ? [] : [{ id, lane: note.lane, order: note.order }]
  })
  return lanes.flatMap((lane) => standing.filter((note) => note.lane === lane).sort(byOrder)).map(({ id }) => id)
}

/** The note before or after the one that is shown; before the first there is the table's name (null). The same where there is none. */
export function turnedTo(notes: readonly NoteId[], item: NoteId | null, by: 1 | -1): NoteId | null {
  const at = item === null ? -1 : notes.indexOf(item)
  // What is shown was taken out of the report meanwhile: on from its beginning.
  return notes[Math.min(at + by, notes.length - 1)] ?? null
}
