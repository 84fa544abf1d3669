/** How much of a note stands for it in a menu or an announcement. */
const FIRST_WORDS_LENGTH = 48

/** A note's beginning, cut between words where that is possible, never within a sign that people see as one. */
export function firstWords(text: string, length: number = FIRST_WORDS_LENGTH): string {
  const line = text.trim().replace(/\s+/g, ' ')
  if (line.length <= length) return line
  let end = 0
  for (const { index, segment } of graphemes.segment(line)) {
    if (index + segment.length > length) break
    end = index + segment.length
  }
  const space = line.lastIndexOf(' ', end)
  return `${line.slice(0, space > length / 2 ? space : end)}…`
}

const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' })
