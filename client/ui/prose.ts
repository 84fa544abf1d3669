/** The little that a step's text may hold: paragraphs and `[label](url)` links. Everything else is letters, shown as they are. */
export type Span = { readonly text: string; readonly href: string | null }
export type Paragraph = readonly Span[]

/** Only the web: no `javascript:`, no `data:`. */
const LINK = /\[([^\]\n]+)\]\((https?:\/\/[^\s()]+)\)/g

export function parseProse(source: string): Paragraph[] {
  return source
    .split(/\n\s*\n/)
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => paragraph !== '')
    .map(parseParagraph)
}

function parseParagraph(source: string): Paragraph {
  const spans: Span[] = []
  let end = 0
  for (const match of source.matchAll(LINK)) {
    const [whole, text = '', href = ''] = match
    if (match.index > end) spans.push({ text: source.slice(end, match.index), href: null })
    spans.push({ text, href })
    end = match.index + whole.length
  }
  if (end < source.length) spans.push({ text: source.slice(end), href: null })
  return spans
}
