export type Mark = 'bold' | 'heading' | 'bullets' | 'numbers' | 'link'
/** A text and what of it is selected: from the one place to the other, counted in letters. */
export type Selection = { readonly text: string; readonly from: number; readonly to: number }

/** The text with its selection marked as bold, as a link, or its lines as a heading or a list; what was marked is selected again. */
export function markSelection({ text, from, to }: Selection, mark: Mark): Selection {
  const around = (before: string, after: string, selected: string): Selection => ({
    text: text.slice(0, from) + before + selected + after + text.slice(to), from: from + before.length, to: from + before.length + selected.length,
  })
  if (mark === 'bold') return around('**', '**', text.slice(from, to))
  if (mark === 'link') return around('[', '](https://)', text.slice(from, to))
  const start = text.lastIndexOf('\n', from - 1) + 1
  const next = text.indexOf('\n', to)
  const end = next < 0 ? text.length : next
  const lines = text.slice(start, end).split('\n').map((line, at) => `${mark === 'heading' ? '# ' : mark === 'bullets' ? '- ' : `${at + 1}. `}${line}`)
  const marked = lines.join('\n')
  return { text: text.slice(0, start) + marked + text.slice(end), from: start + marked.length, to: start + marked.length }
}
