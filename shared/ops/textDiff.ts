/** One replacement that turns one text into another: at UTF-16 offset `at`, remove so many units, insert this. */
export type TextChange = { readonly at: number; readonly remove: number; readonly insert: string }

/**
 * The smallest single replacement that cuts no grapheme in two: halves of an emoji or of a letter with its accent, typed by two
 * people at once, would otherwise merge into something that neither wrote. Null if nothing changed.
 */
export function textDiff(before: string, after: string): TextChange | null {
  if (before === after) return null
  const shorter = Math.min(before.length, after.length)
  let start = 0
  while (start < shorter && before[start] === after[start]) start++
  let end = 0
  while (end < shorter - start && before[before.length - 1 - end] === after[after.length - 1 - end]) end++

  const cuts = [boundaries(before), boundaries(after)] as const
  while (start > 0 && !(cuts[0].has(start) && cuts[1].has(start))) start--
  while (end > 0 && !(cuts[0].has(before.length - end) && cuts[1].has(after.length - end))) end--
  return { at: start, remove: before.length - end - start, insert: after.slice(start, after.length - end) }
}

const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' })

function boundaries(text: string): ReadonlySet<number> {
  const at = new Set<number>([text.length])
  for (const { index } of graphemes.segment(text)) at.add(index)
  return at
}
