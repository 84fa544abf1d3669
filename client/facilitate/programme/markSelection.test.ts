import { expect, test } from 'vitest'
import { markSelection, type Mark } from './markSelection.ts'

/** `|` stands at both ends of the selection. */
function marked(source: string, mark: Mark): string {
  const [before = '', inside = '', after = ''] = source.split('|')
  const { text, from, to } = markSelection({ text: before + inside + after, from: before.length, to: before.length + inside.length }, mark)
  return `${text.slice(0, from)}|${text.slice(from, to)}|${text.slice(to)}`
}

test('words are marked where they stand, whole lines from their beginning', () => {
  expect(marked('All of |Prato| meets', 'bold')).toBe('All of **|Prato|** meets')
  expect(marked('See |the map|', 'link')).toBe('See [|the map|](https://)')
  expect(marked('First\nThe |air|\nLast', 'heading')).toBe('First\n# The air||\nLast')
  expect(marked('o|ne\ntw|o\nthree', 'bullets')).toBe('- one\n- two||\nthree')
  expect(marked('|one\ntwo|', 'numbers')).toBe('1. one\n2. two||')
  expect(marked('||', 'bullets')).toBe('- ||')
})
