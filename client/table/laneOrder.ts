import { byOrder } from '../../shared/document/byOrder.ts'
import type { Note } from '../../shared/document/tableDocument.ts'
import type { NoteId } from '../../shared/ids.ts'

export type LaneOrder = ReadonlyMap<string, readonly NoteId[]>
type Notes = ReadonlyMap<NoteId, Note>

/** More changes than this at once, at the first load say, and sorting everything is quicker than finding each place. */
const SORT_FROM = 50

/** The lanes after these notes changed. Lanes in which nothing moved keep their identity; the cost follows the change. */
export function reordered(lanes: LaneOrder, changed: ReadonlySet<NoteId>, before: Notes, after: Notes): LaneOrder {
  if (changed.size >= SORT_FROM) return sorted(after)
  let result = lanes
  for (const id of changed) {
    const was = before.get(id)
    const is = after.get(id)
    if (is === undefined || isPlacedAlike(was, is)) continue
    const copy = new Map(result)
    if (was !== undefined && !was.deleted) copy.set(was.lane, (copy.get(was.lane) ?? []).filter((other) => other !== id))
    result = copy
    // Set down only after every moved note was taken out: places are found among notes that are in order.
  }
  for (const id of changed) {
    const is = after.get(id)
    if (is === undefined || is.deleted || isPlacedAlike(before.get(id), is)) continue
    const lane = result.get(is.lane) ?? []
    const at = placeOf(is, lane, after)
    result = new Map(result).set(is.lane, [...lane.slice(0, at), id, ...lane.slice(at)])
  }
  return result
}

function isPlacedAlike(was: Note | undefined, is: Note): boolean {
  if (was === undefined) return is.deleted
  if (was.deleted && is.deleted) return true
  return was.lane === is.lane && was.order === is.order && was.deleted === is.deleted
}

/** Binary search: where the note stands among the others of its lane. */
function placeOf(note: Note, lane: readonly NoteId[], notes: Notes): number {
  let low = 0
  let high = lane.length
  while (low < high) {
    const middle = (low + high) >> 1
    const other = notes.get(lane[middle] as NoteId) // middle is within the lane
    if (other !== undefined && byOrder(other, note) < 0) low = middle + 1
    else high = middle
  }
  return low
}

function sorted(notes: Notes): LaneOrder {
  const lanes = new Map<string, Note[]>()
  for (const note of notes.values()) {
    if (note.deleted) continue
    const lane = lanes.get(note.lane)
    if (lane === undefined) lanes.set(note.lane, [note])
    else lane.push(note)
  }
  return new Map([...lanes].map(([lane, of]) => [lane, of.sort(byOrder).map((note) => note.id)]))
}
