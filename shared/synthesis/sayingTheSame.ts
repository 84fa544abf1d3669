import type { Line } from '../api/synthesis.ts'
import type { NoteId } from '../ids.ts'
import { mergedIds, type FoldedInto } from '../plenary/merging.ts'

/**
 * Lines, of whatever plenary, by the one that stands for all that say the same; each line is in one list, its head first, then by id. A note that its
 * plenary merged under another one since speaks for the line that it is in now; what is gone still holds the others together.
 */
export function sayingTheSame(lines: readonly Line[], same: FoldedInto): ReadonlyMap<NoteId, readonly Line[]> {
  const lineById = new Map(lines.map((line) => [line.id, line]))
  const lineOf = new Map(lines.flatMap((line) => line.sources.map((source) => [source, line.id] as const)))
  const group = new Map<NoteId, { head: NoteId; readonly members: Set<NoteId> }>()
  for (const [root, family] of mergedIds(same)) {
    const there = [...new Set([...family].flatMap((id) => lineOf.get(id) ?? []))].sort()
    const [first] = there
    if (first === undefined) continue
    let joined = { head: lineOf.get(root) ?? first, members: new Set(there) }
    // Two families meet in a line whose notes were merged in their plenary since.
    for (const other of new Set(there.flatMap((id) => group.get(id) ?? []))) {
      joined = { head: other.head < joined.head ? other.head : joined.head, members: new Set([...other.members, ...joined.members]) }
    }
    for (const id of joined.members) group.set(id, joined)
  }
  const heads = new Map<NoteId, readonly Line[]>()
  for (const line of lines) {
    const joined = group.get(line.id)
    if (joined === undefined) {
      heads.set(line.id, [line])
      continue
    }
    const { head, members } = joined
    if (!heads.has(head)) heads.set(head, [head, ...[...members].filter((id) => id !== head).sort()].flatMap((id) => lineById.get(id) ?? []))
  }
  return heads
}
