import { textDiff } from '../../shared/ops/textDiff.ts'

/**
 * Three readings of a text: as it was, as it stands in the box, as it stands in the document. The outcome is the document's with what
 * was done in the box done to it: while an input method composes, nothing may be put into the box, so the two drift apart.
 */
export function rebase(base: string, mine: string, theirs: string): string {
  const change = textDiff(base, mine)
  if (change === null) return theirs
  const start = follow(base, theirs, change.at)
  const end = Math.max(start, follow(base, theirs, change.at + change.remove))
  return theirs.slice(0, start) + change.insert + theirs.slice(end)
}

/** Where an offset of one text is in the other. What lies within the part that was replaced goes to the end of the replacement. */
export function follow(before: string, after: string, offset: number): number {
  const change = textDiff(before, after)
  if (change === null || offset <= change.at) return offset
  if (offset >= change.at + change.remove) return offset + change.insert.length - change.remove
  return change.at + change.insert.length
}
