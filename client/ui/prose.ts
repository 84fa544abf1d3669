/**
 * What a step's text may hold, in the few signs of Markdown that people know: paragraphs, headings (`# `, `## `), lists (`- `, `1. `), **bold** and
 * `[label](url)` links. Everything else is letters, shown as they are.
 */
export type Span = { readonly text: string; readonly href: string | null; readonly strong?: true }
export type Block =
  | { readonly is: 'paragraph'; readonly spans: readonly Span[] }
  | { readonly is: 'heading'; readonly level: 1 | 2; readonly spans: readonly Span[] }
  | { readonly is: 'list'; readonly numbered: boolean; readonly items: readonly (readonly Span[])[] }

/** Links lead only to the web: no `javascript:`, no `data:`. */
const MARKED = /\[([^\]\n]+)\]\((https?:\/\/[^\s()]+)\)|\*\*([^*\n]+)\*\*/g
const HEADING = /^(#{1,2})[ \t]+(.*\S)/
const BULLET = /^[ \t]*[-*•][ \t]+(.*\S)/
const NUMBER = /^[ \t]*\d{1,3}[.)][ \t]+(.*\S)/

export function parseProse(source: string): Block[] {
  return source
    .split(/\n\s*\n/)
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .flatMap(parsePart)
}

/** Lines between two blank ones: headings and lists stand on lines of their own, the rest is one paragraph. */
function parsePart(part: string): Block[] {
  const blocks: Block[] = []
  for (const line of part.split('\n')) {
    const last = blocks.at(-1)
    const heading = HEADING.exec(line)
    const bullet = BULLET.exec(line)
    const item = bullet ?? NUMBER.exec(line)
    if (heading !== null) blocks.push({ is: 'heading', level: heading[1] === '#' ? 1 : 2, spans: parseSpans(heading[2] ?? '') })
    else if (item !== null) {
      const spans = parseSpans(item[1] ?? '')
      const numbered = bullet === null
      if (last?.is === 'list' && last.numbered === numbered) blocks[blocks.length - 1] = { ...last, items: [...last.items, spans] }
      else blocks.push({ is: 'list', numbered, items: [spans] })
    } else if (last?.is === 'paragraph') blocks[blocks.length - 1] = { is: 'paragraph', spans: [...last.spans, { text: '\n', href: null }, ...parseSpans(line)] }
    else blocks.push({ is: 'paragraph', spans: parseSpans(line) })
  }
  return blocks
}

function parseSpans(source: string): Span[] {
  const spans: Span[] = []
  let end = 0
  for (const match of source.matchAll(MARKED)) {
    const [whole, label = '', href = null, strong] = match
    if (match.index > end) spans.push({ text: source.slice(end, match.index), href: null })
    spans.push(strong === undefined ? { text: label, href } : { text: strong, href: null, strong: true })
    end = match.index + whole.length
  }
  if (end < source.length) spans.push({ text: source.slice(end), href: null })
  return spans
}
