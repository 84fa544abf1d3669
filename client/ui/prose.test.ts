import fc from 'fast-check'
import { expect, test } from 'vitest'
import { PRATO } from '../../shared/process/prato.ts'
import { parseProse, type Block, type Span } from './prose.ts'

const letters = (text: string): Span => ({ text, href: null })
const spansIn = (block: Block): readonly Span[] => (block.is === 'list' ? block.items.flat() : block.spans)

test('blank lines part paragraphs, links become links', () => {
  expect(parseProse('One.\n\nTwo [the web](https://example.org/a?b=1) three.\n')).toEqual([
    { is: 'paragraph', spans: [letters('One.')] },
    { is: 'paragraph', spans: [letters('Two '), { text: 'the web', href: 'https://example.org/a?b=1' }, letters(' three.')] },
  ])
})

test('headings, lists and what matters most', () => {
  expect(parseProse('# Energy\nAll of **Prato**\n- one\n- **two**\n1. first\n2) second\n## Smaller')).toEqual([
    { is: 'heading', level: 1, spans: [letters('Energy')] },
    { is: 'paragraph', spans: [letters('All of '), { text: 'Prato', href: null, strong: true }] },
    { is: 'list', numbered: false, items: [[letters('one')], [{ text: 'two', href: null, strong: true }]] },
    { is: 'list', numbered: true, items: [[letters('first')], [letters('second')]] },
    { is: 'heading', level: 2, spans: [letters('Smaller')] },
  ])
})

test('what only looks like a sign is letters: a price, a date, a hashtag, a product', () => {
  for (const source of ['-5 % in 2030', '#Prato', '10.12.2022: the meeting', '2 * 3 * 4 = 24', '**', '# '])
    expect(parseProse(source)).toEqual([{ is: 'paragraph', spans: [letters(source.trim())] }])
})

test('what is no web address stays letters', () => {
  for (const source of ['[tap](javascript:alert(1))', '[tap](data:text/html,x)', '[tap](//example.org)', '<b>bold</b>', '[](https://example.org)'])
    expect(parseProse(source)).toEqual([{ is: 'paragraph', spans: [letters(source)] }])
})

test('every letter of a text is shown, and every link leads to the web', () => {
  const piece = fc.oneof(fc.string(), fc.constantFrom('[a](https://b.c)', '**b**', '**', '[', '](', 'http://', ')', 'javascript:', '\n', '\nand '))
  fc.assert(
    fc.property(fc.array(piece), (pieces) => {
      // A line that begins with a letter is no heading and no list.
      const source = `x${pieces.join('')}x`.replace(/\s*\n\s*(?=[^a-z]|$)/g, '')
      const spans = parseProse(source).flatMap(spansIn)
      const again = spans.map(({ text, href, strong }) => (strong === true ? `**${text}**` : href === null ? text : `[${text}](${href})`)).join('')
      expect(again).toBe(source)
      for (const { href } of spans) if (href !== null) expect(href).toMatch(/^https?:\/\//)
    }),
    { seed: 20_261_122, numRuns: 500 },
  )
})

test('Prato’s context has its two links in both languages', () => {
  const context = PRATO.programme.find((step) => step.mode === 'show')
  for (const text of [context?.text.it, context?.text.en])
    expect(parseProse(text ?? '').flatMap(spansIn).filter((span) => span.href !== null)).toHaveLength(2)
})
