import type { MirrorLink, MirrorReport, PlenaryNote } from '../document/plenaryDocument.ts'
import { byOrder } from '../document/byOrder.ts'
import type { NoteId, TableId } from '../ids.ts'

/** What a table has to say, note by note; where it chose nothing, all that it wrote. */
export type TableReportIn = { readonly notes: readonly NoteId[]; readonly chosen: boolean }

type Mirror = ReadonlyMap<NoteId, PlenaryNote>

/** On which card a note is read: its own, or that of the note it is merged into. */
type CardOf = (id: NoteId) => NoteId

/**
 * A table's report as it can be shown now: what was withdrawn or hidden is passed over, and of notes that were merged since only the first is
 * told. `lanes` is their reading order.
 */
export function reportIn(notes: Mirror, report: MirrorReport | undefined, table: TableId, lanes: readonly string[], cardOf: CardOf): TableReportIn {
  const standing = (id: NoteId) => {
    const note = notes.get(id)
    return note !== undefined && note.table === table && !note.withdrawn
  }
  const chosen = oncePerCard((report?.notes ?? []).filter(standing), cardOf)
  if (chosen.length > 0) return { notes: chosen, chosen: true }
  const own = [...notes].filter(([id]) => standing(id)).map(([id, { lane, order }]) => ({ id, lane, order }))
  const all = lanes.flatMap((lane) => own.filter((note) => note.lane === lane).sort(byOrder))
  return { notes: oncePerCard(all.map(({ id }) => id), cardOf), chosen: false }
}

function oncePerCard(notes: readonly NoteId[], cardOf: CardOf): NoteId[] {
  const told = new Set<NoteId>()
  return notes.filter((id) => !told.has(cardOf(id)) && told.add(cardOf(id)))
}

/** The note of a report under which this one is told, if it is; itself otherwise. */
export function toldAs(notes: readonly NoteId[], item: NoteId | null, cardOf: CardOf): NoteId | null {
  return item === null ? null : (notes.find((id) => cardOf(id) === cardOf(item)) ?? item)
}

/** The notes that explain this one, its causes and barriers, in the order of their lanes; `cardOf` says where a merged note is shown. */
export function becauseOf(card: NoteId, links: Iterable<Pick<MirrorLink, 'from' | 'to'>>, notes: Mirror, cardOf: CardOf, lanes: readonly string[]): NoteId[] {
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
