import { describe, expect, test } from 'vitest'
import { PROBLEMS } from '../../shared/api/schemas.ts'
import type { Refusal } from '../../shared/ops/op.ts'
import { CLOSE_CODES } from '../../shared/wire/closeCodes.ts'
import { addTexts, say } from './addTexts.ts'
import type { Language } from '../../shared/process/definition.ts'
import { LANGUAGES, setLanguage } from './language.ts'
import { phrase, wordsOf, type Words } from './phrases.ts'
import { faultTexts } from './texts.ts'

// A record, so that a refusal added to the ops and forgotten here is a type error.
const REFUSALS: Record<Refusal, true> = {
  empty: true, tooLong: true, unknownNote: true, unknownLane: true, unknownCluster: true, unknownInk: true, inkFull: true, linkNotAllowed: true, alreadyLinked: true, wouldCircle: true,
}
const reasons = [
  ...Object.keys(CLOSE_CODES).map((reason) => `closed.${reason}`),
  ...Object.keys(REFUSALS).map((reason) => `refused.${reason}`),
  ...Object.keys(PROBLEMS).map((reason) => `problem.${reason}`),
]

// Every area's words, whoever wrote them.
await Promise.all(Object.values(import.meta.glob('../**/texts.ts')).map((load) => load()))

describe.each(LANGUAGES)('in %s', (language) => {
  test.each(reasons)('%s has a sentence', (reason) => {
    expect(wordsOf(language).get(faultTexts.area)?.[reason]).toMatch(/\w.*[.!]$/)
  })

  test('no text is empty', () => {
    for (const [area, words] of areasOf(language))
      for (const [key, text] of Object.entries(words)) expect(text.trim(), `${area}: ${key}`).not.toBe('')
  })
})

test('both languages leave the same blanks to fill', () => {
  const english = new Map(areasOf('en'))
  for (const [area, words] of areasOf('it')) {
    for (const [key, text] of Object.entries(words)) {
      const other = english.get(area)?.[key.replace(/_many$/, '_other')] ?? ''
      expect(blanksOf(other), `${area}: ${key}`).toEqual(blanksOf(text))
    }
  }
})

test('what is counted has all its plural forms', () => {
  for (const [area, words] of areasOf('it')) {
    for (const key of Object.keys(words)) {
      const stem = /^(.*)_(one|many|other)$/.exec(key)?.[1]
      if (stem === undefined) continue
      for (const form of ['one', 'many', 'other']) expect(words, area).toHaveProperty([`${stem}_${form}`])
    }
  }
})

test('counting speaks the language’s own plurals', async () => {
  const { uiTexts } = await import('../ui/texts.ts')
  setLanguage('it')
  expect(say(uiTexts, 'status.unsent', { count: 1 })).toBe('Non ancora inviata: 1 nota')
  expect(say(uiTexts, 'status.unsent', { count: 3 })).toBe('Non ancora inviate: 3 note')
  setLanguage('en')
  expect(say(uiTexts, 'status.unsent', { count: 1 })).toBe('1 note not sent yet')
})

test('blanks are filled, what nobody fills is seen, and a count without plural forms is a blank like any other', () => {
  const { area } = addTexts('a test', { it: { greeting: '{{name}}, {{name}} e {{other}}', 'n_one': 'una', 'n_many': 'di', 'n_other': '{{count}}', flat: 'n. {{count}}' }, en: { greeting: '{{name}}', 'n_one': 'one', 'n_other': '{{count}}', flat: 'no. {{count}}' } })
  expect(phrase('it', area, 'greeting', { name: '$&' })).toBe('$&, $& e {{other}}')
  expect([0, 1, 2, 1_000_000].map((count) => phrase('it', area, 'n', { count }))).toEqual(['0', 'una', '2', 'di'])
  expect(phrase('en', area, 'flat', { count: 1 })).toBe('no. 1')
  expect(phrase('en', area, 'unknown')).toBe('unknown')
})

function areasOf(language: Language): [string, Words][] {
  return [...wordsOf(language)]
}

function blanksOf(text: string): string[] {
  return [...text.matchAll(/\{\{(\w+)\}\}/g)].map((match) => match[1] ?? '').sort()
}
