/** More than this is cut on a card until somebody asks for all of it: about eight lines in the narrowest column. */
const SHOWN_LENGTH = 260
const SHOWN_LINES = 8
/** What would hide less than this is not cut: "show all" must be worth a tap. */
const WORTH_CUTTING = 60

const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' })

/** The beginning of a long text, cut between words where possible; null if it is short enough to be shown whole. */
export function clampText(text: string): string | null {
  const end = Math.min(endOfLines(text), SHOWN_LENGTH)
  if (text.length - end < WORTH_CUTTING) return null
  let at = 0
  for (const { index, segment } of graphemes.segment(text)) {
    if (index + segment.length > end) break
    at = index + segment.length
  }
  const space = text.slice(0, at).search(/\s\S*$/)
  return `${text.slice(0, space > at / 2 ? space : at).trimEnd()}…`
}

function endOfLines(text: string): number {
  let end = -1
  for (let line = 0; line < SHOWN_LINES; line++) {
    end = text.indexOf('\n', end + 1)
    if (end === -1) return text.length
  }
  return end
}
