import type * as Y from 'yjs'
import { mirrorNotesOf, type MirrorNote } from '../../shared/document/plenaryDocument.ts'
import type { TableId } from '../../shared/ids.ts'

/** How many notes stand in each lane of a table. */
export type LaneCounts = ReadonlyMap<string, number>
export type NoteCounts = ReadonlyMap<TableId, LaneCounts>

export function countNotes(notes: Iterable<Pick<MirrorNote, 'table' | 'lane' | 'withdrawn'>>): NoteCounts {
  const counts = new Map<TableId, Map<string, number>>()
  for (const { table, lane, withdrawn } of notes) {
    if (withdrawn) continue
    const lanes = counts.get(table) ?? new Map<string, number>()
    lanes.set(lane, (lanes.get(lane) ?? 0) + 1)
    counts.set(table, lanes)
  }
  return counts
}

/** All tables together. */
export function sumCounts(counts: NoteCounts): LaneCounts {
  const sum = new Map<string, number>()
  for (const lanes of counts.values()) for (const [lane, count] of lanes) sum.set(lane, (sum.get(lane) ?? 0) + count)
  return sum
}

/** Numbers need not follow every letter: counting 2,000 notes takes a millisecond, but the page would be drawn anew for each. */
const AT_MOST_EVERY_MS = 250

/** The counts of a plenary's mirror as an external store for React. */
export function watchCounts(doc: Y.Doc): { subscribe: (listener: () => void) => () => void; read: () => NoteCounts } {
  const mirror = mirrorNotesOf(doc)
  let current = countNotes(mirror.values())
  return {
    read: () => current,
    subscribe: (listener) => {
      let due: ReturnType<typeof setTimeout> | undefined
      const count = () => {
        due = undefined
        current = countNotes(mirror.values())
        listener()
      }
      const onChange = () => (due ??= setTimeout(count, AT_MOST_EVERY_MS))
      mirror.observe(onChange)
      onChange() // what came between the first count and now
      return () => {
        mirror.unobserve(onChange)
        clearTimeout(due)
      }
    },
  }
}
