import { textDiff } from '../../../shared/ops/textDiff.ts'

/**
 * The text with both in it: what was typed here (`shown` became `mine`) and what others typed meanwhile (`shown` became `theirs`). Where both
 * changed the same letters, one's own stand.
 */
export function mergedText(shown: string, mine: string, theirs: string): string {
  const [own, other] = [textDiff(shown, mine), textDiff(shown, theirs)]
  if (own === null) return theirs
  if (other === null) return mine
  const moved = (at: number) => (at <= other.at ? at : Math.max(other.at, at - other.remove) + other.insert.length)
  const from = moved(own.at)
  return theirs.slice(0, from) + own.insert + theirs.slice(Math.max(from, moved(own.at + own.remove)))
}
