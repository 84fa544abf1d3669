import fc from 'fast-check'
import { expect, test } from 'vitest'
import { PRATO } from '../../shared/process/prato.ts'
import { parseProse } from './prose.ts'

test('blank lines part paragraphs, links become links', () => {
  expect(parseProse('One.\n\nTwo [the web](https://example.org/a?b=1) three.\n')).toEqual([
    [{ text: 'One.', href: null }],
    [{ text: 'Two ', href: null }, { text: 'the web', href: 'https://example.org/a?b=1' }, { text: ' three.', href: null }],
  ])
})

test('what is no web address stays letters', () => {
  for (const source of ['[tap](javascript:alert(1))', '[tap](data:text/html,x)', '[tap](//example.org)', '<b>bold</b>', '[](https://example.org)'])
    expect(parseProse(source)).toEqual([[{ text: source, href: null }]])
})

test('every letter of a paragraph is shown, and every link leads to the web', () => {
  const piece = fc.oneof(fc.string(), fc.constantFrom('[a](https://b.c)', '[', '](', 'http://', ')', 'javascript:'))
  fc.assert(
    fc.property(fc.array(piece), (pieces) => {
      const source = pieces.join('').replace(/\n\s*\n/g, '\n').trim()
      const spans = parseProse(source).flat()
      const again = spans.map(({ text, href }) => (href === null ? text : `[${text}](${href})`)).join('')
      expect(again).toBe(source)
      for (const { href } of spans) if (href !== null) expect(href).toMatch(/^https?:\/\//)
    }),
  )
})

test('Prato’s context has its two links in both languages', () => {
  const context = PRATO.programme.find((step) => step.mode === 'show')
  for (const text of [context?.text.it, context?.text.en])
    expect(parseProse(text ?? '').flat().filter((span) => span.href !== null)).toHaveLength(2)
})
