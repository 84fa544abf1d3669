import type { Link } from '../../shared/document/tableDocument.ts'
import type { LinkId, NoteId } from '../../shared/ids.ts'

export type LinksByNote = ReadonlyMap<NoteId, readonly LinkId[]>
type Links = ReadonlyMap<LinkId, Link>

/** The links at each note after these links changed. Notes with the same links keep their list's identity. */
export function relinked(byNote: LinksByNote, changed: ReadonlySet<LinkId>, before: Links, after: Links): LinksByNote {
  if (changed.size === 0) return byNote
  const result = new Map(byNote)
  for (const id of changed) {
    const was = before.get(id)
    const is = after.get(id)
    if (was !== undefined && !was.deleted) for (const end of [was.from, was.to]) result.set(end, (result.get(end) ?? []).filter((other) => other !== id))
    if (is !== undefined && !is.deleted) for (const end of [is.from, is.to]) result.set(end, [...(result.get(end) ?? []), id])
  }
  return result
}
